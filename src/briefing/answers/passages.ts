import type { Article } from "../../domain/article.ts";
import type { Block } from "../../domain/reply.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import type { Quote } from "../library/library.ts";
import { passageBlock } from "../show/show-passage.ts";
import { ownWordsBlocks, quoteBlock } from "../show/show-quote.ts";
import { sourceOf } from "../show/source-of.ts";
import { isDenial } from "../words/denial.ts";
import { type ExactWord, exactWords } from "../words/exact-words.ts";
import { isHearsay } from "../words/hearsay.ts";

/** A stretch of an article with its words as they are compared. */
export interface Passage extends Span {
  readonly kind: "own words" | "reported" | "denied";
  readonly quote: Quote;
  readonly words: readonly ExactWord[];
  readonly line: string;
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
  const read = article.quotations.flatMap((quotation) => inPassages({ article, quotation }));
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

/** Shows the whole quotation, so that nobody sees words cut from what stood beside them. */
export function showPassage({ quote, start, end }: Passage): Block {
  const words = quote.article.text.slice(start, end);
  return ownWordsBlocks(quote).find(({ text }) => text === words) ?? quoteBlock(quote);
}

/** Shows the sentences that words stand in which nobody is quoted with. */
export function showPrinted(article: Article, line: string): Block {
  const words = exactWords(article.text);
  const before = articleLine(article).split(line)[0] ?? "";
  const from = before.split(" ").filter(Boolean).length;
  const to = from + line.split(" ").filter(Boolean).length - 1;
  const found = { start: words[from]?.start ?? 0, end: words[to]?.end ?? article.text.length };
  const span = article.sentences
    .filter((sentence) => overlaps(sentence, found))
    .reduce(
      (whole, { start, end }) => ({
        start: Math.min(whole.start, start),
        end: Math.max(whole.end, end),
      }),
      found,
    );
  return passageBlock(article, span, sourceOf(article, span));
}

function inPassages(quote: Quote): readonly Passage[] {
  const { article, quotation } = quote;
  if (isDenial(quotation)) return [passage(quote, "denied", quotation)];
  if (isHearsay(article, quotation)) return [passage(quote, "reported", quotation)];
  if (quotation.type === "direct") return [passage(quote, "own words", quotation)];
  return [
    ...quotation.inner.map((span) => passage(quote, "own words", span)),
    passage(quote, "reported", quotation),
  ];
}

function passage(quote: Quote, kind: Passage["kind"], { start, end }: Span): Passage {
  const words = exactWords(quote.article.text.slice(start, end));
  return { kind, quote, start, end, words, line: lineOf(words.map(({ key }) => key)) };
}
