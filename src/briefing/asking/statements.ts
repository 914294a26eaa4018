import type { Article, Quotation } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { type Quote, sureSpeaker } from "../library/library.ts";
import { type Checked, holdsIn } from "./check-rule.ts";
import { placesOf } from "./names.ts";
import type { Rule } from "./parse-rule.ts";
import { readWords, wordsIn } from "./read-words.ts";

/**
 * A quotation with those that it carries on and that carry it on, since all of them are on the topic
 * of one: "That can never be."
 */
export function statementAround({ article, quotation }: Quote): readonly Quotation[] {
  const { quotations } = article;
  let from = quotations.indexOf(quotation);
  let to = from + 1;
  while (from > 0 && quotations[from]?.continues) from -= 1;
  while (quotations[to]?.continues) to += 1;
  return quotations.slice(Math.max(0, from), to);
}

/** Whether a rule holds for all of what was said together. */
export function holdsForQuotations(
  rule: Rule,
  article: Article,
  {
    quotations,
    asStarts,
  }: { readonly quotations: readonly Quotation[]; readonly asStarts: boolean },
): boolean {
  const text = quotations.map((quotation) => quotation.text).join(" ");
  return holdsIn(rule, checkedOf(article, text, quotations), asStarts);
}

/** A part of an article with whoever speaks in it. */
export function checkedOf(
  article: Article,
  text: string,
  quotations: readonly Quotation[],
): Checked {
  return { ...about(article, quotations), text, words: readWords(text) };
}

/** The same for a part whose place is known. */
export function checkedAt(article: Article, span: Span, quotations: readonly Quotation[]): Checked {
  const text = article.text.slice(span.start, span.end);
  return { ...about(article, quotations), text, words: wordsIn(article, span) };
}

function about(article: Article, quotations: readonly Quotation[]) {
  return {
    speakers: quotations.map(sureSpeaker).filter((name) => name !== null),
    places: placesOf(article),
    day: article.publishedOn,
  };
}
