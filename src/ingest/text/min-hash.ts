import { wordsOf } from "./content-hash.ts";

/** Chosen by hand: with so many the similarity of two texts is known to within 0.04 as a rule. */
const HASHES = 128;
/** Four words in a row are rarely the same in two texts by chance. */
const SHINGLE = 4;
/** Signatures that agree in any whole band are worth comparing: 0.7 alike are, 99.9 % of the time. */
const BAND = 4;

/**
 * Chosen by hand: below it lie stories on one event, above it one text with a new headline or a cut
 * paragraph.
 */
const COPY = 0.6;

/**
 * The signature of a text too short to have a shingle, which is like nothing, not even its own
 * copy.
 */
const NOTHING = 0xffffffff;

const FACTORS = Uint32Array.from({ length: HASHES }, (_, index) => mix(index + 1) | 1);
const OFFSETS = Uint32Array.from({ length: HASHES }, (_, index) => mix(index + 0x9e37));

export type MinHash = Uint32Array;

/**
 * Gives a signature of a body's wording: two of them agree in as many places as the texts are
 * alike.
 */
export function minHash(text: string): MinHash {
  const words = wordsOf(text).map(hashWord);
  const signature = new Uint32Array(HASHES).fill(NOTHING);

  for (let at = 0; at <= words.length - SHINGLE; at += 1) {
    let shingle = 0;
    for (const word of words.slice(at, at + SHINGLE)) shingle = mix(Math.imul(shingle, 31) ^ word);
    for (let index = 0; index < HASHES; index += 1) {
      const value = (Math.imul(shingle, FACTORS[index] ?? 1) + (OFFSETS[index] ?? 0)) >>> 0;
      const hash = mix(value);
      if (hash < (signature[index] ?? 0)) signature[index] = hash;
    }
  }
  return signature;
}

/** How alike two texts are, 0 to 1: the shingles they share of those either has. */
export function similarity(one: MinHash, other: MinHash): number {
  let same = 0;
  for (const [index, value] of one.entries()) {
    if (value !== NOTHING && value === other[index]) same += 1;
  }
  return same / HASHES;
}

/** True of the same story from a wire service, on another site under another headline. */
export function isCopy(one: MinHash, other: MinHash): boolean {
  return similarity(one, other) >= COPY;
}

/** Keys to look candidates up by, so that a body needn't be compared with every other. */
export function bandsOf(signature: MinHash): readonly string[] {
  return Array.from({ length: HASHES / BAND }, (_, band) => {
    const values = signature.subarray(band * BAND, (band + 1) * BAND);
    return `${band}:${Array.from(values, (value) => value.toString(36)).join(".")}`;
  });
}

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The end of MurmurHash3. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
