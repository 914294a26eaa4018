import { bestOption, featureHash, firstOption, isSettled } from "./feature-table.ts";
import type { GrammarModel } from "./grammar-model.ts";
import {
  hashOf,
  headOf,
  leftTagOf,
  markOf,
  type ParseState,
  rightTagOf,
  tagOf,
} from "./parse-state.ts";
import { tagPair } from "./tags.ts";

/** What a word is to its head. */
export const OTHER_ROLE = 0;
export const SUBJECT = 1;
export const OBJECT = 2;
/** "Told reporters", "gave him": who is told, or given something. */
export const HEARER = 3;
/** "Is a teacher", "became mayor" */
export const ATTRIBUTE = 4;
/** "Said Tuesday", "three years later" */
export const MEASURE = 5;
export const APPOSITION = 6;
/** "Harbour master", "Mayor Orr": part of a name or a compound. */
export const MODIFIER = 7;
export const POSSESSOR = 8;
export const CONJUNCT = 9;
export const RELATIVE_CLAUSE = 10;
/** "A lawyer representing Hale", "accused of robbing Hale" */
export const REDUCED_CLAUSE = 11;
/** What is said, thought or wanted. */
export const CONTENT_CLAUSE = 12;
export const ADVERBIAL_CLAUSE = 13;
export const OF_ADPOSITION = 14;
export const MAIN = 15;
export const ROLES = 16;

export const LABEL_FEATURES = 10;

/** Where the roles are kept that a word of this tag may have beside a word of that. */
export function rolePlace(state: ParseState, word: number): number {
  const head = headOf(state, word);
  return tagPair(tagOf(state, word), tagOf(state, head)) * SIDES + (word < head ? 0 : 1);
}

const SIDES = 2;
const MARKS = 8;
/** The mark between a word and its head is looked for so far. */
const SEARCHED_WORDS = 20;
/** More words between the two are not told apart. */
const LONGEST_GAP = 4;
/** What the first word of a sentence has before it; the weights were learned with it. */
const NOTHING_BEFORE = 31;

export function writeLabelFeatures(state: ParseState, word: number, rows: Int32Array): void {
  const head = headOf(state, word);
  const place = rolePlace(state, word);
  const own = hashOf(state, word);
  const gap = Math.min(LONGEST_GAP, Math.abs(head - word));
  const mark = markBetween(state, Math.min(word, head), Math.max(word, head));
  const left = leftTagOf(state, head);
  const right = rightTagOf(state, head);
  const before = word > 0 ? tagOf(state, word - 1) : NOTHING_BEFORE;
  const marks = place * MARKS + markOf(state, word);
  rows[0] = featureHash(0, place, own);
  rows[1] = featureHash(1, place, hashOf(state, head));
  rows[2] = featureHash(2, place * MARKS + mark, gap);
  rows[3] = featureHash(3, tagPair(place, rightTagOf(state, word)), mark);
  rows[4] = featureHash(4, tagPair(place, left), mark);
  rows[5] = featureHash(5, tagPair(place, right), gap);
  rows[6] = featureHash(6, place, word > 0 ? hashOf(state, word - 1) : 0);
  rows[7] = featureHash(7, tagPair(place, tagOf(state, word + 1)), before);
  rows[8] = featureHash(8, marks, markOf(state, word + 1));
  rows[9] = featureHash(9, tagPair(tagPair(place, left), right), mark);
}

/** The last mark between two words, 0 for none. */
function markBetween(state: ParseState, first: number, last: number): number {
  let mark = 0;
  for (let at = first + 1; at <= last && at <= first + SEARCHED_WORDS; at++) {
    mark = markOf(state, at) || mark;
  }
  return mark;
}

const rows = new Int32Array(LABEL_FEATURES);

export function labelWord(state: ParseState, model: GrammarModel, word: number): number {
  const head = headOf(state, word);
  if (head === state.count || head < 0) return MAIN;
  const options = model.roleOptions[rolePlace(state, word)] ?? 0;
  if (options === 0) return OTHER_ROLE;
  if (isSettled(options)) return firstOption(options);
  writeLabelFeatures(state, word, rows);
  return bestOption(model.roles, rows, options);
}
