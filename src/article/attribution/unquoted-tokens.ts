import { overlaps, type Span } from "../../domain/span.ts";
import { pairDoubledApostrophes } from "../marks/doubled-apostrophes.ts";
import { COMMA, codesOf, isStop } from "../text/characters.ts";
import { hashWord } from "../text/hash-word.ts";
import { itemAt } from "../text/lookup.ts";
import { int32Array, uint8Array } from "../text/number-arrays.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { codeOf, endOf, endsWith, hasClass, hashOf, shapeOf, startOf } from "../text/token.ts";
import {
  CAPITAL,
  LINE_BREAK_BEFORE,
  SPACE_BEFORE,
  type Tokens,
  type Words,
} from "../text/tokenize.ts";

/** The "word" of a whole quotation; each kind of ending tells differently what may follow. */
const QUOTED_COMMA = hashWord("<quoted,>");
const QUOTED_STOP = hashWord("<quoted.>");
const QUOTED_OPEN = hashWord("<quoted>");

/**
 * The reporter's own running text: each quotation counts as one item, so that what stands
 * before it and after it are neighbours, and nothing inside it is read as the reporter's words.
 */
export interface UnquotedTokens {
  readonly tokens: Words;
  readonly count: number;
  /** Token numbers of each item, `lasts` exclusive. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  readonly quoted: Uint8Array;
  /** The item at which each item's sentence begins, and after which it ends. */
  readonly sentenceFirsts: Int32Array;
  readonly sentenceLasts: Int32Array;
}

/** A stretch of items, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `quotations` are in order, as paired, with or without their marks. */
export function unquotedTokens(
  tokens: Words,
  sentences: readonly Sentence[],
  quotations: readonly Span[],
): UnquotedTokens {
  const items = collapse(tokens, withDoubled(quotations, pairDoubledApostrophes(tokens)));
  return inSentences(items, sentenceBounds(items, sentences));
}

/**
 * Written out, as every object that many functions read: one made by spreading is of another kind to
 * the compiler, and each function that meets both is compiled again.
 */
export function inSentences(
  { tokens, count, firsts, lasts, words, shapes, quoted }: Items,
  { sentenceFirsts, sentenceLasts }: Bounds,
): UnquotedTokens {
  return { tokens, count, firsts, lasts, words, shapes, quoted, sentenceFirsts, sentenceLasts };
}

type Bounds = Pick<UnquotedTokens, "sentenceFirsts" | "sentenceLasts">;

type Items = Omit<UnquotedTokens, "sentenceFirsts" | "sentenceLasts">;

function withDoubled(quotations: readonly Span[], doubled: readonly Span[]): readonly Span[] {
  if (doubled.length === 0) return quotations;
  let next = 0;
  const others = quotations.filter((quotation) => {
    while (next < doubled.length && itemAt(doubled, next).end <= quotation.start) next++;
    const pair = doubled[next];
    return !pair || !overlaps(pair, quotation);
  });
  return [...others, ...doubled].sort((one, other) => one.start - other.start);
}

function collapse(tokens: Words, quotations: readonly Span[]): Items {
  const { count: size } = tokens;
  const firsts = int32Array(size);
  const lasts = int32Array(size);
  const words = int32Array(size);
  const shapes = uint8Array(size);
  const quoted = uint8Array(size);
  let count = 0;
  let next = 0;
  for (let token = 0; token < size; count++) {
    const start = startOf(tokens, token);
    while (next < quotations.length && itemAt(quotations, next).end <= start) next++;
    const quotation = quotations[next];
    const last = quotation ? quotationEnd(tokens, token, quotation) : token;
    firsts[count] = token;
    shapes[count] = shapeOf(tokens, token);
    if (last > token) {
      quoted[count] = 1;
      words[count] = quotationWord(tokens, token, last);
      shapes[count] = quotationShape(tokens, token, last);
      token = last;
    } else {
      words[count] = hashOf(tokens, token);
      token++;
    }
    lasts[count] = token;
  }
  return {
    tokens,
    count,
    firsts: firsts.subarray(0, count),
    lasts: lasts.subarray(0, count),
    words: words.subarray(0, count),
    shapes: shapes.subarray(0, count),
    quoted: quoted.subarray(0, count),
  };
}

/** The token after the quotation and its closing mark, or `token` if it does not begin here. */
function quotationEnd(tokens: Tokens, token: number, { start, end }: Span): number {
  if (endOf(tokens, token) < start) return token;
  const opensHere = startOf(tokens, token) >= start || endOf(tokens, token) === start;
  if (!opensHere || end <= startOf(tokens, token)) return token;
  let last = token;
  while (last < tokens.count && startOf(tokens, last) < end) last++;
  const closes = last < tokens.count && startOf(tokens, last) === end && isMark(tokens, last);
  return closes ? last + 1 : last;
}

const MARKS = codesOf("\"'“”‘’«»‹›„");

function isMark(tokens: Tokens, token: number): boolean {
  return MARKS.has(codeOf(tokens, token));
}

function quotationWord(tokens: Tokens, first: number, last: number): number {
  let token = last - 1;
  while (token > first && isMark(tokens, token)) token--;
  const code = codeOf(tokens, token);
  if (code === COMMA) return QUOTED_COMMA;
  return isStop(code) ? QUOTED_STOP : QUOTED_OPEN;
}

/** The space before the opening mark, the capital of the first word. */
function quotationShape(tokens: Tokens, first: number, last: number): number {
  const shape = shapeOf(tokens, first);
  let token = first;
  while (token + 1 < last && isMark(tokens, token)) token++;
  return (shape & (SPACE_BEFORE | LINE_BREAK_BEFORE)) | (shapeOf(tokens, token) & CAPITAL);
}

function sentenceBounds(items: Items, sentences: readonly Sentence[]) {
  const sentenceFirsts = int32Array(items.count);
  const sentenceLasts = int32Array(items.count);
  let sentence = 0;
  let first = 0;
  for (let item = 0; item < items.count; item++) {
    const end = items.lasts[item] ?? 0;
    while (sentence < sentences.length && lastOf(sentences, sentence) < end) sentence++;
    if (lastOf(sentences, sentence) !== end && item + 1 < items.count) continue;
    for (let own = first; own <= item; own++) {
      sentenceFirsts[own] = first;
      sentenceLasts[own] = item + 1;
    }
    first = item + 1;
  }
  return { sentenceFirsts, sentenceLasts };
}

function lastOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index]?.last ?? -1;
}

/** What stands before the first item and after the last. */
export const EDGE = -1;

/** The `hashWord` of an item, or of what kind of quotation it is. */
export function wordOf({ words }: UnquotedTokens, item: number): number {
  return item < 0 ? EDGE : (words[item] ?? EDGE);
}

export function isQuoted({ quoted }: UnquotedTokens, item: number): boolean {
  return item >= 0 && quoted[item] === 1;
}

/** The item's first token. */
export function tokenOf({ firsts, tokens }: UnquotedTokens, item: number): number {
  return item < 0 ? -1 : (firsts[item] ?? tokens.count);
}

/** The item's last token. */
export function lastTokenOf({ lasts, tokens }: UnquotedTokens, item: number): number {
  return item < 0 ? -1 : (lasts[item] ?? tokens.count) - 1;
}

export function itemShape({ shapes }: UnquotedTokens, item: number): number {
  return item < 0 ? 0 : (shapes[item] ?? 0);
}

/** Has it any of these classes? A quotation has none. */
export function hasItemClass(unquoted: UnquotedTokens, item: number, classes: number): boolean {
  const { tokens, firsts, quoted } = unquoted;
  return item >= 0 && quoted[item] !== 1 && hasClass(tokens, firsts[item] ?? -1, classes);
}

export function itemEndsWith(unquoted: UnquotedTokens, item: number, ending: string): boolean {
  const { tokens, lasts, quoted } = unquoted;
  return item >= 0 && quoted[item] !== 1 && endsWith(tokens, (lasts[item] ?? 0) - 1, ending);
}

/** The first item of the sentence that this one stands in. */
export function sentenceFirst({ sentenceFirsts }: UnquotedTokens, item: number): number {
  return item < 0 ? EDGE : (sentenceFirsts[item] ?? EDGE);
}

/** Past the last item of the sentence that this one stands in. */
export function sentenceLast({ sentenceLasts }: UnquotedTokens, item: number): number {
  return item < 0 ? EDGE : (sentenceLasts[item] ?? EDGE);
}
