import { bucketOf, checkOf, featureHash } from "./feature-table.ts";
import { NO_WORD, type ParseState } from "./parse-state.ts";

/**
 * Two moves in five are the same wherever the tags around them are: an article waits for its noun.
 * To look them up saves the features that the others are weighed by.
 */
export const CERTAIN_SLOTS = 1 << 13;
const BUCKET = 4;

/** The tags of the two words on top of the stack and of the next two, and the mark between. */
export function surroundings({ stack, depth, next, tags, marks }: ParseState): number {
  const top = depth > 0 ? (stack[depth - 1] as number) : NO_WORD;
  const below = depth > 1 ? (stack[depth - 2] as number) : NO_WORD;
  const behind = (tags[below] as number) * 32 + (tags[top] as number);
  const ahead = (tags[next] as number) * 32 + (tags[next + 1] as number);
  return featureHash(behind, ahead, marks[next] as number);
}

/** The move that such surroundings leave no doubt of, or -1. */
export function certainMove(table: Uint16Array, hash: number): number {
  const from = bucketOf(hash, table.length);
  const check = checkOf(hash);
  for (let at = from; at < from + BUCKET; at++) {
    const slot = table[at] as number;
    if (slot !== 0 && slot >>> 8 === check) return (slot & 255) - 1;
  }
  return -1;
}

/** Enters a move; where a bucket is full, its surroundings stay in doubt. */
export function enterCertainMove(table: Uint16Array, hash: number, move: number): void {
  const from = bucketOf(hash, table.length);
  const free = table.subarray(from, from + BUCKET).indexOf(0);
  if (free !== -1) table[from + free] = (checkOf(hash) << 8) | (move + 1);
}
