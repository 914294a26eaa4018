import { codesOf } from "../text/characters.ts";
import { int32Array, uint8Array } from "../text/number-arrays.ts";
import { codeOf, hasShape, shapeOf } from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";

/** The tokens with each quotation as one item, as `unquotedTokens` gives them. */
export interface Items {
  readonly tokens: Words;
  readonly count: number;
  /** Token numbers of each item, `lasts` exclusive. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly quoted: Uint8Array;
  /** The item at which each item's sentence begins. */
  readonly sentenceFirsts: Int32Array;
}

/**
 * What the grammar is read over: the words of the running text, with each quotation that is
 * somebody's whole utterance as one unit. A quoted part of the reporter's own sentence ("called it
 * 'a mistake'") is read word by word without its marks, since it fills a place in that sentence.
 */
export interface RunningText {
  readonly words: Words;
  readonly count: number;
  /** Token numbers of each unit, `lasts` exclusive. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** 1 where the unit is a whole quotation. */
  readonly whole: Uint8Array;
  /** The unit at which each unit's sentence begins, and after which it ends. */
  readonly sentenceFirsts: Int32Array;
  readonly sentenceLasts: Int32Array;
  /** Of each token, the unit it belongs to; a mark that was left out belongs to the next unit. */
  readonly unitOf: Int32Array;
}

/** The token that a unit begins with. */
export function firstTokenOf({ firsts }: RunningText, unit: number): number {
  return firsts[unit] ?? -1;
}

/** The token after the unit. */
export function lastTokenOf({ lasts }: RunningText, unit: number): number {
  return lasts[unit] ?? -1;
}

/** Is the unit somebody's whole utterance? */
export function isUtterance({ whole }: RunningText, unit: number): boolean {
  return whole[unit] === 1;
}

/** Is the token a word of somebody's whole utterance? */
export function isUtteredWhole(running: RunningText, token: number): boolean {
  return isUtterance(running, running.unitOf[token] ?? -1);
}

/** The units of the sentence that a unit stands in, `last` exclusive. */
export function sentenceOf(
  { sentenceFirsts, sentenceLasts }: RunningText,
  unit: number,
): { first: number; last: number } {
  return { first: sentenceFirsts[unit] ?? 0, last: sentenceLasts[unit] ?? 0 };
}

export function layOutRunningText(items: Items): RunningText {
  const { tokens, count } = items;
  const page = createPage(tokens.count);
  for (let item = 0; item < count; item++) {
    const first = items.firsts[item] ?? 0;
    const last = items.lasts[item] ?? 0;
    const sentence = items.sentenceFirsts[item] ?? 0;
    const quoted = items.quoted[item] ?? 0;
    if (quoted === 0 || isWhole(tokens, first, last)) {
      add(page, { first, last, sentence, whole: quoted });
      continue;
    }
    for (let token = first; token < last; token++) {
      if (!isMark(tokens, token)) add(page, { first: token, last: token + 1, sentence, whole: 0 });
    }
  }
  return finish(tokens, page);
}

interface Page {
  count: number;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly whole: Uint8Array;
  readonly sentences: Int32Array;
}

function createPage(size: number): Page {
  return {
    count: 0,
    firsts: int32Array(size),
    lasts: int32Array(size),
    whole: uint8Array(size),
    sentences: int32Array(size),
  };
}

function add(
  page: Page,
  unit: { first: number; last: number; sentence: number; whole: number },
): void {
  page.firsts[page.count] = unit.first;
  page.lasts[page.count] = unit.last;
  page.whole[page.count] = unit.whole;
  page.sentences[page.count] = unit.sentence;
  page.count++;
}

function finish(words: Words, { count, firsts, lasts, whole, sentences }: Page): RunningText {
  const sentenceFirsts = int32Array(count);
  const sentenceLasts = int32Array(count);
  const unitOf = int32Array(words.count);
  for (let unit = 0, token = 0; unit < count; unit++) {
    const isSame = unit > 0 && sentences[unit - 1] === sentences[unit];
    sentenceFirsts[unit] = isSame ? (sentenceFirsts[unit - 1] ?? 0) : unit;
    for (; token < (lasts[unit] ?? 0); token++) unitOf[token] = unit;
    if (unit + 1 === count) unitOf.fill(unit, token);
  }
  for (let unit = count - 1; unit >= 0; unit--) {
    const isSame = unit + 1 < count && sentences[unit + 1] === sentences[unit];
    sentenceLasts[unit] = isSame ? (sentenceLasts[unit + 1] ?? count) : unit + 1;
  }
  return {
    words,
    count,
    firsts: firsts.subarray(0, count),
    lasts: lasts.subarray(0, count),
    whole: whole.subarray(0, count),
    sentenceFirsts,
    sentenceLasts,
    unitOf,
  };
}

/** A quoted part is seldom longer; what is takes its place in the sentence as a whole. */
const LONGEST_PART = 40;

/** "It came late," with a capital and an end of its own, or a quotation of several sentences. */
function isWhole(tokens: Words, first: number, last: number): boolean {
  let from = first;
  let to = last;
  while (from < to && isMark(tokens, from)) from++;
  while (to > from && isMark(tokens, to - 1)) to--;
  if (to - from > LONGEST_PART || to === from) return true;
  for (let token = from; token < to - 1; token++) if (isStop(tokens, token)) return true;
  const opens = (shapeOf(tokens, from) & (CAPITAL | WORD)) !== WORD;
  return opens && endsUtterance(tokens, to - 1);
}

const MARKS = codesOf("\"'“”‘’«»‹›„‚`");
const STOPS = codesOf(".!?…");
const ENDS = codesOf(",.!?…-—–");

/** A quotation mark, single or doubled; "'s" and "n't" are words. */
function isMark(words: Words, token: number): boolean {
  return !hasShape(words, token, WORD) && MARKS.has(codeOf(words, token));
}

function isStop(words: Words, token: number): boolean {
  return STOPS.has(codeOf(words, token));
}

function endsUtterance(words: Words, token: number): boolean {
  return ENDS.has(codeOf(words, token));
}
