import type { Article } from "../../domain/article.ts";
import type { PassageBlock, QuotedWords, Source } from "../../domain/reply.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { sureSpeaker } from "../library/library.ts";
import { quoteBlock } from "./show-quote.ts";
import { clip, placeOf } from "./source-of.ts";

const PRONOUN = /^(?:he|she)$/i;
/** Characters of a name in brackets. Chosen by hand, so that it does not hide the sentence. */
const NAME_LENGTH = 60;
/**
 * A higher threshold than for naming a speaker, because here the name explains a word of the
 * sentence. Chosen by hand.
 */
const LEAST_SURE = 0.9;

/**
 * Shows a sentence as printed, with its place. Whom "He said …" means stands in brackets beside the
 * place, together with the rest of our own words, so that none of them is ever within a sentence.
 */
export function passageBlock(article: Article, span: Span, source: Source): PassageBlock {
  const meant = whoIsMeant(article, span);
  const quotations = quotationsIn(article, span);
  return {
    kind: "passage",
    text: article.text.slice(span.start, span.end),
    place: placeOf(article, span, null),
    source: meant ? { ...source, label: `[${meant}] ${source.label}` } : source,
    ...(quotations.length > 0 && { quotations }),
  };
}

/**
 * Each as it is cited: whole, where the passage has only a part of it. What is reported of nobody
 * who is named is nothing to be cited.
 */
function quotationsIn(article: Article, span: Span): readonly QuotedWords[] {
  return article.quotations
    .filter((quotation) => overlaps(quotation, span))
    .flatMap((quotation) => {
      const { text, speech, speaker, place } = quoteBlock({ article, quotation });
      const isCited = place && (speech === "own words" || speaker !== null);
      return isCited ? [{ text, speech, speaker, place }] : [];
    });
}

/** Gives "he: Zohran Mamdani" where the sentence opens with that pronoun, or ends "…", he said. */
function whoIsMeant({ text, quotations }: Article, { start, end }: Span): string | null {
  for (const quotation of quotations) {
    const { speakerStart, speakerEnd, confidence } = quotation;
    if (speakerStart === null || speakerEnd === null || speakerEnd > end) continue;
    const isSaidAfter = quotation.start === start && speakerStart > start;
    if (speakerStart !== start && !isSaidAfter) continue;
    const pronoun = text.slice(speakerStart, speakerEnd);
    const speaker = sureSpeaker(quotation);
    if (speaker === null || confidence < LEAST_SURE || !PRONOUN.test(pronoun)) continue;
    return `${pronoun.toLowerCase()}: ${clip(speaker, NAME_LENGTH)}`;
  }
  return null;
}
