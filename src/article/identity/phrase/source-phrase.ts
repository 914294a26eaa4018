import type { Span } from "../../../domain/span.ts";
import { type Analysis, isQuotedIn } from "../../analyse-text.ts";
import { branchAt } from "../../grammar/phrases.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { BY, OF, ONE, TO } from "../../lexicon/single-words.ts";
import { type Mention, mentionOpening } from "../../people/find-mentions.ts";
import { opensDeed } from "../../people/phrase/deed.ts";
import { endsWriting } from "../../people/subjects/in-writing.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemOrNone, tokenAt } from "../../text/lookup.ts";
import { endOf, endsWith, hashOf, isAmong, spanOf, startOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/**
 * Whether somebody is shown as the attribution delimits him: not with what stands before the verb; nor "one owner",
 * where the grammar has "one owner of a shop".
 */
export function isTaken(
  analysis: Analysis,
  { first }: Mention,
  { phrase, own }: { phrase: Span; own: Span },
): boolean {
  const { words, text } = analysis;
  const isShort = phrase.start === own.start && phrase.end < own.end;
  // "Accused by the media of fraud"
  const isGoingOn =
    hashOf(words, tokenAt(words, phrase.end)) === OF && hashOf(words, first - 1) !== BY;
  if (isShort && isGoingOn) return false;
  // "Giving evidence in Dayton, the nurse said"
  const isDoing = endsWith(words, tokenAt(words, phrase.start), "ing");
  if (isDoing && text.slice(phrase.start, own.start).includes(",")) return false;
  if (phrase.start < own.start && endsWriting(words, first - 1)) return false;
  return !hasVerbBefore(analysis, first, phrase.start);
}

/** "The pressure prompted the minister to say": what stands before the verb is no part of who says it. */
function hasVerbBefore({ words, grammar }: Analysis, first: number, start: number): boolean {
  for (let token = first - 1; token >= 0 && startOf(words, token) >= start; token--) {
    if (tagOfWord(grammar, token) === FINITE_VERB) return true;
  }
  return false;
}

/** Tokens: a longer description is cut, where the phrase of the lists ends. */
export const LONGEST_PHRASE = 12;

/** "A backbencher leaving the chamber", "a woman whose brother died": with what tells who it is. */
export function wholePhrase(analysis: Analysis, mention: Mention): Span {
  const { grammar, words } = analysis;
  const { last } = branchAt(grammar, mention.head);
  const isPlain = last > mention.last && last - mention.first <= LONGEST_PHRASE;
  const isOwn = !isQuotedIn(analysis, mention.last, last);
  const first = isOneOf(words, mention.first) ? mention.first - 2 : mention.first;
  const end = isPlain && isOwn ? last : Math.max(mention.last, endOfClose(analysis, mention));
  return spanOf(words, first, signs(analysis, first) ? beforeOccasion(words, mention, end) : end);
}

/** "A source close to Low": the grammar hangs "to" on the verb. */
function endOfClose({ words, mentions }: Analysis, { last }: Mention): number {
  if (hashOf(words, last - 1) !== CLOSE || hashOf(words, last) !== TO) return -1;
  return itemOrNone(mentions, mentionOpening(mentions, last + 1))?.last ?? -1;
}

const CLOSE = hashWord("close");

/** "Accused by the union of cutting corners": for what is no part of who does so. */
export function beforeDeed({ words }: Analysis, { head, last }: Mention, whole: Span): Span {
  const end = tokenAt(words, whole.end);
  for (let token = last; token < end; token++)
    if (opensDeed(words, head, token)) return { ...whole, end: endOf(words, token - 1) };
  return whole;
}

/** Characters: a mark, a dash and their spaces. */
const LONGEST_TIE = 5;
const TIE = /["”’']\s*(?:[—–―(]|--?)\s*$/u;

/** `“It was late” - Dayton boss`: a dash or a bracket ties the phrase to the words before it. */
function signs({ text, words }: Analysis, first: number): boolean {
  const start = startOf(words, first);
  return TIE.test(text.slice(Math.max(0, start - LONGEST_TIE), start));
}

/** "Dayton boss on the late draw": what a signer speaks of is no part of who it is. */
function beforeOccasion(words: Words, { last }: Mention, end: number): number {
  for (let token = last; token < end; token++) if (isAmong(words, token, OCCASIONS)) return token;
  return end;
}

const OCCASIONS = hashedWords(
  "on about after ahead amid as before during following over when reacting speaking",
);

/** "One of her aides" is one. */
export function isOneOf(words: Words, lead: number): boolean {
  return hashOf(words, lead - 1) === OF && hashOf(words, lead - 2) === ONE;
}
