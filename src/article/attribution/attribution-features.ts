import { hashFeature } from "../text/hash-word.ts";
import { SPACE_BEFORE } from "../text/tokenize.ts";
import type { AttributionWindow, Path } from "./attribution-window.ts";
import {
  COMMA_CLASS,
  classOf,
  classWithin,
  endingOf,
  type ItemTraits,
  NO_CLASS,
  QUOTED,
  STOP,
} from "./item-classes.ts";
import { EDGE, itemShape, wordOf } from "./unquoted-tokens.ts";

/*
 * The number of each template of features. The weights were trained by these numbers, so none may
 * be given to another template: one that was dropped leaves its number empty.
 */
const PLAIN = {
  word: 0,
  before: 1,
  after: 2,
  beforeAndWord: 3,
  wordAndAfter: 4,
  shape: 5,
  ending: 6,
  classesAround: 9,
  classesBefore: 10,
  classesAfter: 11,
} as const;
const CUE = {
  class: 20,
  word: 21,
  before: 22,
  after: 23,
  distance: 24,
  verbsBetween: 27,
  classBeforeIt: 28,
  neighbours: 29,
  between: 31,
  edge: 32,
  capitals: 33,
  verbsAndCue: 34,
  form: 35,
  classesAround: 36,
  wordBetween: 39,
} as const;

/** All of an item's shape but the space before it. */
export const OWN_SHAPE = SPACE_BEFORE - 1;
export const PLAIN_FEATURES = 10;

/** The same for every cue of the item's sentence. */
export function writePlainFeatures(traits: ItemTraits, item: number, rows: Int32Array): void {
  const { unquoted } = traits;
  const word = wordOf(unquoted, item);
  const before = wordOf(unquoted, item - 1);
  const after = wordOf(unquoted, item + 1);
  const here = classOf(traits, item, EDGE);
  const left = classOf(traits, item - 1, EDGE);
  const right = classOf(traits, item + 1, EDGE);
  rows[0] = hashFeature(PLAIN.word, word);
  rows[1] = hashFeature(PLAIN.before, before);
  rows[2] = hashFeature(PLAIN.after, after);
  rows[3] = hashFeature(PLAIN.beforeAndWord, before, word);
  rows[4] = hashFeature(PLAIN.wordAndAfter, word, after);
  rows[5] = hashFeature(PLAIN.shape, itemShape(unquoted, item) & OWN_SHAPE, here);
  rows[6] = hashFeature(PLAIN.ending, endingOf(traits, item), here);
  rows[7] = hashFeature(PLAIN.classesAround, left, here, right);
  rows[8] = hashFeature(PLAIN.classesBefore, classOf(traits, item - 2, EDGE), left, here);
  rows[9] = hashFeature(PLAIN.classesAfter, here, right, classOf(traits, item + 2, EDGE));
}

/** What the cue and its surroundings look like, shared by the features of all items. */
export interface CueSignature {
  readonly word: number;
  readonly neighbours: number;
  readonly form: number;
}

export function cueSignature(traits: ItemTraits, window: AttributionWindow): CueSignature {
  const { cue, first, last } = window;
  const before = classWithin(traits, window, cue - 1);
  const after = classWithin(traits, window, cue + 1);
  const quotedFirst = classWithin(traits, window, first) === QUOTED ? QUOTED_FIRST : 0;
  const quotedLast = classWithin(traits, window, last - 1) === QUOTED ? QUOTED_LAST : 0;
  const commaBefore = before === COMMA_CLASS ? COMMA_BEFORE : 0;
  const stopAfter = after === STOP ? STOP_AFTER : 0;
  return {
    word: wordOf(traits.unquoted, cue),
    neighbours: pairOf(before, after),
    form: quotedFirst | quotedLast | commaBefore | stopAfter,
  };
}

/** Bits of `CueSignature.form`. */
const QUOTED_FIRST = 1;
const QUOTED_LAST = 2;
const COMMA_BEFORE = 4;
const STOP_AFTER = 8;

/** Two classes as one number: there are fewer than 32, `NO_CLASS` among them. */
export function pairOf(one: number, other: number): number {
  return one * 32 + other;
}

export const CUE_FEATURES = 16;
/** Where an item stands. */
const BEFORE_CUE = 1;
const AFTER_CUE = 2;
const AT_CUE = 3;
/** Bits: which ends of the sentence an item is. */
const AT_FIRST = 1;
const AT_LAST = 2;
/** The same for every item: how common each label is. */
const BIAS = 0;

/** This runs thousands of times an article, so it reads straight from the arrays. */
export function writeCueFeatures(
  { unquoted, classes }: ItemTraits,
  { cue, first, last }: AttributionWindow,
  at: { item: number; path: Path; signature: CueSignature; rows: Int32Array },
): void {
  const { item, path, signature, rows } = at;
  const { words } = unquoted;
  const isFirst = item === first;
  const isLast = item + 1 === last;
  const side = item < cue ? BEFORE_CUE : item > cue ? AFTER_CUE : AT_CUE;
  const distance = distanceBucket(Math.abs(item - cue)) * 4 + side;
  const here = classes[item] ?? NO_CLASS;
  const left = isFirst ? NO_CLASS : (classes[item - 1] ?? NO_CLASS);
  const right = isLast ? NO_CLASS : (classes[item + 1] ?? NO_CLASS);
  const word = words[item] ?? EDGE;
  const before = isFirst ? EDGE : (words[item - 1] ?? EDGE);
  const after = isLast ? EDGE : (words[item + 1] ?? EDGE);
  const between =
    side | (path.commas << 2) | (path.quotations << 4) | (path.stops << 5) | (path.openers << 6);
  const edge = (isFirst ? AT_FIRST : 0) | (isLast ? AT_LAST : 0);
  const verbs = between | (path.verbs << 7);
  const quotedEnds = signature.form & (QUOTED_FIRST | QUOTED_LAST);
  rows[0] = BIAS;
  rows[1] = hashFeature(CUE.class, distance, here);
  rows[2] = hashFeature(CUE.word, side, word);
  rows[3] = hashFeature(CUE.before, side, before);
  rows[4] = hashFeature(CUE.after, side, after);
  rows[5] = hashFeature(CUE.distance, distance, signature.word);
  rows[6] = hashFeature(CUE.verbsBetween, verbs, here);
  rows[7] = hashFeature(CUE.classBeforeIt, pairOf(side, here), signature.word, left);
  rows[8] = hashFeature(CUE.neighbours, distance, signature.neighbours);
  rows[9] = hashFeature(CUE.between, between, signature.neighbours, here);
  rows[10] = hashFeature(CUE.edge, between * 4 + edge, here, signature.form);
  rows[11] = hashFeature(CUE.capitals, side * 2 + path.capitalsOnly, here, left);
  rows[12] = hashFeature(CUE.verbsAndCue, verbs, signature.word);
  rows[13] = hashFeature(CUE.form, distance, signature.form, path.capitalsOnly);
  rows[14] = hashFeature(CUE.classesAround, between, pairOf(left, here), right);
  rows[15] = hashFeature(CUE.wordBetween, between, word, quotedEnds);
}

export function distanceBucket(distance: number): number {
  if (distance <= 5) return distance;
  if (distance <= 7) return 6;
  if (distance <= 10) return 7;
  if (distance <= 15) return 8;
  return distance <= 25 ? 9 : 10;
}
