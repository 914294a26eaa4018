import type { Article } from "../../domain/article.ts";
import type { Block } from "../../domain/reply.ts";
import { contains, overlaps, type Span } from "../../domain/span.ts";
import type { Library } from "../library/library.ts";
import { quoteBlock } from "../show/show-quote.ts";
import { sourceOf } from "../show/source-of.ts";
import { articlesWith, createWordMatcher, type WordMatcher } from "../words/match-words.ts";

/** Chosen by hand: nobody turns more pages than that. */
const MOST_HITS = 50;

export interface SearchResult {
  readonly passages: readonly Block[];
  /** Whether there were more than are given. */
  readonly isCut: boolean;
}

/**
 * Finds the sentences that have every word, newest article first. Speech comes with its speaker.
 */
export function search(library: Library, query: string): SearchResult {
  const matches = createWordMatcher(query);
  if (!matches) return { passages: [], isCut: false };
  const passages: Block[] = [];
  for (const article of articlesWith(library.articles, query)) {
    passages.push(...hitsIn(article, matches));
    if (passages.length > MOST_HITS) break;
  }
  return { passages: passages.slice(0, MOST_HITS), isCut: passages.length > MOST_HITS };
}

function hitsIn(article: Article, matches: WordMatcher): readonly Block[] {
  const hits: Block[] = [];
  let shownTo = 0;
  for (const sentence of article.sentences) {
    if (sentence.start < shownTo || !matches(sliceOf(article, sentence))) continue;
    const { block, end } = showHit(article, sentence, matches);
    hits.push(block);
    shownTo = end;
  }
  return hits;
}

/**
 * Shows the whole quotation where a sentence cuts through one, which alone would show half of it
 * and nobody's name.
 */
function showHit(
  article: Article,
  sentence: Span,
  matches: WordMatcher,
): { readonly block: Block; readonly end: number } {
  const spoken = article.quotations.filter(
    (quotation) => quotation.type === "direct" && overlaps(quotation, sentence),
  );
  const quotation = spoken.find(({ text }) => matches(text));
  if (quotation) return { block: quoteBlock({ article, quotation }), end: sentence.end };
  const span = spoken.reduce<Span>(
    (whole, { start, end }) => widened(article, whole, { start, end }),
    sentence,
  );
  const block: Block = {
    kind: "passage",
    text: sliceOf(article, span),
    source: sourceOf(article, span),
  };
  return { block, end: span.end };
}

function widened({ sentences }: Article, span: Span, quotation: Span): Span {
  if (contains(span, quotation)) return span;
  const touched = sentences.filter((sentence) => overlaps(sentence, quotation));
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}

function sliceOf({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end);
}
