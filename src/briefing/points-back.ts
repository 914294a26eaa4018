import type { Article, Quotation } from "../domain/article.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import { hasOwnWords, sureSpeaker } from "./library.ts";

/** Openings that point back, as in "He said so too." */
const POINTS_BACK =
  /^["“‘'(\s]*(?:he|she|they|it|this|that|these|those|his|her|hers|their|theirs|its|him|them|such|and|but|or|nor|so|yet|also|then|however|meanwhile|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence|instead|still|otherwise|besides|consequently|similarly|likewise|additionally|too|both|neither|another|others|the (?:latter|former|same)|in (?:addition|contrast|turn|response|other words)|on the other hand|for (?:example|instance)|as a result|after that|at the time|earlier|afterwards?|later)\b/i;
const PRONOUN = /^(?:he|she|they|it|him|her|them|i|we|you)$/i;

/** Whether a sentence cannot be understood by who has not read the one before it. */
export function pointsBack(sentence: string): boolean {
  return POINTS_BACK.test(sentence);
}

/** Whether every quotation in a sentence is whole and comes with the name of its speaker. */
export function speechIsWhole(article: Article, sentence: Span): boolean {
  const text = article.text.slice(sentence.start, sentence.end);
  if (!hasEvenMarks(text)) return false;
  const spoken = article.quotations.filter(
    (quotation) => hasOwnWords(quotation) && overlaps(quotation, sentence),
  );
  if (spoken.length === 0) return !OPENS_QUOTED.test(text);
  return spoken.every(
    (quotation) => contains(sentence, quotation) && isNamedIn(sentence, quotation, article),
  );
}

/** What opens with a mark is somebody's words, whether or not it was read as a quotation. */
const OPENS_QUOTED = /^\s*["“«„'‘](?!\d0s|tis\b|twas\b)/i;

function hasEvenMarks(text: string): boolean {
  const straight = text.split('"').length - 1;
  const opening = text.match(/[“«]/g)?.length ?? 0;
  const closing = text.match(/[”»]/g)?.length ?? 0;
  return straight % 2 === 0 && opening === closing;
}

function isNamedIn(sentence: Span, quotation: Quotation, { text }: Article): boolean {
  const { speakerStart, speakerEnd } = quotation;
  if (sureSpeaker(quotation) === null || speakerStart === null || speakerEnd === null) return false;
  const evidence = { start: speakerStart, end: speakerEnd };
  return contains(sentence, evidence) && !PRONOUN.test(text.slice(speakerStart, speakerEnd).trim());
}
