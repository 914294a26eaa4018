import { HYPHEN, lowerCode } from "../text/characters.ts";
import { endOf, hashOf, shapeOf, startOf } from "../text/token.ts";
import { CAPITAL, CAPS, NUMBER, WORD } from "../text/tokenize.ts";
import { bestOption, featureHash, firstOption, isSettled } from "./feature-table.ts";
import type { GrammarModel } from "./grammar-model.ts";
import { mendTags } from "./mend/mend-tags.ts";
import { firstTokenOf } from "./running-text.ts";
import { OPEN_TAGS, tagsOf } from "./tag-lexicon.ts";
import {
  CAPITAL_FORM,
  endingAt,
  formAt,
  hashAt,
  optionsAt,
  type TaggedText,
  tagAt,
} from "./tagged-text.ts";
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
  PREDICTED_TAGS,
  PROPER_NOUN,
  QUOTATION,
  tagPair,
} from "./tags.ts";

export const TAG_FEATURES = 14;

/** Tags the units of one sentence, `last` exclusive. */
export function tagWords(text: TaggedText, model: GrammarModel, first: number, last: number): void {
  const { tags } = text;
  describeWords(text, model, first, last);
  const place = { unit: first, first, last };
  for (let unit = first; unit < last; unit++) {
    const choice = optionsAt(text, unit);
    if (choice === 0) continue;
    if (isSettled(choice)) tags[unit] = firstOption(choice);
    else {
      place.unit = unit;
      writeTagFeatures(text, place, rows);
      tags[unit] = bestOption(model.tags, rows, choice);
    }
  }
  mendTags(text, first, last);
}

const rows = new Int32Array(TAG_FEATURES);
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
  const { words, whole } = running;
  let opening = OPENING_FORM;
  for (let unit = first; unit < last; unit++) {
    const token = firstTokenOf(running, unit);
    const hash = hashOf(words, token);
    hashes[unit] = hash;
    if (whole[unit] === 1) {
      tags[unit] = QUOTATION;
      hashes[unit] = QUOTATION;
      opening = OPENING_FORM;
      continue;
    }
    const shape = shapeOf(words, token);
    if ((shape & (WORD | NUMBER)) === 0) {
      tags[unit] = MARK;
      continue;
    }
    const start = startOf(words, token);
    const end = endOf(words, token);
    const form = formOf(words.text, start, end, shape) | opening;
    const ending = endingOf(words.text, start, end);
    endings[unit] = ending;
    shapes[unit] = form;
    options[unit] = optionsOf(model.lexicon, hash, { ending, form });
    opening = 0;
  }
}

function formOf(text: string, start: number, end: number, shape: number): number {
  let form = 0;
  if ((shape & CAPITAL) !== 0) form |= CAPITAL_FORM;
  if ((shape & CAPS) !== 0) form |= CAPS_FORM;
  if ((shape & NUMBER) !== 0) form |= FIGURE_FORM;
  for (let at = start + 1; at < end; at++) {
    if (text.charCodeAt(at) === HYPHEN) return form | HYPHEN_FORM;
  }
  return form;
}

const ENDING_LETTERS = 3;

/** The last three letters, in lower case, a byte each. */
function endingOf(text: string, start: number, end: number): number {
  let ending = 0;
  for (let at = Math.max(start, end - ENDING_LETTERS); at < end; at++) {
    ending = (ending << 8) ^ lowerCode(text.charCodeAt(at));
  }
  return ending;
}

function optionsOf(lexicon: Int8Array, word: number, { ending, form }: Form): number {
  const isCapital = (form & CAPITAL_FORM) !== 0;
  const known = tagsOf(lexicon, word);
  if (known === 0) return guessOptions(ending, form);
  const isOpen = (known & OPEN_TAGS) !== 0;
  return isOpen && isCapital ? known | (1 << PROPER_NOUN) : known;
}

interface Form {
  readonly ending: number;
  readonly form: number;
}

const ING = hashOfEnding("ing");
const NOUNLIKE = (1 << NOUN) | (1 << ADJECTIVE);
const LAST_LETTER = 255;
const LETTER_D = 100;
const LETTER_S = 115;
const LETTER_Y = 121;

/** What a word that was never seen may be, by its last letters. */
function guessOptions(ending: number, form: number): number {
  if ((form & FIGURE_FORM) !== 0) return NOUNLIKE | (1 << NUMERAL) | (1 << PROPER_NOUN);
  const named = (form & CAPITAL_FORM) !== 0 ? NOUNLIKE | (1 << PROPER_NOUN) : NOUNLIKE;
  if (ending === ING) return named | (1 << ING_FORM);
  switch (ending & LAST_LETTER) {
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

/** Each is hashed together with the tags that are to choose from. */
export function writeTagFeatures(
  text: TaggedText,
  { unit, first, last }: { unit: number; first: number; last: number },
  rows: Int32Array,
): void {
  const choice = optionsAt(text, unit);
  const own = Math.imul(hashAt(text, unit) ^ choice, 0x9e3779b1);
  const hasBefore = unit > first;
  const hasAfter = unit + 1 < last;
  const tagBefore = hasBefore ? tagAt(text, unit - 1) : NO_TAG;
  const tagEarlier = unit > first + 1 ? tagAt(text, unit - 2) : NO_TAG;
  const wordBefore = hasBefore ? hashAt(text, unit - 1) : 0;
  const wordAfter = hasAfter ? hashAt(text, unit + 1) : 0;
  const optionsAfter = hasAfter ? kindAhead(text, unit + 1) : NO_TAG;
  const optionsLater = unit + 2 < last ? kindAhead(text, unit + 2) : NO_TAG;
  const endingAfter = hasAfter ? endingAt(text, unit + 1) : 0;
  rows[0] = featureHash(0, own);
  rows[1] = featureHash(1, endingAt(text, unit), formAt(text, unit) * CHOICES + choice);
  rows[2] = featureHash(2, tagBefore, choice);
  rows[3] = featureHash(3, tagPair(tagBefore, tagEarlier), choice);
  rows[4] = featureHash(4, own, tagBefore);
  rows[5] = featureHash(5, wordBefore, choice);
  rows[6] = featureHash(6, wordAfter, choice);
  rows[7] = featureHash(7, optionsAfter, choice);
  rows[8] = featureHash(8, optionsAfter, own);
  rows[9] = featureHash(9, optionsAfter, tagBefore * CHOICES + choice);
  rows[10] = featureHash(10, endingAfter, choice);
  rows[11] = featureHash(11, optionsLater, optionsAfter * 3 + choice);
  rows[12] = featureHash(12, wordBefore, own);
  rows[13] = featureHash(13, wordAfter, own);
}

/** Options are 16 bits, one for each tag that is predicted. */
const CHOICES = 1 << PREDICTED_TAGS;

/** Tags that are plain to see count down from here, so that they look like no options. */
const PLAIN = 32;

/** What is known of a word before it has a tag: the tags it may have, or what it plainly is. */
function kindAhead(text: TaggedText, unit: number): number {
  return optionsAt(text, unit) || tagAt(text, unit) - PLAIN;
}
