import { lowerCode } from "../text/characters.ts";
import { CAPITAL, CAPS, NUMBER, WORD } from "../text/tokenize.ts";
import { bestOption, featureHash } from "./feature-table.ts";
import type { GrammarModel } from "./grammar-model.ts";
import type { RunningText } from "./running-text.ts";
import { OPEN_TAGS, tagsOf } from "./tag-lexicon.ts";
import {
  ADJECTIVE,
  ADVERB,
  FINITE_VERB,
  INFINITIVE,
  ING_FORM,
  MARK,
  NO_TAG,
  NOUN,
  NUMERAL,
  PAST_PARTICIPLE,
  PROPER_NOUN,
  QUOTATION,
} from "./tags.ts";

export const TAG_FEATURES = 14;

/** What is known of a text's words, filled sentence by sentence. */
export interface TaggedText {
  readonly running: RunningText;
  readonly tags: Uint8Array;
  /** Of each unit its word, its ending and its writing. */
  readonly hashes: Int32Array;
  readonly endings: Int32Array;
  readonly shapes: Uint8Array;
  /** The tags that each may have, one bit each. */
  readonly options: Uint16Array;
}

export function createTaggedText(running: RunningText): TaggedText {
  const { count } = running;
  return {
    running,
    tags: new Uint8Array(count),
    hashes: new Int32Array(count),
    endings: new Int32Array(count),
    shapes: new Uint8Array(count),
    options: new Uint16Array(count),
  };
}

/** Tags the units of one sentence, `last` exclusive. */
export function tagWords(text: TaggedText, model: GrammarModel, first: number, last: number): void {
  const { tags, options } = text;
  describeWords(text, model, first, last);
  for (let unit = first; unit < last; unit++) {
    const choice = options[unit] as number;
    if (choice === 0) continue;
    if ((choice & (choice - 1)) === 0) tags[unit] = 31 - Math.clz32(choice);
    else {
      writeTagFeatures(text, { unit, first, last }, rows);
      tags[unit] = bestOption(model.tags, rows, choice);
    }
  }
}

const rows = new Int32Array(TAG_FEATURES);
const CAPITAL_FORM = 1;
const CAPS_FORM = 2;
const FIGURE_FORM = 4;
const HYPHEN_FORM = 8;
const OPENING_FORM = 16;

export function describeWords(
  text: TaggedText,
  model: GrammarModel,
  first: number,
  last: number,
): void {
  const { running, tags, hashes, endings, shapes, options } = text;
  const { words, firsts, whole } = running;
  let opening = OPENING_FORM;
  for (let unit = first; unit < last; unit++) {
    const token = firsts[unit] as number;
    const shape = words.shapes[token] as number;
    hashes[unit] = words.hashes[token] as number;
    if (whole[unit] === 1) {
      tags[unit] = QUOTATION;
      hashes[unit] = QUOTATION;
      opening = OPENING_FORM;
      continue;
    }
    if ((shape & (WORD | NUMBER)) === 0) {
      tags[unit] = MARK;
      continue;
    }
    endings[unit] = endingOf(
      words.text,
      words.starts[token] as number,
      words.ends[token] as number,
    );
    shapes[unit] =
      formOf(words.text, words.starts[token] as number, words.ends[token] as number, shape) |
      opening;
    options[unit] = optionsOf(model.lexicon, hashes[unit] as number, {
      ending: endings[unit] as number,
      shape: shapes[unit] as number,
    });
    opening = 0;
  }
}

function formOf(text: string, start: number, end: number, shape: number): number {
  let form = 0;
  if ((shape & CAPITAL) !== 0) form |= CAPITAL_FORM;
  if ((shape & CAPS) !== 0) form |= CAPS_FORM;
  if ((shape & NUMBER) !== 0) form |= FIGURE_FORM;
  for (let at = start + 1; at < end; at++)
    if (text.charCodeAt(at) === 45) return form | HYPHEN_FORM;
  return form;
}

/** The last three letters, in lower case. */
function endingOf(text: string, start: number, end: number): number {
  let ending = 0;
  for (let at = Math.max(start, end - 3); at < end; at++) {
    ending = (ending << 8) ^ lowerCode(text.charCodeAt(at));
  }
  return ending;
}

function optionsOf(lexicon: Int8Array, word: number, { ending, shape }: Form): number {
  const isCapital = (shape & CAPITAL_FORM) !== 0;
  const known = tagsOf(lexicon, word);
  if (known === 0) return guessOptions(ending, shape);
  const isOpen = (known & OPEN_TAGS) !== 0;
  return isOpen && isCapital ? known | (1 << PROPER_NOUN) : known;
}

interface Form {
  readonly ending: number;
  readonly shape: number;
}

const ING = hashOfEnding("ing");
const NOUNLIKE = (1 << NOUN) | (1 << ADJECTIVE);
const LETTER_D = 100;
const LETTER_S = 115;
const LETTER_Y = 121;

/** What a word that was never seen may be, by its last letters. */
function guessOptions(ending: number, shape: number): number {
  if ((shape & FIGURE_FORM) !== 0) return NOUNLIKE | (1 << NUMERAL) | (1 << PROPER_NOUN);
  const named = (shape & CAPITAL_FORM) !== 0 ? NOUNLIKE | (1 << PROPER_NOUN) : NOUNLIKE;
  if (ending === ING) return named | (1 << ING_FORM);
  switch (ending & 255) {
    case LETTER_D:
      return named | (1 << FINITE_VERB) | (1 << PAST_PARTICIPLE);
    case LETTER_S:
      return named | (1 << FINITE_VERB);
    case LETTER_Y:
      return named | (1 << ADVERB) | (1 << INFINITIVE);
    default:
      return named | (1 << INFINITIVE) | (1 << FINITE_VERB) | (1 << PAST_PARTICIPLE);
  }
}

function hashOfEnding(word: string): number {
  return endingOf(word, 0, word.length);
}

export function writeTagFeatures(
  { tags, hashes, endings, shapes, options }: TaggedText,
  { unit, first, last }: { unit: number; first: number; last: number },
  rows: Int32Array,
): void {
  const word = hashes[unit] as number;
  const ending = endings[unit] as number;
  const shape = shapes[unit] as number;
  const choice = options[unit] as number;
  const hasBefore = unit > first;
  const hasAfter = unit + 1 < last;
  const tagBefore = hasBefore ? (tags[unit - 1] as number) : NO_TAG;
  const tagEarlier = unit > first + 1 ? (tags[unit - 2] as number) : NO_TAG;
  const wordBefore = hasBefore ? (hashes[unit - 1] as number) : 0;
  const wordAfter = hasAfter ? (hashes[unit + 1] as number) : 0;
  const optionsAfter = hasAfter ? kindAhead(tags, options, unit + 1) : NO_TAG;
  const optionsLater = unit + 2 < last ? kindAhead(tags, options, unit + 2) : NO_TAG;
  const endingAfter = hasAfter ? (endings[unit + 1] as number) : 0;
  rows[0] = featureHash(0, word);
  rows[1] = featureHash(1, ending, shape);
  rows[2] = featureHash(2, tagBefore, choice);
  rows[3] = featureHash(3, tagBefore * 32 + tagEarlier, choice);
  rows[4] = featureHash(4, word, tagBefore);
  rows[5] = featureHash(5, wordBefore, choice);
  rows[6] = featureHash(6, wordAfter, choice);
  rows[7] = featureHash(7, optionsAfter, choice);
  rows[8] = featureHash(8, optionsAfter, word);
  rows[9] = featureHash(9, optionsAfter, tagBefore * 65536 + choice);
  rows[10] = featureHash(10, endingAfter, choice);
  rows[11] = featureHash(11, optionsLater, optionsAfter * 3 + choice);
  rows[12] = featureHash(12, wordBefore, word);
  rows[13] = featureHash(13, wordAfter, word);
}

/** What is known of a word before it has a tag: the tags it may have, or what it plainly is. */
function kindAhead(tags: Uint8Array, options: Uint16Array, unit: number): number {
  return (options[unit] as number) === 0 ? (tags[unit] as number) - 32 : (options[unit] as number);
}
