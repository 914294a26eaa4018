import { hashWord } from "../text/hash-word.ts";
import {
  FEMALE_FORENAMES_ABROAD,
  MALE_FORENAMES_ABROAD,
  SHARED_FORENAMES_ABROAD,
} from "./forenames/abroad.ts";
import { FEMALE_FORENAMES, MALE_FORENAMES, SHARED_FORENAMES } from "./forenames/census.ts";
import {
  FEMALE_FORENAMES_WORLD,
  MALE_FORENAMES_WORLD,
  SHARED_FORENAMES_WORLD,
} from "./forenames/world.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MID_ADVERBS,
  POSSESSIVES,
  PREPOSITIONS,
  SENTENCE_WORDS,
} from "./function-words.ts";
import { DOCUMENTS, ORGANISATIONS } from "./organisations.ts";
import { CALENDAR, DEMONYMS, PLACE_OPENERS, PLACES } from "./places.ts";
import { FEMALE_ROLES, GROUPS, MALE_ROLES, ROLES } from "./roles.ts";
import { FEMALE_TITLES, MALE_TITLES, PARTICLES, SUFFIXES, TITLES } from "./titles.ts";
import { SPEECH_VERBS } from "./verbs/speech-verbs.ts";

/** Bits of a word's classes; a word may have many ("Virginia" is a forename and a place). */
export const MALE = 1;
export const FEMALE = 2;
export const FORENAME = 4;
export const TITLE = 8;
export const ROLE = 16;
export const GROUP = 32;
export const ORGANISATION = 64;
export const DOCUMENT = 128;
export const PLACE = 256;
export const PLACE_OPENER = 512;
export const DEMONYM = 1024;
export const CALENDAR_WORD = 2048;
export const SUFFIX = 4096;
export const PARTICLE = 8192;
export const DETERMINER = 1 << 14;
export const POSSESSIVE = 1 << 15;
export const PREPOSITION = 1 << 16;
export const CONJUNCTION = 1 << 17;
export const AUXILIARY = 1 << 18;
export const ADVERB = 1 << 19;
export const OPENER = 1 << 20;
/** He, she, they, I and their like, as subjects. */
export const PRONOUN = 1 << 21;
export const SPEECH = 1 << 22;
export const PLURAL = 1 << 23;

export const FUNCTION_WORD =
  DETERMINER |
  POSSESSIVE |
  PREPOSITION |
  CONJUNCTION |
  AUXILIARY |
  OPENER |
  PRONOUN |
  CALENDAR_WORD;
export const PERSON_WORD = ROLE | GROUP | TITLE;

/**
 * A table of hashes instead of a Map: every word of every article is asked for. It is a third full, so that
 * most words are told by a look or two.
 */
const LAST_SLOT = (1 << 15) - 1;
const HASHES = new Int32Array(LAST_SLOT + 1);
const BITS = new Int32Array(LAST_SLOT + 1);

const LISTS: readonly (readonly [string, number])[] = [
  [MALE_FORENAMES, FORENAME | MALE],
  [FEMALE_FORENAMES, FORENAME | FEMALE],
  [SHARED_FORENAMES, FORENAME],
  [MALE_FORENAMES_ABROAD, FORENAME | MALE],
  [FEMALE_FORENAMES_ABROAD, FORENAME | FEMALE],
  [SHARED_FORENAMES_ABROAD, FORENAME],
  [MALE_FORENAMES_WORLD, FORENAME | MALE],
  [FEMALE_FORENAMES_WORLD, FORENAME | FEMALE],
  [SHARED_FORENAMES_WORLD, FORENAME],
  [TITLES, TITLE],
  [MALE_TITLES, TITLE | MALE],
  [FEMALE_TITLES, TITLE | FEMALE],
  [ROLES, ROLE],
  [plurals(ROLES), GROUP | PLURAL],
  [MALE_ROLES, ROLE | MALE],
  [FEMALE_ROLES, ROLE | FEMALE],
  [GROUPS, GROUP | PLURAL],
  [ORGANISATIONS, ORGANISATION],
  [DOCUMENTS, DOCUMENT],
  [PLACES, PLACE],
  [PLACE_OPENERS, PLACE_OPENER],
  [DEMONYMS, DEMONYM],
  [plurals(DEMONYMS), DEMONYM | GROUP | PLURAL],
  [CALENDAR, CALENDAR_WORD],
  [SUFFIXES, SUFFIX],
  [PARTICLES, PARTICLE],
  [DETERMINERS, DETERMINER],
  [POSSESSIVES, POSSESSIVE],
  [PREPOSITIONS, PREPOSITION],
  [CONJUNCTIONS, CONJUNCTION],
  [AUXILIARIES, AUXILIARY],
  [MID_ADVERBS, ADVERB],
  [SENTENCE_WORDS, OPENER],
  [SPEECH_VERBS, SPEECH],
  ["he him himself", PRONOUN | MALE],
  ["she herself", PRONOUN | FEMALE],
  ["they them themselves we us", PRONOUN | PLURAL],
  ["i me you it who", PRONOUN],
];

for (const [words, bits] of LISTS) {
  for (const word of words.split(/\s+/)) if (word) add(word, bits);
}

function add(word: string, bits: number): void {
  const hash = hashWord(word);
  const slot = slotOf(hash);
  HASHES[slot] = hash;
  BITS[slot] = (BITS[slot] ?? 0) | bits;
}

function plurals(words: string): string {
  return words.split(/\s+/).filter(Boolean).map(pluralOf).join(" ");
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (word.endsWith("man")) return `${word.slice(0, -"man".length)}men`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** `word` is a `hashWord`, as in `Tokens.hashes`. */
export function classesOfWord(word: number): number {
  return BITS[slotOf(word)] ?? 0;
}

/** Where the word stands, or the free slot where it would. */
function slotOf(word: number): number {
  let slot = (word ^ (word >>> 16)) & LAST_SLOT;
  while (BITS[slot] !== 0 && HASHES[slot] !== word) slot = (slot + 1) & LAST_SLOT;
  return slot;
}
