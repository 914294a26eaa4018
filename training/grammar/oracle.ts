import {
  HANG_AHEAD,
  HANG_BACK,
  MOVES,
  mayMove,
  type ParseState,
  SHIFT,
} from "../../src/article/grammar/parse-state.ts";

/**
 * The moves from here that lose no arc of the teacher's which could still be reached, one bit
 * each: the dynamic oracle of Goldberg and Nivre (2013) for the arc-hybrid system.
 */
export function rightMoves(state: ParseState, heads: Int32Array): number {
  const { stack, depth, next, count } = state;
  if (depth === 0) return 1 << SHIFT;
  const top = stack[depth - 1] as number;
  const below = depth > 1 ? (stack[depth - 2] as number) : -1;
  let costly = 0;
  for (let move = 0; move < MOVES; move++) if (!mayMove(state, move)) costly |= 1 << move;
  const isShiftable = (costly & (1 << SHIFT)) === 0;
  if (isShiftable && heads[next] === top) return 1 << SHIFT;
  if (heads[top] === next) return 1 << HANG_AHEAD;
  if (below !== -1 && heads[top] === below) costly |= 1 << HANG_AHEAD;
  if (isTiedToStack(state, heads)) costly |= 1 << SHIFT;
  for (let word = next + 1; word <= count; word++) {
    if (heads[word] === top || heads[top] === word) costly |= (1 << HANG_AHEAD) | (1 << HANG_BACK);
  }
  return 7 & ~costly;
}

/** To move the next word onto the stack would part it from a word below. */
function isTiedToStack({ stack, depth, next }: ParseState, heads: Int32Array): boolean {
  for (let place = 0; place < depth; place++) {
    const word = stack[place] as number;
    if (heads[next] === word || heads[word] === next) return true;
  }
  return false;
}
