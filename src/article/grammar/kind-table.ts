import { bucketOf, checkOf, sizeOfByte } from "./feature-table.ts";

/*
 * Weights of what a noun stands for: one of them a slot of 16 bits, below eight bits of the hash, since
 * most features speak for one kind or two of the five.
 */

export const NOUN_KINDS = 5;

/** A feature as evidence for one kind. */
export function hashForKind(feature: number, kind: number): number {
  const salted = Math.imul(feature ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
  return salted ^ (salted >>> 15);
}

/** The kind that the features speak for most. */
export function bestKind(table: Uint16Array, features: Int32Array): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let kind = 0; kind < NOUN_KINDS; kind++) {
    let score = 0;
    for (let at = 0; at < features.length; at++) {
      score += sizeOf(table, hashForKind(features[at] ?? 0, kind));
    }
    if (score > top) {
      top = score;
      best = kind;
    }
  }
  return best;
}

/** Without a branch, which the processor would guess wrong about every other time. */
function sizeOf(table: Uint16Array, hash: number): number {
  const from = bucketOf(hash, table.length);
  const check = checkOf(hash) << 8;
  const found =
    weightIn((table[from] ?? 0) ^ check) |
    weightIn((table[from | 1] ?? 0) ^ check) |
    weightIn((table[from | 2] ?? 0) ^ check) |
    weightIn((table[from | 3] ?? 0) ^ check);
  return sizeOfByte(found);
}

/** A slot less the check that is asked for: nothing is left above its weight where it is its own. */
function weightIn(slot: number): number {
  return slot & (((slot >>> 8) - 1) >> 31);
}
