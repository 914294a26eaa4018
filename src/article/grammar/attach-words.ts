import { bucketEnd, bucketOf, checkOf, featureHash, sumRows } from "./feature-table.ts";
import type { GrammarModel } from "./grammar-model.ts";
import { MOVE_FEATURES, writeMoveFeatures } from "./move-features.ts";
import {
  HANG_AHEAD,
  HANG_BACK,
  isParsed,
  makeMove,
  markOf,
  mayMove,
  type ParseState,
  SHIFT,
  stacked,
  tagOf,
} from "./parse-state.ts";
import { tagPair } from "./tags.ts";

/** For the loops: V8 folds no constant that is imported. */
const FORWARD = SHIFT;
const BACK = HANG_BACK;
const AHEAD = HANG_AHEAD;

/** Hangs every word on its head, greedily and in linear time. */
export function attachWords(state: ParseState, { certain, moves }: GrammarModel): void {
  while (!isParsed(state)) {
    const plain = plainMove(state, certain);
    makeMove(state, plain === -1 ? bestMove(state, moves) : plain);
  }
}

/** The move that nothing needs to be weighed for, or -1. */
function plainMove(state: ParseState, certain: Uint16Array): number {
  if (state.depth === 0) return FORWARD;
  if (state.depth === 1 && !mayMove(state, FORWARD)) return AHEAD;
  const move = certainMove(certain, surroundings(state));
  return move !== -1 && mayMove(state, move) ? move : -1;
}

const rows = new Int32Array(MOVE_FEATURES);

function bestMove(state: ParseState, table: Int32Array): number {
  writeMoveFeatures(state, rows);
  const scores = sumRows(table, rows, rows.length);
  return chooseMove(state, scores);
}

/** The best-scored of the moves that can be made; the scores in the order of the moves. */
export function chooseMove(state: ParseState, scores: ArrayLike<number>): number {
  const shift = scores[FORWARD] ?? 0;
  const back = scores[BACK] ?? 0;
  const ahead = scores[AHEAD] ?? 0;
  const mayShift = mayMove(state, FORWARD);
  const mayHangBack = mayMove(state, BACK);
  const mayHangAhead = mayMove(state, AHEAD);
  if (mayShift && (!mayHangBack || shift >= back) && (!mayHangAhead || shift >= ahead))
    return FORWARD;
  if (mayHangBack && (!mayHangAhead || back >= ahead)) return BACK;
  return AHEAD;
}

/**
 * Two moves in five are the same wherever the tags around them are: an article waits for its noun.
 * To look them up saves the features that the others are weighed by.
 */
export const CERTAIN_SLOTS = 1 << 13;

/** The tags of the two words on top of the stack and of the next two, and the mark between. */
export function surroundings(state: ParseState): number {
  const { next } = state;
  const behind = tagPair(tagOf(state, stacked(state, 1)), tagOf(state, stacked(state, 0)));
  const ahead = tagPair(tagOf(state, next), tagOf(state, next + 1));
  return featureHash(behind, ahead, markOf(state, next));
}

/** A slot holds the check in its upper byte, and below it the move and 1. */
const MOVE_BITS = 255;

/** The move that such surroundings leave no doubt of, or -1. */
function certainMove(table: Uint16Array, hash: number): number {
  const from = bucketOf(hash, table.length);
  const check = checkOf(hash);
  for (let at = from; at < bucketEnd(from); at++) {
    const slot = table[at] ?? 0;
    if (slot !== 0 && slot >>> 8 === check) return (slot & MOVE_BITS) - 1;
  }
  return -1;
}

/** Enters a move; where a bucket is full, its surroundings stay in doubt. */
export function enterCertainMove(table: Uint16Array, hash: number, move: number): void {
  const from = bucketOf(hash, table.length);
  const free = table.subarray(from, bucketEnd(from)).indexOf(0);
  if (free !== -1) table[from + free] = (checkOf(hash) << 8) | (move + 1);
}
