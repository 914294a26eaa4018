import { readFileSync } from "node:fs";
import { stemWord } from "./stem-word.ts";

/**
 * In how many of some 1,600 news articles each word occurs. Words are hashed to rows and counts are
 * kept as logarithms, so that the file holds no word of those articles.
 */
export const WORD_COUNTS_FILE = new URL("../weights/word-counts.bin", import.meta.url);

export const WORD_ROWS = 1 << 16;
export const COUNT_STEPS = 30;

let counts: Uint8Array | undefined;

/** How much a word tells about what a text is about: about 0 for "the", about 7 for a rare name. */
export function rarity(word: string, leastCount = 1): number {
  const count = countOf(word);
  const articles = Math.expm1((countsOnce()[WORD_ROWS] ?? 0) / COUNT_STEPS);
  return Math.max(LEAST, Math.log((articles + 1) / (Math.max(leastCount, count) + HALF_A_COUNT)));
}

/** Whether none of those articles has it: a name, or a slip of the finger. */
export function isUnheardOf(word: string): boolean {
  return countOf(word) === 0;
}

function countOf(word: string): number {
  return Math.expm1((countsOnce()[wordRow(stemWord(word))] ?? 0) / COUNT_STEPS);
}

function countsOnce(): Uint8Array {
  counts ??= readFileSync(WORD_COUNTS_FILE);
  return counts;
}

/** What is usually added to a count of documents, so that none is divided by nothing. */
const HALF_A_COUNT = 0.5;

/** So that no word counts nothing at all. Chosen by hand. */
const LEAST = 0.1;
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export function wordRow(stem: string): number {
  let hash = BASIS;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 16)) & (WORD_ROWS - 1);
}
