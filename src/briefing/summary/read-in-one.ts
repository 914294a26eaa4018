import type { Article } from "../../domain/article.ts";
import { overlaps } from "../../domain/span.ts";
import { hasQuotedWords } from "../library/library.ts";

/** A longer quotation is too much of a summary. Chosen by hand. */
const MOST_IN_ONE = 3;
/** "I'm A Celebrity ... Get Me Out", "Lee v. Kim": points that were taken for a sentence's end. */
const LEFT_OPEN = /(?:\.\.\.|…|\bvs?\.)$/;

/**
 * The positions of each of the first sentences, and of those that can be read in one only: a
 * quotation of two or three sentences, which none of them has whole.
 */
export function readInOne(article: Article, sentences: number): readonly (readonly number[])[] {
  const read = article.sentences.slice(0, sentences);
  const runs = article.quotations.filter(hasQuotedWords).flatMap((quotation) => {
    const within = read.flatMap((span, position) => (overlaps(span, quotation) ? [position] : []));
    return within.length > 1 && within.length <= MOST_IN_ONE ? [within] : [];
  });
  const each = read.map(({ start, end }, position) => {
    const isOpen = LEFT_OPEN.test(article.text.slice(start, end)) && position + 1 < read.length;
    return isOpen ? [position, position + 1] : [position];
  });
  return [...each, ...runs];
}
