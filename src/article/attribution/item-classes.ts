import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FORENAME,
  ORGANISATION,
  PERSON_WORD,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SPEECH,
} from "../lexicon/word-classes.ts";
import { COMMA, isStop } from "../text/characters.ts";
import { hashWord } from "../text/hash-word.ts";
import { int32Array, uint8Array } from "../text/number-arrays.ts";
import { classesOf, codeOf, shapeOf, spanOf } from "../text/token.ts";
import { CAPITAL, NUMBER, WORD } from "../text/tokenize.ts";
import { EDGE, isQuoted, lastTokenOf, type UnquotedTokens, wordOf } from "./unquoted-tokens.ts";

/** One coarse class an item: what the order of source, cue and content depends on. */
export const QUOTED = 0;
export const COMMA_CLASS = 1;
export const STOP = 2;
const OTHER_MARK = 3;
export const CAPITALISED = 4;
const PLAIN = 5;
const FIGURE = 6;
const PRONOUN_CLASS = 7;
export const DETERMINER_CLASS = 8;
const PREPOSITION_CLASS = 9;
const CONJUNCTION_CLASS = 10;
export const AUXILIARY_CLASS = 11;
export const SPEECH_CLASS = 12;
const ROLE_CLASS = 13;
const ADVERB_CLASS = 14;
const POSSESSIVE_CLASS = 15;
export const CLASS_COUNT = 16;

const WORD_CLASSES: readonly (readonly [bits: number, itemClass: number])[] = [
  [PRONOUN, PRONOUN_CLASS],
  [POSSESSIVE, POSSESSIVE_CLASS],
  [DETERMINER, DETERMINER_CLASS],
  [AUXILIARY, AUXILIARY_CLASS],
  [PREPOSITION, PREPOSITION_CLASS],
  [CONJUNCTION, CONJUNCTION_CLASS],
  [SPEECH, SPEECH_CLASS],
  [PERSON_WORD | ORGANISATION, ROLE_CLASS],
  [ADVERB, ADVERB_CLASS],
];

const ANY_CLASS = WORD_CLASSES.reduce((bits, [mask]) => bits | mask, 0);

function itemClass({ tokens, firsts, quoted }: UnquotedTokens, item: number): number {
  if (quoted[item] === 1) return QUOTED;
  const token = firsts[item] ?? -1;
  const shape = shapeOf(tokens, token);
  if ((shape & NUMBER) !== 0) return FIGURE;
  if ((shape & WORD) === 0) return markClass(codeOf(tokens, token));
  const bits = classesOf(tokens, token);
  if ((shape & CAPITAL) !== 0 && ((bits & FORENAME) !== 0 || bits === 0)) return CAPITALISED;
  if ((bits & ANY_CLASS) !== 0) {
    for (const [mask, wordClass] of WORD_CLASSES) if ((bits & mask) !== 0) return wordClass;
  }
  return (shape & CAPITAL) !== 0 ? CAPITALISED : PLAIN;
}

function markClass(code: number): number {
  if (code === COMMA) return COMMA_CLASS;
  return isStop(code) ? STOP : OTHER_MARK;
}

/** The class of what lies outside a window. */
export const NO_CLASS = 31;

/** What the features of an article's items are made of, computed once for all its cues. */
export interface ItemTraits {
  readonly unquoted: UnquotedTokens;
  readonly classes: Uint8Array;
  /** Hash of the last three letters: "-ing", "-ted"; 0 where nobody has asked. */
  readonly endings: Int32Array;
}

export function itemTraits(unquoted: UnquotedTokens): ItemTraits {
  const { count } = unquoted;
  const classes = uint8Array(count);
  for (let item = 0; item < count; item++) classes[item] = itemClass(unquoted, item);
  return { unquoted, classes, endings: int32Array(count) };
}

/** `beyond` is the class of what lies before the first item and after the last. */
export function classOf({ classes }: ItemTraits, item: number, beyond: number): number {
  return item < 0 ? beyond : (classes[item] ?? beyond);
}

/** Made when first asked for: most items are near no cue. */
export function endingOf({ endings, unquoted }: ItemTraits, item: number): number {
  const known = endings[item] ?? 0;
  if (known !== 0 || item >= unquoted.count || isQuoted(unquoted, item)) return known;
  const { tokens } = unquoted;
  const { start, end } = spanOf(tokens, lastTokenOf(unquoted, item));
  const ending = hashWord(tokens.text, Math.max(start, end - 3), end);
  endings[item] = ending;
  return ending;
}

/** Word and class of an item near the cue, as far as the window reaches. */
export function wordWithin({ unquoted }: ItemTraits, { first, last }: Reach, item: number): number {
  return item >= first && item < last ? wordOf(unquoted, item) : EDGE;
}

export function classWithin(traits: ItemTraits, { first, last }: Reach, item: number): number {
  return item >= first && item < last ? classOf(traits, item, NO_CLASS) : NO_CLASS;
}

/** A stretch of items, `last` exclusive. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}
