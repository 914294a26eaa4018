import { overlaps, type Span } from "../../domain/span.ts";
import { pairDoubledApostrophes } from "../marks/pair-quotation-marks.ts";
import { hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
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
export interface Narration {
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

/** `quotations` are in order, as paired, with or without their marks. */
export function narrate(
  tokens: Words,
  sentences: readonly Sentence[],
  quotations: readonly Span[],
): Narration {
  const items = collapse(tokens, withDoubled(quotations, pairDoubledApostrophes(tokens)));
  return { ...items, ...sentenceBounds(items, sentences) };
}

type Items = Omit<Narration, "sentenceFirsts" | "sentenceLasts">;

function withDoubled(quotations: readonly Span[], doubled: readonly Span[]): readonly Span[] {
  if (doubled.length === 0) return quotations;
  let next = 0;
  const others = quotations.filter((quotation) => {
    while (next < doubled.length && endOf(doubled, next) <= quotation.start) next++;
    const pair = doubled[next];
    return !pair || !overlaps(pair, quotation);
  });
  return [...others, ...doubled].sort((one, other) => one.start - other.start);
}

function collapse(tokens: Words, quotations: readonly Span[]): Items {
  const { count: size } = tokens;
  const firsts = new Int32Array(size);
  const lasts = new Int32Array(size);
  const words = new Int32Array(size);
  const shapes = new Uint8Array(size);
  const quoted = new Uint8Array(size);
  let count = 0;
  let next = 0;
  for (let token = 0; token < size; count++) {
    while (next < quotations.length && endOf(quotations, next) <= startOf(tokens, token)) next++;
    const quotation = quotations[next];
    const last = quotation ? quotationEnd(tokens, token, quotation) : token;
    firsts[count] = token;
    shapes[count] = tokens.shapes[token] as number;
    if (last > token) {
      quoted[count] = 1;
      words[count] = quotationWord(tokens, last);
      shapes[count] = quotationShape(tokens, token);
      token = last;
    } else {
      words[count] = tokens.hashes[token] as number;
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

function startOf(tokens: Tokens, token: number): number {
  return tokens.starts[token] as number;
}

function endOf(quotations: readonly Span[], index: number): number {
  return (quotations[index] as Span).end;
}

/** The token after the quotation and its closing mark, or `token` if it does not begin here. */
function quotationEnd(tokens: Tokens, token: number, { start, end }: Span): number {
  const opensHere = startOf(tokens, token) >= start || (tokens.ends[token] as number) === start;
  if (!opensHere || end <= startOf(tokens, token)) return token;
  let last = token;
  while (last < tokens.count && startOf(tokens, last) < end) last++;
  const closes = last < tokens.count && startOf(tokens, last) === end && isMark(tokens, last);
  return closes ? last + 1 : last;
}

const MARKS = new Set([..."\"'“”‘’«»‹›„"].map((mark) => mark.charCodeAt(0)));

function isMark(tokens: Tokens, token: number): boolean {
  return MARKS.has(tokens.text.charCodeAt(startOf(tokens, token)));
}

function quotationWord(tokens: Tokens, last: number): number {
  let token = last - 1;
  while (token > 0 && isMark(tokens, token)) token--;
  const code = tokens.text.charCodeAt(startOf(tokens, token));
  if (code === 44) return QUOTED_COMMA;
  return code === 46 || code === 33 || code === 63 ? QUOTED_STOP : QUOTED_OPEN;
}

/** The space before the opening mark, the capital of the first word. */
function quotationShape(tokens: Tokens, first: number): number {
  const shape = tokens.shapes[first] as number;
  let token = first;
  while (token + 1 < tokens.count && isMark(tokens, token)) token++;
  return (
    (shape & (SPACE_BEFORE | LINE_BREAK_BEFORE)) | ((tokens.shapes[token] as number) & CAPITAL)
  );
}

function sentenceBounds(items: Items, sentences: readonly Sentence[]) {
  const sentenceFirsts = new Int32Array(items.count);
  const sentenceLasts = new Int32Array(items.count);
  let sentence = 0;
  let first = 0;
  for (let item = 0; item < items.count; item++) {
    const end = items.lasts[item] as number;
    while (sentence < sentences.length && lastOf(sentences, sentence) < end) sentence++;
    if (lastOf(sentences, sentence) !== end && item + 1 < items.count) continue;
    sentenceFirsts.fill(first, first, item + 1);
    sentenceLasts.fill(item + 1, first, item + 1);
    first = item + 1;
  }
  return { sentenceFirsts, sentenceLasts };
}

function lastOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index]?.last ?? -1;
}
