import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { pointsBack } from "../library/points-back.ts";
import { summarise } from "../summary/summarise.ts";
import { fold, foldedWords } from "../words/fold.ts";

/**
 * A headline cut from a sentence repeats it where it has this part of its words. Chosen by hand.
 */
const REPEATED_FROM = 0.6;

interface Telling {
  readonly lead: Article;
  readonly isNews: (article: Article, span: Span) => boolean;
}

/** A summary; where the headline was cut from its first sentence, the story goes on instead. */
export function sentencesUnderHeadline(
  { lead: article, isNews }: Telling,
  sentences: number,
): readonly Span[] {
  const isOwn = (span: Span) => isNews(article, span) && !isSaid(article, span);
  const chosen = summarise(article, sentences, isOwn);
  if (!chosen.some((span) => isRepeated(article, span))) return chosen;
  const others = summarise(article, sentences + 1, isOwn).filter(
    (span) => !isRepeated(article, span),
  );
  return others.slice(pointsAtHeadline(article, others) ? 1 : 0).slice(0, sentences);
}

/** "It paid off once more": what, the sentence told that the headline was cut from, if at all. */
function pointsAtHeadline({ text, language }: Article, [first]: readonly Span[]): boolean {
  return first !== undefined && pointsBack(text.slice(first.start, first.end), language);
}

/** A sentence of the headline's very words says nothing under it. */
function isSaid({ title, titleDerived, text }: Article, { start, end }: Span): boolean {
  return !titleDerived && fold(text.slice(start, end)).replace(/\W+$/, "") === fold(title);
}

function isRepeated({ title, titleDerived, text }: Article, { start, end }: Span): boolean {
  if (!titleDerived) return false;
  const words = foldedWords(text.slice(start, end));
  const inTitle = new Set(foldedWords(title));
  return words.filter((word) => inTitle.has(word)).length >= REPEATED_FROM * words.length;
}
