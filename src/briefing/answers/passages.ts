import type { Article } from "../../domain/article.ts";
import type { Block } from "../../domain/reply.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { type Quote, sureSpeaker } from "../library/library.ts";
import { passageBlock } from "../show/show-passage.ts";
import { ownWordsBlocks, quoteBlock } from "../show/show-quote.ts";
import { sourceOf } from "../show/source-of.ts";
import { isDenial } from "../words/denial.ts";
import { type ExactWord, exactWords } from "../words/exact-words.ts";
import { isHearsay } from "../words/hearsay.ts";

/** Somebody's words in an article, as they are compared. */
export interface Passage {
  readonly kind: "own words" | "reported" | "alleged" | "denied";
  /** The quotation, or the first of those that the words go on through. */
  readonly quote: Quote;
  readonly parts: readonly Part[];
  /** With their places in the article. */
  readonly words: readonly ExactWord[];
  readonly line: string;
  /** The reporter speaks between its parts: `“We won,” she said, “and it's over.”` */
  readonly isInterrupted: boolean;
}

interface Part extends Span {
  readonly quote: Quote;
}

/** Keys with a blank at each side, so that a text has them only as whole words and in order. */
export function lineOf(keys: readonly string[]): string {
  return ` ${keys.join(" ")} `;
}

const passages = new WeakMap<Article, readonly Passage[]>();
const lines = new WeakMap<Article, string>();

/** It is quick to be asked again, because articles never change. */
export function passagesOf(article: Article): readonly Passage[] {
  const known = passages.get(article);
  if (known) return known;
  const single = article.quotations.flatMap((quotation) => inPassages({ article, quotation }));
  const read = [...single, ...goingOn(article, single)];
  passages.set(article, read);
  return read;
}

/** All of an article's words, with those that nobody said. */
export function articleLine(article: Article): string {
  const known = lines.get(article);
  if (known !== undefined) return known;
  const line = lineOf(exactWords(article.text).map(({ key }) => key));
  lines.set(article, line);
  return line;
}

/** Shows whole quotations, so that nobody sees words cut from what stood beside them. */
export function showPassage({ parts }: Passage): readonly Block[] {
  return parts.map(({ quote, start, end }) => {
    const words = quote.article.text.slice(start, end);
    return ownWordsBlocks(quote).find(({ text }) => text === words) ?? quoteBlock(quote);
  });
}

/** The words from one to another as they are printed, without what the reporter says between. */
export function printedFrom({ quote, parts, words }: Passage, from: number, to: number): string {
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end];
  return parts
    .map((part) => quote.article.text.slice(Math.max(start, part.start), Math.min(end, part.end)))
    .join(" ")
    .trim();
}

/** Where words stand that nobody is quoted with. */
export function placeInText(article: Article, line: string): Span {
  const words = exactWords(article.text);
  const before = articleLine(article).split(line)[0] ?? "";
  const from = before.split(" ").filter(Boolean).length;
  const to = from + line.split(" ").filter(Boolean).length - 1;
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? article.text.length };
}

/** Shows the whole sentences of it. */
export function showPrinted(article: Article, place: Span): Block {
  const span = article.sentences
    .filter((sentence) => overlaps(sentence, place))
    .reduce(
      (whole, { start, end }) => ({
        start: Math.min(whole.start, start),
        end: Math.max(whole.end, end),
      }),
      place,
    );
  return passageBlock(article, span, sourceOf(article, span));
}

function inPassages(quote: Quote): readonly Passage[] {
  const { article, quotation } = quote;
  const whole = (kind: Passage["kind"]) => passage(kind, [{ quote, ...spanOf(quotation) }]);
  if (isDenial(quotation)) return [whole("denied")];
  if (isHearsay(article, quotation)) return [whole("alleged")];
  if (quotation.type === "direct") return [whole("own words")];
  const inner = quotation.inner.map((span) => passage("own words", [{ quote, ...span }]));
  return [...inner, whole("reported")];
}

/**
 * Quotations that go on: over the end of a paragraph, whose marks stay open, or after a few words of
 * the reporter's inside of a sentence.
 */
function goingOn({ text }: Article, single: readonly Passage[]): readonly Passage[] {
  return single.flatMap((first, index) => {
    const parts = [...first.parts];
    let isInterrupted = false;
    for (const { kind, parts: next, quote } of single.slice(index + 1)) {
      const [last, following] = [parts.at(-1), next[0]];
      if (!last || !following || kind !== "own words" || first.kind !== kind) break;
      if (!isOfOne(first.quote, quote)) break;
      const between = text.slice(last.end, following.start);
      if (!OPEN_PARAGRAPH.test(between) && !INTERRUPTION.test(between)) break;
      isInterrupted ||= !OPEN_PARAGRAPH.test(between);
      parts.push(following);
    }
    return parts.length === 1 ? [] : [passage(first.kind, parts, isInterrupted)];
  });
}

/** Where the first is unattributed, it is whoever says the rest. */
function isOfOne(one: Quote, other: Quote): boolean {
  const speaker = sureSpeaker(one.quotation);
  return speaker !== null && speaker === sureSpeaker(other.quotation);
}

const OPEN_PARAGRAPH = /^\s*\n\s*["“„«]\s*$/u;
/** `,” she said, “`: at most so many characters, in one sentence. Chosen by hand. */
const INTERRUPTION = /^["”“»]\s[^"“”„«».!?\n]{1,80},\s["“„«]$/u;

function passage(kind: Passage["kind"], parts: Passage["parts"], isInterrupted = false): Passage {
  const words = parts.flatMap(({ quote, start, end }) =>
    exactWords(quote.article.text.slice(start, end)).map((word) => ({
      key: word.key,
      start: start + word.start,
      end: start + word.end,
    })),
  );
  const [first] = parts;
  if (!first) throw new RangeError("A passage has a part");
  const line = lineOf(words.map(({ key }) => key));
  return { kind, quote: first.quote, parts, words, line, isInterrupted };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
