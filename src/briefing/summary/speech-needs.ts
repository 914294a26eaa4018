import type { Article, Quotation } from "../../domain/article.ts";
import { contains, overlaps, type Span } from "../../domain/span.ts";
import { hasQuotedWords, sureSpeaker } from "../library/library.ts";
import { hasEvenMarks, isUnbroken, opensQuoted } from "../library/points-back.ts";
import type { Needs } from "./find-needs.ts";

const PRONOUN = /^(?:he|she|they|it|him|her|them|i|we|you)$/i;
/** So many quoted words in a reporter's sentence are a word chosen with care. Chosen by hand. */
const FEW_WORDS = 4;

/**
 * What a sentence needs beside it for its reader to know whose words it quotes: nothing where it
 * names the speaker, the sentence before where that does. `null` where nobody is named, or where it
 * has but half of what was said.
 */
export function createSpeechNeeds(article: Article): (position: number) => Needs | null {
  const { text, sentences, quotations } = article;
  const quoting = quotations.filter(hasQuotedWords);
  return (position) => {
    const sentence = sentences[position];
    if (!sentence || !hasEvenMarks(text.slice(sentence.start, sentence.end))) return null;
    const words = text.slice(sentence.start, sentence.end);
    const spoken = quoting.filter((quotation) => overlaps(quotation, sentence));
    if (spoken.length === 0) return opensQuoted(words) ? null : [];
    if (!spoken.every((quotation) => contains(sentence, quotation))) return null;
    const unnamed = spoken.filter(
      (quotation) =>
        !isNamedIn(sentence, quotation, article) &&
        !(isUnbroken(words) && isWordOrTwo(quotation, text)),
    );
    if (unnamed.length === 0) return [];
    const isNamedBefore = namedBefore(article, position);
    return !opensQuoted(words) && unnamed.every(isNamedBefore) ? [[position - 1]] : null;
  };
}

/** By name, or as whoever was quoted there, whom that sentence's own needs explain. */
function namedBefore({ text, sentences, quotations }: Article, position: number) {
  const before = sentences[position - 1];
  const sentence = sentences[position];
  return (quotation: Quotation): boolean => {
    // "He told them that it was …": as clear as any sentence about him after the one before.
    if (sentence && quotation.type === "mixed" && opensWithSpeaker(sentence, quotation, text))
      return before !== undefined;
    const speaker = sureSpeaker(quotation);
    if (!before || speaker === null) return false;
    return (
      text.slice(before.start, before.end).includes(speaker.split(" ").at(-1) ?? speaker) ||
      quotations.some((other) => contains(before, other) && sureSpeaker(other) === speaker)
    );
  };
}

function opensWithSpeaker(sentence: Span, quotation: Quotation, text: string): boolean {
  return quotation.speakerStart === sentence.start && isSaidByPronoun(quotation, text);
}

/** "Cash was “tight”, he said": these are somebody's, and who he is stands elsewhere. */
function isSaidByPronoun({ speakerStart, speakerEnd }: Quotation, text: string): boolean {
  return (
    speakerStart !== null &&
    speakerEnd !== null &&
    PRONOUN.test(text.slice(speakerStart, speakerEnd).trim())
  );
}

function isNamedIn(sentence: Span, quotation: Quotation, { text }: Article): boolean {
  const { speakerStart, speakerEnd } = quotation;
  if (sureSpeaker(quotation) === null || speakerStart === null || speakerEnd === null) return false;
  const evidence = { start: speakerStart, end: speakerEnd };
  return contains(sentence, evidence) && !isSaidByPronoun(quotation, text);
}

function isWordOrTwo(quotation: Quotation, text: string): boolean {
  return quotedWords(quotation, text) <= FEW_WORDS && !isSaidByPronoun(quotation, text);
}

function quotedWords({ inner, start, end }: Quotation, text: string): number {
  const spans = inner.length > 0 ? inner : [{ start, end }];
  return spans
    .map((span) => text.slice(span.start, span.end).split(/\s+/).length)
    .reduce((sum, count) => sum + count, 0);
}
