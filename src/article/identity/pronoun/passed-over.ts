import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { AND, BY, OF } from "../../lexicon/single-words.ts";
import type { Name } from "../../people/name.ts";
import { isNounish } from "../../people/noun-phrase.ts";
import { isLongDash } from "../../text/characters.ts";
import { hashWord } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { codeOf, endsWith, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, type Words } from "../../text/tokenize.ts";

/**
 * A name that nobody is told of by: "a Bernard Low T-shirt", and whoever has written the article. No "he"
 * after it means its bearer for that.
 */
export function isInPassing(analysis: Analysis, name: Pick<Name, "opening" | "last">): boolean {
  const { words } = analysis;
  return isOnThing(words, name) || isLikened(words, name) || isByline(analysis, name);
}

/** "A Low T-shirt", but "a Low aide" may yet speak of Low. */
function isOnThing(words: Words, { opening, last }: Pick<Name, "opening" | "last">): boolean {
  if (!isAmong(words, opening - 1, ARTICLES)) return false;
  return WORN.some((ending) => endsWith(words, last, ending)) && isNounish(words, last);
}

/** Things that bear the names of those who are for somebody. */
const WORN = [
  "shirt",
  "shirts",
  "hat",
  "cap",
  "button",
  "buttons",
  "sticker",
  "sign",
  "signs",
  "mask",
  "poster",
];

/** "The likes of Ann Low and Tom Reed": somebody is likened to them. */
function isLikened(words: Words, { opening }: Pick<Name, "opening">): boolean {
  for (let token = opening - 1; token > opening - LONGEST_ROW; token--) {
    if (hashOf(words, token) === OF) return hashOf(words, token - 1) === LIKES;
    const isOfRow = hasShape(words, token, CAPITAL) || isComma(words, token);
    if (!isOfRow && hashOf(words, token) !== AND) return false;
  }
  return false;
}

/** Tokens: three names. */
const LONGEST_ROW = 10;
const LIKES = hashWord("likes");

function isByline(analysis: Analysis, { opening }: Pick<Name, "opening">): boolean {
  const { words, paragraphs } = analysis;
  if (hashOf(words, opening - 1) !== BY || !hasShape(words, opening - 1, LINE_BREAK_BEFORE))
    return false;
  const { start, end } = itemAt(paragraphs, paragraphAt(analysis, opening));
  return (
    end - start <= LONGEST_BYLINE && !/[.!?]["”]?$/.test(words.text.slice(start, end).trimEnd())
  );
}

/** Characters. */
const LONGEST_BYLINE = 120;

/** A comma, or a dash before a word in small letters: "Ann Low — the mayor's chief of staff — said". */
export function isParting(words: Words, index: number): boolean {
  if (isComma(words, index)) return true;
  return isLongDash(codeOf(words, index)) && !isSentenceAfter(words, index);
}

function isSentenceAfter(words: Words, dash: number): boolean {
  return hasShape(words, dash + 1, CAPITAL) && isAmong(words, dash + 1, ARTICLES);
}
