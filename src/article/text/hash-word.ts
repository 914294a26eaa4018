import { lowerCode } from "./characters.ts";
import { isUnseen } from "./damaged-letters.ts";

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const LAST_ASCII = 0x7f;

/** FNV-1a of the lower-cased word, without what nobody sees: words are compared as numbers, so no string is ever built. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = BASIS;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) return hashBeyondAscii(text, start, end);
    hash = Math.imul(hash ^ lowerCode(code), PRIME);
  }
  return hash;
}

/** Apart, so that most words are hashed by a loop that asks for nothing else. */
function hashBeyondAscii(text: string, start: number, end: number): number {
  let hash = BASIS;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isUnseen(code)) hash = Math.imul(hash ^ lowerCode(code), PRIME);
  }
  return hash;
}

/** The words of a lexicon, separated by white space, as the hashes `Tokens.hashes` holds. */
export function hashedWords(words: string): ReadonlySet<number> {
  return new WordSet(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => hashWord(word)),
  );
}

/** The words of several lists as one. */
export function unitedWords(...lists: readonly Iterable<number>[]): ReadonlySet<number> {
  return new WordSet(lists.flatMap((words) => [...words]));
}

const FILTER_BITS = 1024;

/** Nearly every word that is asked for is in no list, and a bit tells most of these. */
class WordSet extends Set<number> {
  readonly #filter = new Int32Array(FILTER_BITS / 32);

  constructor(words: readonly number[]) {
    super(words);
    for (const word of words)
      this.#filter[placeOf(word)] = bitsAt(this.#filter, word) | bitOf(word);
  }

  override has(word: number): boolean {
    return (bitsAt(this.#filter, word) & bitOf(word)) !== 0 && super.has(word);
  }
}

function bitsAt(filter: Int32Array, word: number): number {
  return filter[placeOf(word)] ?? 0;
}

function placeOf(word: number): number {
  return (word >>> 5) & (FILTER_BITS / 32 - 1);
}

function bitOf(word: number): number {
  return 1 << word;
}

/** Rows of every hashed weight table: few enough for the cache, enough to keep clashes rare. */
export const FEATURE_ROWS = 1 << 17;
/** For the loops: V8 folds no constant that is exported. */
const LAST_ROW = FEATURE_ROWS - 1;

/** The row of a feature: which template it is (`slot`) and the values it joins. */
export function hashFeature(slot: number, one: number, two = 0, three = 0): number {
  let hash = Math.imul(slot + 1, 0x9e3779b1) ^ one;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ two;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ three;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) & LAST_ROW;
}
