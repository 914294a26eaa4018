import { bucketEnd, bucketOf, checkOf, featureHash } from "./feature-table.ts";
import { markOf, type ParseState, stacked, tagOf } from "./parse-state.ts";
import { tagPair } from "./tags.ts";

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
export function certainMove(table: Uint16Array, hash: number): number {
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
