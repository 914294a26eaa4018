import { bucketEnd, bucketOf, checkOf, sizeOfByte } from "./feature-table.ts";

/*
 * Weights of what a noun stands for: one of them a slot of 16 bits, below eight bits of the hash, since
 * most features speak for one kind or two of the five.
 */

export const NOUN_KINDS = 5;
const BYTE = 255;

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

function sizeOf(table: Uint16Array, hash: number): number {
  const from = bucketOf(hash, table.length);
  const check = checkOf(hash);
  for (let at = from; at < bucketEnd(from); at++) {
    const slot = table[at] ?? 0;
    if (slot >>> 8 === check && (slot & BYTE) !== 0) return sizeOfByte(slot & BYTE);
  }
  return 0;
}
