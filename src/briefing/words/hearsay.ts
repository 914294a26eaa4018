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
  let one: Quotation | undefined = quotation;
  for (let steps = 0; one && steps < MOST_STEPS; steps++) {
    if (isDoubted(article, one)) return true;
    one = carriedFrom(article, one);
  }
  return false;
}

/** Quotations that go on from one another: a doubt about the first is one about all of them. */
const MOST_STEPS = 6;
/** Characters between them: `,” he added. “`. */
const LONGEST_GAP = 60;

/** The same speaker's quotation right before it, on the same line. */
function carriedFrom({ quotations, text }: Article, quotation: Quotation): Quotation | undefined {
  const before = quotations[firstWhere(quotations, ({ start }) => start >= quotation.start) - 1];
  if (!before || before.speaker !== quotation.speaker || before.speaker === null) return undefined;
  const gap = text.slice(before.end, quotation.start);
  return gap.length <= LONGEST_GAP && !gap.includes("\n") ? before : undefined;
}

function isDoubted(article: Article, quotation: Quotation): boolean {
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

const SAID = "(?:said|told|shouted|wrote|called|threatened|warned|admitted)";
const THEY = String.raw`(?:he|she|they|it|\w+(?: \w+){0,3})`;

const DOUBT = anyOf([
  String.raw`\b(?:alleged(?:ly)?|reportedly|supposed(?:ly)?|purported(?:ly)?|rumou?r(?:s|ed)?|misquoted)\b`,
  String.raw`\balleges? (?:that )?${THEY} (?:had )?${SAID}\b`,
  String.raw`\b(?:den(?:y|ies|ied|ying)|never|not|n.t) (?:ever )?(?:having )?(?:say(?:ing)?|said|sa(?:id|ys)|told|tell(?:ing)?|writ(?:ing|e|ten)|claim(?:ed|ing)?)\b`,
  String.raw`\bden(?:y|ies|ied|ying) (?:that )?(?:he|she|they|it) (?:had |has |have )?(?:ever |once )?${SAID}\b`,
  String.raw`\b(?:accused of|claimed to have|said to have|believed to have|understood to have|thought to have|reported to have|quoted as)\b`,
  String.raw`\b(?:apparently|overheard|heard to say|heard (?:him|her|them) (?:say|tell|shout))\b`,
  String.raw`\b(?:might|may|could|would|should) have (?:said|told|written|called)\b`,
  String.raw`\bit (?:is|was|has been) (?:claimed|said|reported) (?:that )?`,
  String.raw`\bclaim(?:s|ed)? (?:that )?${THEY} (?:had |once |has )?${SAID}\b`,
  String.raw`\bcourt (?:heard|was told) (?:that |how )?${THEY} (?:had )?${SAID}\b`,
  String.raw`\baccording to (?:an?|the|\w+.s) (?:new )?(?:book|biography|diary|diaries|memoirs?|charge sheet|indictment|affidavit)\b`,
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
