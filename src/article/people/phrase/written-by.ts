import { isHuman } from "../../grammar/noun-kinds.ts";
import { AND, BY } from "../../lexicon/single-words.ts";
import {
  CALENDAR_WORD,
  DETERMINER,
  DOCUMENT,
  POSSESSIVE,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { WRITTEN_THINGS } from "../../lexicon/writings.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endOf, endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import { isNounish, isNumber, type PhrasePage } from "../noun-phrase.ts";
import { isLate } from "./day.ts";
import { phraseEnd } from "./phrase-end.ts";

/** Tokens from "filed" to its "by": "on Monday", "in the county court". */
const LONGEST = 6;
const WHERE_OR_WHEN = hashedWords("on in at the last this");
const PARTICIPLES = hashedWords("written sent seen read made given put drawn sworn shown");

/** Of "a memo by", "a complaint filed by", "papers filed on Monday by" the token of "by", by the one behind the noun; or -1. */
export function byBehind(words: Words, last: number): number {
  if (hashOf(words, last) === BY) return last;
  if (!endsWith(words, last, "ed") && !isAmong(words, last, PARTICIPLES)) return -1;
  for (let token = last + 1; token < last + LONGEST; token++) {
    if (hashOf(words, token) === BY) return token;
    const isBetween = isAmong(words, token, WHERE_OR_WHEN) || isNounish(words, token);
    if (!isBetween && !hasClass(words, token, CALENDAR_WORD)) return -1;
  }
  return -1;
}

/** Tokens of whoever has filed it: "state attorney Ann Low". */
const LONGEST_AUTHOR = 8;

/** The character where "a complaint filed by state attorney Ann Low" ends, by its noun and the token behind it; or -1. */
export function authorEnd(
  page: PhrasePage,
  { head, last }: Readonly<Record<"head" | "last", number>>,
): number {
  const { words, grammar, quoteOf } = page;
  const by = byBehind(words, last);
  if (by === -1 || isHuman(grammar, head)) return -1;
  const end = nounsEnd(words, by + 1);
  if (end === by + 1 || quoteOf[end - 1] !== -1) return -1;
  // "Signed by Ann Low and Tom Reed"
  const isJoined = hashOf(words, end) === AND && hasShape(words, end + 1, CAPITAL);
  return endOf(words, phraseEnd(page, (isJoined ? nounsEnd(words, end + 1) : end) - 1) - 1);
}

function nounsEnd(words: Words, first: number): number {
  let end = first;
  while (end < first + LONGEST_AUTHOR && end < words.count && isOfNoun(words, end)) end++;
  return end;
}

function isOfNoun(words: Words, token: number): boolean {
  if (isLate(words, token)) return false;
  if (isNounish(words, token) || isNumber(words, token)) return true;
  if (hasClass(words, token, DETERMINER | POSSESSIVE)) return true;
  // "By the Echo", "by state attorney Ann Low": neither is a verb.
  const isNoun = hasShape(words, token, CAPITAL) || hashOf(words, token - 1) === BY;
  return isNoun && hasClass(words, token, SPEECH);
}

/** What words may stand in: a letter, a report, a sign. */
export function isWriting(words: Words, token: number): boolean {
  return hasClass(words, token, DOCUMENT) || isAmong(words, token, WRITTEN_THINGS);
}
