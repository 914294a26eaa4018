import { RELATIVES } from "../../lexicon/clause-words.ts";
import { SHOP_WORDS } from "../../lexicon/organisations.ts";
import { OF } from "../../lexicon/single-words.ts";
import { FORENAME, PREPOSITION, ROLE, TITLE } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, DOTTED, WORD, type Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";
import { isPossessiveClitic } from "../noun-phrase.ts";

/**
 * Where the name of a shop or a school ends that is somebody's, "said Lowe's", "St Bride's denied it", "Tom's Bakery";
 * or `end`, where the capitals from `first` end.
 */
export function shopEnd(words: Words, first: number, end: number): number {
  if (!isPossessiveClitic(words, end) || hashOf(words, first - 1) === OF) return end;
  if (isAmong(words, end + 1, SHOP_WORDS) && hasShape(words, end + 1, CAPITAL)) return end + 2;
  return isOneName(words, first, end) && standsAlone(words, first, end) ? end + 1 : end;
}

/** Whether a name ends with its "'s", or with the shop's kind. */
export function isOfShop(words: Words, { first, last, kind }: Name): boolean {
  return kind === "organisation" && shopHead(words, last) > first;
}

/** "Lowe's", and no friend of Low's: the whole phrase is the shop's name. */
export function isShopsOwn(words: Words, { head, last }: { head: number; last: number }): boolean {
  return head === last - 2 && isPossessiveClitic(words, last - 1);
}

/** "Lloyd's" that says something, and no Lloyd. */
export function isShopsHead(words: Words, head: number): boolean {
  if (!hasShape(words, head, CAPITAL) || !isPossessiveClitic(words, head + 1)) return false;
  return isAmong(words, head + 2, SAYING);
}

/** "St Bride's", whose head for the grammar is "Bride"; "Tom's Bakery", whose head is "Bakery". */
export function shopPhrase(words: Words, { first, last }: Name) {
  const own = { lead: first, first, last, kind: "nominal", entity: -1 } as const;
  return { ...own, head: isPossessiveClitic(words, last - 1) ? last - 2 : last - 1 };
}

/** The token before the "'s", or -1. */
function shopHead(words: Words, last: number): number {
  if (isPossessiveClitic(words, last - 1)) return last - 1;
  return isPossessiveClitic(words, last - 2) && isAmong(words, last - 1, SHOP_WORDS)
    ? last - 2
    : -1;
}

/** "Lowe's", "St Bride's", "Trader Lowe's", but not "Mr Low's" and "Ann Low's". */
function isOneName(words: Words, first: number, end: number): boolean {
  if (isAmong(words, first, SAINTS)) return end - first > 1;
  if (hasClass(words, first, TITLE | ROLE) || hasShape(words, first, DOTTED)) return false;
  return end - first === 1 || !hasClass(words, first, FORENAME);
}

const SAINTS = hashedWords("st st. saint");

/** With nothing behind it that is his: it says something, is said to, or is told more of. */
function standsAlone(words: Words, first: number, clitic: number): boolean {
  const next = clitic + 1;
  if (isAmong(words, next, SAYING)) return true;
  if (isComma(words, next) && isAmong(words, next + 1, RELATIVES)) return true;
  if (!isAmong(words, first - 1, SAID)) return false;
  return !hasShape(words, next, WORD) || hasClass(words, next, PREPOSITION);
}

const SAID = hashedWords("said says");
const SAYING = hashedWords(`
  said says told tells denied denies added adds insisted insists declined declines
`);
