import type { Article, Quotation } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import { contains, overlaps, type Span } from "../../domain/span.ts";
import { hasQuotedWords, sureSpeaker } from "../library/library.ts";
import { hasEvenMarks, isUnbroken, opensQuoted } from "../library/points-back.ts";
import type { Needs } from "./find-needs.ts";

const PRONOUN = /^(?:he|she|they|it|him|her|them|i|we|you)$/i;
/**
 * So many quoted words in a reporter's sentence are a word chosen with care, and so many without a
 * capital a phrase of it. Chosen by hand.
 */
const FEW_WORDS = 4;
const PHRASE_WORDS = 10;
/** How sure it has to be who "he" is. Chosen by hand, as the brackets that tell it. */
const SURE = 0.9;
/** The sentence itself prints who speaks, so that it is enough if that may well be. Chosen by hand, by the judged articles. */
const LIKELY = 0.42;

/**
 * What a sentence needs beside it for its reader to know whose words it quotes: nothing where it
 * names the speaker, the sentence before where that does. `null` where nobody is named, or where it
 * has but half of what was said.
 */
export function createSpeechNeeds(
  article: Article,
): (position: number, last?: number) => Needs | null {
  const { text, sentences, quotations } = article;
  const quoting = quotations.filter(hasQuotedWords);
  return (position, last = position) => {
    const sentence = spanOf(sentences, position, last);
    const words = text.slice(sentence.start, sentence.end);
    if (!hasEvenMarks(words)) return null;
    const spoken = quoting.filter((quotation) => overlaps(quotation, sentence));
    if (spoken.length === 0) return opensQuoted(words) ? null : [];
    if (!spoken.every((quotation) => contains(sentence, quotation))) return null;
    const unnamed = unnamedIn(sentence, spoken, article);
    if (unnamed.length === 0) return [];
    const isClear =
      (spoken.length === 1 && SAYS_WHICH.test(words)) ||
      unnamed.every(clearAfter(article, position, opensQuoted(words)));
    return isClear ? [[position - 1]] : null;
  };
}

/** Those of whom the sentence itself does not say whose they are. */
function unnamedIn(sentence: Span, spoken: readonly Quotation[], article: Article) {
  const words = article.text.slice(sentence.start, sentence.end);
  if (spoken.length === 1 && SAYS_WHO.test(words)) return [];
  return spoken.filter(
    (quotation) =>
      !isNamedIn(sentence, quotation, article) &&
      !(isUnbroken(words) && isPhrase(quotation, article.text)),
  );
}

/** Whether the sentence before makes clear whose words they are. */
function clearAfter(article: Article, position: number, isOnlySpoken: boolean) {
  const isNamedBefore = namedBefore(article, position);
  const before = article.sentences[position - 1];
  return (quotation: Quotation): boolean =>
    isNamedBefore(quotation) && (!isOnlySpoken || isSaidOn(quotation, article, before));
}

/** From the start of one sentence to the end of another. */
export function spanOf(sentences: readonly Span[], first: number, last: number): Span {
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
}

/** "…", he said, or nothing but what the one named before said on: as clear as his words there. */
function isSaidOn(quotation: Quotation, { text, quotations }: Article, before?: Span): boolean {
  if (quotation.confidence < SURE) return false;
  if (isSaidByPronoun(quotation, text)) return true;
  const last = quotations.findLast((other) => before && contains(before, other));
  return last !== undefined && last.speakerStart === quotation.speakerStart;
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

/** "…, said the base chief", "Ann Lee wrote: …": in print, whether or not we know who that is. */
const SAYS_WHO = anyOf(
  [
    String.raw`["”’'] (?:said|says|added|wrote|explained|replied|tweeted) (?!(?:he|she|they|it)\b)`,
    String.raw`\b(?!(?:He|She|They|It|We|You)\b)\p{Lu}[\p{L}’'-]+ (?:said|says|saying|added|wrote|stated)[,:]? ["“]`,
    String.raw`\b(?:saying|stating|declaring|(?:and|also) (?:said|added|wrote))[,:]? ["“]`,
  ],
  "u",
);
/** "…", the 30-year-old told a newspaper: whoever was told of in the sentence before. */
const SAYS_WHICH = /["”’'] the [^"“”,]{2,50} (?:said|says|added|told|wrote)\b/u;

function isNamedIn(sentence: Span, quotation: Quotation, { text }: Article): boolean {
  const { speakerStart, speakerEnd } = quotation;
  if (quotation.confidence < LIKELY || speakerStart === null || speakerEnd === null) return false;
  const evidence = { start: speakerStart, end: speakerEnd };
  return contains(sentence, evidence) && !isSaidByPronoun(quotation, text);
}

/** A word or two, or what somebody whom the article doesn't name is quoted with: "hailed for …". */
function isPhrase(quotation: Quotation, text: string): boolean {
  const { inner, start, speaker } = quotation;
  const opening = inner[0]?.start ?? start;
  const isBegunSmall = /^["“'‘]?\p{Ll}/u.test(text.slice(opening, opening + 2));
  const most = speaker === null && isBegunSmall ? PHRASE_WORDS : FEW_WORDS;
  return quotedWords(quotation, text) <= most && !isSaidByPronoun(quotation, text);
}

function quotedWords({ inner, start, end }: Quotation, text: string): number {
  const spans = inner.length > 0 ? inner : [{ start, end }];
  return spans
    .map((span) => text.slice(span.start, span.end).split(/\s+/).length)
    .reduce((sum, count) => sum + count, 0);
}
