import { type Analysis, opensSentence } from "../analyse-text.ts";
import { ACCORDING, TO } from "../lexicon/single-words.ts";
import { POST_NOMINALS } from "../lexicon/titles.ts";
import { HEARER_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import {
  ADVERB,
  AUXILIARY,
  CALENDAR_WORD,
  CONJUNCTION,
  DETERMINER,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
} from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import {
  CLOSE_BRACKET,
  COLON,
  COMMA,
  HYPHEN,
  isLongDash,
  OPEN_BRACKET,
} from "../text/characters.ts";
import {
  classesOf,
  codeOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  shapeOf,
} from "../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";

/** How a mention stands to a verb of speech. */
export const NO_CUE = 0;
export const SUBJECT = 1;
export const SUBJECT_OVER_ADVERB = 2;
const SUBJECT_OVER_APPOSITIVE = 3;
export const INVERTED = 4;
const ACCORDING_TO = 5;
export const BEFORE_COLON = 6;
const AFTER_DASH = 7;
export const HEARER = 8;
const SECOND_VERB = 9;

export interface Trait {
  readonly relation: number;
  /** Token of the verb or mark that makes the relation, or -1. */
  readonly cue: number;
  /** Hash of the word before the phrase and of the word after it. */
  readonly before: number;
  readonly after: number;
  /** It opens its sentence's running text. */
  readonly opens: boolean;
}

/**
 * Tokens between a mention and its verb. The ranker was trained with these bounds, and with the next.
 */
const MAX_ADVERBS = 5;
const MAX_APPOSITIVE = 40;

export function describeMentions(analysis: Analysis): readonly Trait[] {
  return analysis.mentions.map((mention) => describe(analysis, mention));
}

function describe(analysis: Analysis, mention: Mention): Trait {
  const { words, quoteOf } = analysis;
  const { lead, last } = mention;
  const before = hashOf(words, lead - 1);
  const after = hashOf(words, last);
  const [relation, cue] = relationOf(analysis, mention);
  const isFirst = opensSentence(analysis, lead);
  const opens = isFirst || quoteOf[lead - 1] !== -1;
  return { relation, cue, before, after, opens };
}

type Relation = readonly [relation: number, cue: number];

function relationOf(analysis: Analysis, { lead, last }: Mention): Relation {
  const { words } = analysis;
  if (hashOf(words, lead - 1) === TO && hashOf(words, lead - 2) === ACCORDING)
    return [ACCORDING_TO, lead - 2];
  const forward = verbAfter(analysis, last);
  if (isSpeech(analysis, lead - 1)) {
    if (forward[0] === SUBJECT || (forward[0] === SUBJECT_OVER_ADVERB && isAuxiliary(words, last)))
      return forward;
    return [isAmong(words, lead - 1, HEARER_VERBS) ? HEARER : INVERTED, lead - 1];
  }
  if (forward[0] !== NO_CUE) return forward;
  if (isDash(words, lead - 1) && startsLineOrFollowsQuote(analysis, lead - 1))
    return [AFTER_DASH, lead - 1];
  return forward;
}

/** "Lee said Kim had told her" */
function isAuxiliary(words: Words, index: number): boolean {
  return hasClass(words, index, AUXILIARY);
}

function isSpeech(analysis: Analysis, index: number): boolean {
  if (index < 0 || index >= analysis.words.count || analysis.quoteOf[index] !== -1) return false;
  return hasClass(analysis.words, index, SPEECH);
}

/** The verb that follows: at once, over adverbs and auxiliaries, or over ", a doctor,". */
function verbAfter(analysis: Analysis, end: number): Relation {
  const { words } = analysis;
  const last = pastLetters(words, end);
  const direct = overAdverbs(analysis, last);
  if (direct !== -1) return [direct === last ? SUBJECT : SUBJECT_OVER_ADVERB, direct];
  const next = skipBracket(analysis, last);
  if (isMark(words, next, COLON)) return [BEFORE_COLON, next];
  if (isMark(words, next, COMMA)) {
    const verb = overAdverbs(analysis, next + 1);
    if (verb !== -1) return [SUBJECT_OVER_APPOSITIVE, verb];
  }
  const close = appositiveEnd(analysis, next);
  if (close !== -1) {
    const verb = overAdverbs(analysis, close + 1);
    if (verb !== -1) return [SUBJECT_OVER_APPOSITIVE, verb];
  }
  const second = secondVerb(analysis, last);
  return second === -1 ? [NO_CUE, -1] : [SECOND_VERB, second];
}

/** "Tom Low MP said", "Ann Low OBE, chair of the pier, said" */
function pastLetters(words: Words, from: number): number {
  let index = from;
  while (isAmong(words, index, POST_NOMINALS) && hasShape(words, index, CAPITAL)) index++;
  return index;
}

function overAdverbs(analysis: Analysis, from: number): number {
  const { words } = analysis;
  for (let index = from; index < words.count && index < from + MAX_ADVERBS; index++) {
    if (analysis.quoteOf[index] !== -1 || hasShape(words, index, LINE_BREAK_BEFORE)) return -1;
    if (isSpeech(analysis, index)) return index;
    const bits = classesOf(words, index);
    if ((bits & (ADVERB | AUXILIARY | CALENDAR_WORD)) === 0 && !isAdverbLike(words, index))
      return -1;
  }
  return -1;
}

function isAdverbLike(words: Words, index: number): boolean {
  return endsWith(words, index, "ly");
}

function isMark(words: Words, index: number, code: number): boolean {
  return codeOf(words, index) === code;
}

/** "Sen. Ron Johnson (R-Wis.) said" */
function skipBracket(analysis: Analysis, from: number): number {
  const { words } = analysis;
  if (!isMark(words, from, OPEN_BRACKET)) return from;
  for (let index = from + 1; index < words.count && index < from + 10; index++) {
    if (isMark(words, index, CLOSE_BRACKET)) return index + 1;
  }
  return from;
}

/** The comma that closes the appositive opened at `from`, just before a verb of speech; or -1. */
function appositiveEnd(analysis: Analysis, from: number): number {
  const { words, sentenceOf } = analysis;
  if (isMark(words, from - 1, CLOSE_BRACKET) && overAdverbs(analysis, from) !== -1) return from - 1;
  if (!isMark(words, from, COMMA) && !isDash(words, from)) return -1;
  const sentence = sentenceOf[from];
  const limit = Math.min(words.count, from + MAX_APPOSITIVE);
  for (let index = from + 1; index < limit && sentenceOf[index] === sentence; index++) {
    if (analysis.quoteOf[index] !== -1) return -1;
    const closes = isMark(words, index, COMMA) || isDash(words, index);
    if (closes && overAdverbs(analysis, index + 1) !== -1) return index;
  }
  return -1;
}

function isDash(words: Words, index: number): boolean {
  const code = codeOf(words, index);
  return isLongDash(code) || (code === HYPHEN && !isMark(words, index + 1, HYPHEN));
}

function startsLineOrFollowsQuote(analysis: Analysis, index: number): boolean {
  const shape = shapeOf(analysis.words, index);
  if (shape & LINE_BREAK_BEFORE) return true;
  return index > 1 && (analysis.quoteOf[index - 1] !== -1 || analysis.quoteOf[index - 2] !== -1);
}

const CLAUSE_BREAK = CONJUNCTION | PREPOSITION | DETERMINER | POSSESSIVE;

/** "Trump took the stage and said": a later verb of the same clause, nothing but words between. */
function secondVerb(analysis: Analysis, from: number): number {
  const { words, sentenceOf } = analysis;
  if (from >= words.count) return -1;
  const limit = Math.min(words.count, from + 18);
  const isVerbLike = !hasClass(words, from, CLAUSE_BREAK) && shapeOf(words, from) & WORD;
  if (!isVerbLike) return -1;
  for (let index = from + 1; index < limit && sentenceOf[index] === sentenceOf[from]; index++) {
    if (analysis.quoteOf[index] !== -1) return -1;
    if (isSpeech(analysis, index)) return index;
  }
  return -1;
}
