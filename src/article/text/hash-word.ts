import { lowerCode } from "./characters.ts";

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of the lower-cased word: words are compared as numbers, so no string is ever built. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = BASIS;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ lowerCode(text.charCodeAt(at)), PRIME);
  }
  return hash;
}

/** The words of a lexicon, separated by white space, as the hashes `Tokens.hashes` holds. */
export function hashedWords(words: string): ReadonlySet<number> {
  return new Set(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => hashWord(word)),
  );
}
