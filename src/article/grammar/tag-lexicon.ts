import {
  ADJECTIVE,
  ADVERB,
  FINITE_VERB,
  INFINITIVE,
  ING_FORM,
  NOUN,
  NUMERAL,
  PAST_PARTICIPLE,
  PROPER_NOUN,
} from "./tags.ts";

/**
 * Two tables side by side: for each slot some bits of the word that has it, and the tags the word
 * was seen with. No word can be read from it.
 */
const LEXICON_SLOTS = 1 << 15;
const BYTES = 3;
export const LEXICON_SIZE = LEXICON_SLOTS * BYTES;
const PROBES = 4;

/** What a word that was never seen may be. */
export const OPEN_TAGS =
  (1 << NOUN) |
  (1 << PROPER_NOUN) |
  (1 << ADJECTIVE) |
  (1 << NUMERAL) |
  (1 << FINITE_VERB) |
  (1 << PAST_PARTICIPLE) |
  (1 << ING_FORM) |
  (1 << INFINITIVE) |
  (1 << ADVERB);

/** The tags of a word, one bit each; 0 where it was never seen. */
export function tagsOf(table: Int8Array, word: number): number {
  const check = checkOf(word);
  let slot = slotOf(word);
  for (let probe = 0; probe < PROBES; probe++) {
    const at = slot * BYTES;
    const bits = byteAt(table, at + 1) | (byteAt(table, at + 2) << 8);
    if (bits === 0) return 0;
    if (table[at] === check) return bits;
    slot = (slot + 1) & (LEXICON_SLOTS - 1);
  }
  return 0;
}

/** Enters a word; false where no place is left for it. */
export function enterWord(table: Int8Array, word: number, tags: number): boolean {
  let slot = slotOf(word);
  for (let probe = 0; probe < PROBES; probe++) {
    const at = slot * BYTES;
    if (table[at + 1] === 0 && table[at + 2] === 0) {
      table[at] = checkOf(word);
      table[at + 1] = tags & BYTE;
      table[at + 2] = tags >> 8;
      return true;
    }
    slot = (slot + 1) & (LEXICON_SLOTS - 1);
  }
  return false;
}

const BYTE = 255;

function byteAt(table: Int8Array, at: number): number {
  return (table[at] ?? 0) & BYTE;
}

function slotOf(word: number): number {
  return (word ^ (word >>> 15)) & (LEXICON_SLOTS - 1);
}

function checkOf(word: number): number {
  return word >> 24;
}
