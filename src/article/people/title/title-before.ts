import { NATIONALS, NATIONS_AS_NAMES } from "../../lexicon/places.ts";
import { OCCUPATIONS } from "../../lexicon/roles.ts";
import { SHORT_TITLES } from "../../lexicon/titles.ts";
import {
  FEMALE,
  FORENAME,
  MALE,
  ORGANISATION,
  PLACE,
  ROLE,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { classesOf, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { DOTTED, WORD, type Words } from "../../text/tokenize.ts";
import { nationEnd, type Run } from "../after-epithets.ts";

/** Where the name begins behind its titles and trades, or `opening` where it has none. "Dean" in "Dean Heller" is none. */
export function endOfTitles(words: Words, run: Run): number {
  return Math.max(lastTitle(words, run), lastOfTrade(words, run)) + 1;
}

function lastTitle(words: Words, { opening, core }: Run): number {
  for (let index = core - 2; index >= opening; index--) {
    if (isShortTitle(words, index, core)) return index;
    const bits = classesOf(words, index);
    if ((bits & (TITLE | ROLE)) === 0) continue;
    const isForename = (bits & FORENAME) !== 0 && index === core - 2;
    if (isForename || isNickname(words, index) || isAmong(words, index, NO_TITLES)) continue;
    if (isMiddleName(words, index, opening) || nationEnd(words, index) > index + 1) continue;
    return index;
  }
  return opening - 1;
}

/** "SP Ann Low", "Sr Ann Low", but "Mama Low" has no other name, and "TD Garden Arena" none at all; "Det Con Low". */
function isShortTitle(words: Words, index: number, core: number): boolean {
  if (hashOf(words, index) === CON) return hashOf(words, index - 1) === DET;
  if (hashOf(words, index) === DEL && index <= core - 3) return hasShape(words, index, DOTTED);
  if (index > core - 3 || !isAmong(words, index, SHORT_TITLES)) return false;
  return !hasClass(words, core - 1, ORGANISATION | PLACE) && hasShape(words, index + 1, WORD);
}

const DET = hashWord("det");
const CON = hashWord("con");
const DEL = hashWord("del");

/** "Son Heung-min", "Guy Low": neither kin nor a man has a capital before its name. */
const NO_TITLES = hashedWords("son guy");

/** "Mohamed Sheikh Low": behind a forename it is one too. */
function isMiddleName(words: Words, index: number, opening: number): boolean {
  if (index === opening || !isAmong(words, index, TITLES_AS_FORENAMES)) return false;
  return hasClass(words, index - 1, FORENAME) && !hasClass(words, index - 1, TITLE | ROLE);
}

const TITLES_AS_FORENAMES = hashedWords("sheikh prince king earl duke baron sultan emir imam dean");

/** "Meet Ash Low", "Take Ash Low, who has a shop": what the reader is bidden to do. */
const BIDDING = hashedWords("meet take enter consider ask imagine picture");

/** Nobody is named so. */
const NEW_TRADES = hashedWords("tiktoker youtuber vlogger podcaster influencer instagrammer");

/**
 * "Drummer Ash Low", "Frenchman Low": only the sentence gave the trade its capital, or `opening - 1`.
 * Trades and some nations are names too, so that two words of a name have to be left.
 */
function lastOfTrade(words: Words, { opening, core, doubtful }: Run): number {
  const left = core - opening - 1;
  if (left > 0 && (isAmong(words, opening, NATIONALS) || isAmong(words, opening, NEW_TRADES)))
    return opening;
  const isTrade =
    (doubtful && (isAmong(words, opening, OCCUPATIONS) || isAmong(words, opening, BIDDING))) ||
    isAmong(words, opening, NATIONS_AS_NAMES);
  return left > 1 && isTrade ? opening : opening - 1;
}

/** `Lionel "Duke" Farraday` is no duke. */
function isNickname(words: Words, index: number): boolean {
  return !hasShape(words, index + 1, WORD);
}

export function titleGender(words: Words, from: number, to: number): number {
  let gender = 0;
  for (let index = from; index < to; index++) {
    const bits = classesOf(words, index);
    if (bits & (TITLE | ROLE) && !(bits & FORENAME)) gender |= bits & (MALE | FEMALE);
  }
  return gender === (MALE | FEMALE) ? 0 : gender;
}
