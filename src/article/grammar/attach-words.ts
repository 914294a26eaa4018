import { certainMove, surroundings } from "./certain-moves.ts";
import { sumRows } from "./feature-table.ts";
import type { GrammarModel } from "./grammar-model.ts";
import { MOVE_FEATURES, writeMoveFeatures } from "./move-features.ts";
import {
  HANG_AHEAD,
  HANG_BACK,
  isParsed,
  makeMove,
  mayMove,
  type ParseState,
  SHIFT,
} from "./parse-state.ts";

/** Hangs every word on its head, greedily and in linear time. */
export function attachWords(state: ParseState, { certain, moves }: GrammarModel): void {
  while (!isParsed(state)) {
    const plain = plainMove(state, certain);
    makeMove(state, plain === -1 ? bestMove(state, moves) : plain);
  }
}

/** The move that nothing needs to be weighed for, or -1. */
function plainMove(state: ParseState, certain: Uint16Array): number {
  if (state.depth === 0) return SHIFT;
  if (state.depth === 1 && !mayMove(state, SHIFT)) return HANG_AHEAD;
  const move = certainMove(certain, surroundings(state));
  return move !== -1 && mayMove(state, move) ? move : -1;
}

const rows = new Int32Array(MOVE_FEATURES);

function bestMove(state: ParseState, table: Int32Array): number {
  writeMoveFeatures(state, rows);
  const scores = sumRows(table, rows, MOVE_FEATURES);
  const shift = scores[SHIFT] ?? 0;
  const back = scores[HANG_BACK] ?? 0;
  const ahead = scores[HANG_AHEAD] ?? 0;
  return chooseMove(state, { shift, back, ahead });
}

/** The best-scored of the moves that can be made. */
export function chooseMove(
  state: ParseState,
  { shift, back, ahead }: { shift: number; back: number; ahead: number },
): number {
  const mayShift = mayMove(state, SHIFT);
  const mayHangBack = mayMove(state, HANG_BACK);
  const mayHangAhead = mayMove(state, HANG_AHEAD);
  if (mayShift && (!mayHangBack || shift >= back) && (!mayHangAhead || shift >= ahead))
    return SHIFT;
  if (mayHangBack && (!mayHangAhead || back >= ahead)) return HANG_BACK;
  return HANG_AHEAD;
}
