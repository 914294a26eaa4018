import { firstWhere } from "../../article/text/lookup.ts";
import type { Article, Quotation } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import type { Span } from "../../domain/span.ts";

/**
 * Whether the words about the quotation say that somebody may never have said it. To show one
 * quotation too many with the doubt beside it costs less than to give as somebody's own words what
 * was only alleged, told by others or denied.
 */
export function isHearsay(article: Article, quotation: Quotation): boolean {
  const { text } = article;
  return sentencesOf(article, quotation).some(({ start, end }) => {
    const from = Math.max(start, quotation.start - REACH);
    const before = text.slice(from, Math.max(from, quotation.start));
    const after = text.slice(quotation.end, Math.min(end, quotation.end + REACH));
    return DOUBT.test(`${before} ${after}`);
  });
}

/** Characters: what stands further off in a sentence is of something else, and a line may be a megabyte. */
const REACH = 400;

const DOUBT = anyOf([
  String.raw`\b(?:alleged(?:ly)?|reportedly|supposed(?:ly)?|purported(?:ly)?|rumou?r(?:s|ed)?|misquoted)\b`,
  String.raw`\b(?:den(?:y|ies|ied|ying)|never|not|n.t) (?:ever )?(?:having )?(?:say(?:ing)?|said|sa(?:id|ys)|told|tell(?:ing)?|writ(?:ing|e|ten)|claim(?:ed|ing)?)\b`,
  String.raw`\b(?:accused of|claimed to have|said to have|believed to have|understood to have|quoted as)\b`,
  String.raw`\baccording to (?:an?|the|\w+.s) (?:new )?(?:book|biography|diary|diaries|memoirs?)\b`,
  String.raw`\bput it to (?:him|her|them)\b`,
]);

/** The sentences with their verbs, which tell what is to be doubted: "is alleged to have told". */
export function withHearsay(article: Article, quotation: Quotation): Span {
  return sentencesOf(article, quotation).reduce<Span>(
    (whole, { start, end }) => ({
      start: Math.min(whole.start, start),
      end: Math.max(whole.end, end),
    }),
    { start: quotation.start, end: quotation.end },
  );
}

function sentencesOf({ sentences }: Article, quotation: Quotation): readonly Span[] {
  const from = firstWhere(sentences, ({ end }) => end > quotation.start);
  let to = from;
  while ((sentences[to]?.start ?? quotation.end) < quotation.end) to++;
  return sentences.slice(from, to);
}
