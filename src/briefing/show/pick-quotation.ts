import type { Article, Quotation } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { sureSpeaker } from "../library/library.ts";
import { pointsBack } from "../library/points-back.ts";

/**
 * In characters: shorter ones say little, longer ones fill the message. All numbers here were
 * chosen by hand.
 */
const SHORTEST = 40;
const LONGEST = 320;
const BEST = 140;
const NAME_GAINS = 0.5;
const LATER_COSTS = 0.03;
const HEMMING_COSTS = 0.4;
const HEMS = /^(?:well|look|listen|so|yes|yeah|no|oh|you know|i mean),/i;

/**
 * Picks the quotation to show of a story: a whole one, by someone named, of a length that says
 * something.
 */
export function pickQuotation(article: Article, isTold: (span: Span) => boolean): Quotation | null {
  const names = new Set(article.people.map(({ name }) => name));
  const scored = article.quotations
    .map((quotation, index) => ({ quotation, score: strength(quotation, index, names) }))
    .filter(({ quotation }) => isQuotable(quotation) && !isTold(quotation))
    .filter(({ quotation }) => isSure(article, quotation) && !isDoubted(article, quotation))
    .sort((one, other) => other.score - one.score);
  return scored[0]?.quotation ?? null;
}

function isQuotable(quotation: Quotation): boolean {
  const { type, text, continues } = quotation;
  return (
    type === "direct" &&
    !continues &&
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    !pointsBack(text) &&
    sureSpeaker(quotation) !== null
  );
}

/**
 * Whether the words about the quotation say that somebody may never have said it. To leave out one
 * quotation too many costs less than to print one that was denied.
 */
function isDoubted({ text, sentences }: Article, quotation: Quotation): boolean {
  const around = sentences
    .filter((sentence) => overlaps(sentence, quotation))
    .map(({ start, end }) =>
      [text.slice(start, Math.max(start, quotation.start)), text.slice(quotation.end, end)].join(
        " ",
      ),
    );
  return around.some((words) => DOUBT.test(words));
}

const DOUBT = anyOf([
  String.raw`\b(?:alleged(?:ly)?|reportedly|supposed(?:ly)?|purported(?:ly)?|rumou?r(?:s|ed)?|misquoted)\b`,
  String.raw`\b(?:den(?:y|ies|ied|ying)|never|not|n.t) (?:ever )?(?:having )?(?:say(?:ing)?|said|sa(?:id|ys)|told|tell(?:ing)?|writ(?:ing|e|ten)|claim(?:ed|ing)?)\b`,
  String.raw`\b(?:accused of|claimed to have|said to have|believed to have|understood to have|quoted as)\b`,
  String.raw`\baccording to (?:an?|the|\w+.s) (?:new )?(?:book|biography|diary|diaries|memoirs?)\b`,
  String.raw`\bput it to (?:him|her|them)\b`,
]);

/** Of names told by a pronoun below this, one in ten is another's. Chosen by hand. */
const SURE_OF_PRONOUN = 0.93;
const PRONOUN = /^(?:he|she|they)$/i;

/** A name in bold has to be right: a pronoun's is shown where it is surer than a name itself. */
function isSure({ text }: Article, { speakerStart, speakerEnd, confidence }: Quotation): boolean {
  if (speakerStart === null || speakerEnd === null) return false;
  return !PRONOUN.test(text.slice(speakerStart, speakerEnd)) || confidence >= SURE_OF_PRONOUN;
}

function strength(
  { text, speaker, confidence }: Quotation,
  index: number,
  names: ReadonlySet<string>,
): number {
  const length = 1 - Math.abs(text.length - BEST) / LONGEST;
  const named = speaker !== null && names.has(speaker) ? NAME_GAINS : 0;
  const hems = HEMS.test(text) ? HEMMING_COSTS : 0;
  return confidence + length + named - hems - index * LATER_COSTS;
}
