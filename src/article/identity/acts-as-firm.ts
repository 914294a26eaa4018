import type { Analysis } from "../analyse-text.ts";
import { isFiniteAt } from "../grammar/read-grammar.ts";
import { INDEFINITE } from "../lexicon/function-words.ts";
import { MARKET_MOVES } from "../lexicon/organisations.ts";
import { HER, ITS, OF } from "../lexicon/single-words.ts";
import {
  DETERMINER,
  FEMALE,
  MALE,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
} from "../lexicon/word-classes.ts";
import { isKinWord } from "../people/lone-people.ts";
import { isPossessiveClitic } from "../people/noun-phrase.ts";
import { isToldPerson } from "../people/presented.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";
import { codeOf, endsWith, hasClass, hashOf, hasShape, isAmong } from "../text/token.ts";
import { CAPITAL, NUMBER, WORD, type Words } from "../text/tokenize.ts";

/** Places that name it. */
const MOST_PLACES = 4;
/** Places where it may have a title. */
const MOST_TITLES = 40;
/** Words from the name to its "its". */
const MOST_WORDS = 4;

/** "As far as Low is concerned its findings matter", "Low will be among its players", "Low joined its board": the "its" is another's. */
const BEING = hashedWords(`
  is was be been became becomes become joined joins join leads led heads headed chairs chaired runs ran coaches coached
  captained captains manages managed edits edited represents represented
`);

/**
 * "Reyes Street shut its doors", "Morgan Stanley fell by a tenth": whatever its name looks like, what
 * has an "its" of its own or moves on a market is nobody.
 */
export function actsAsFirm({ words, names, entities, quoteOf }: Analysis, entity: number): boolean {
  const { first: full, last: end, occurrences } = itemAt(entities.list, entity);
  const places = occurrences.slice(0, MOST_TITLES);
  const isTitled = places.some((occurrence) => itemAt(names, occurrence).titled);
  return places.slice(0, MOST_PLACES).some((occurrence) => {
    const { first, last } = itemAt(names, occurrence);
    // "The panel ruled that Low insulted its colleagues": a firm of two names is called by both.
    const isHalf = last - first < end - full;
    if (quoteOf[last] !== -1 || isHalf) return false;
    return isAmong(words, last, MARKET_MOVES)
      ? isAmount(words, last + 1)
      : hasIts(words, last, isTitled);
  });
}

/**
 * "Ann Orr, a former director of Morgan Lewis": what has a director looks like somebody's name only, where nothing
 * says that it is one.
 */
export function isLedBySomebody(
  { words, names, entities, quoteOf }: Analysis,
  entity: number,
): boolean {
  const { occurrences } = itemAt(entities.list, entity);
  const named = occurrences.slice(0, MOST_PLACES).map((occurrence) => itemAt(names, occurrence));
  if (named.some((name) => name.titled || isToldPerson(words, name))) return false;
  return named.some(({ opening, last }) => {
    if (quoteOf[opening] !== -1 || isPossessiveClitic(words, last)) return false;
    return hashOf(words, opening - 1) === OF && isAmong(words, opening - 2, LEADERS);
  });
}

/** Nobody is the chairman of somebody. */
const LEADERS = hashedWords(`
  director directors chairman chairwoman chair president ceo executive founder co-founder co-owner
  boss head treasurer chief cfo coo shareholder employee staff
`);

/** What somebody says may well be of another's: "Sir Mike Low said its decision was a blow". */
function hasIts(words: Words, last: number, isPerson: boolean): boolean {
  if (isDoneTo(words, last)) return false;
  for (let token = last; token < last + MOST_WORDS && hasShape(words, token, WORD); token++) {
    if (isPerson && hasClass(words, token, SPEECH)) return false;
    if (hashOf(words, token) === ITS) return token > last;
    if (hasClass(words, token, DETERMINER | POSSESSIVE)) return false;
    if (isAmong(words, token, BEING) && !endsWith(words, token + 1, "ing")) return false;
  }
  return false;
}

/** "The board named Ann Low as its head", "hired Low to run its shop", but "Reyes Street in May shut its doors". */
function isDoneTo(words: Words, next: number): boolean {
  return hasClass(words, next, PREPOSITION) && !hasShape(words, next + 1, CAPITAL);
}

/** "Low will open her season": whatever the name looks like, somebody does it who has something of his own. */
export function actsAsSomebody(
  { words, names, entities, quoteOf, grammar }: Analysis,
  entity: number,
): boolean {
  const { occurrences } = itemAt(entities.list, entity);
  return occurrences.slice(0, MOST_PLACES).some((occurrence) => {
    const { last } = itemAt(names, occurrence);
    return quoteOf[last] === -1 && ownAfter(words, last) > last && isFiniteAt(grammar, last);
  });
}

/** The token of "her" in "Low will open her season", or -1. */
function ownAfter(words: Words, last: number): number {
  for (let token = last; token < last + MOST_WORDS && hasShape(words, token, WORD); token++) {
    if (isAmong(words, token, HIS)) return token;
    if (hasClass(words, token, DETERMINER | POSSESSIVE)) return -1;
  }
  return -1;
}

const HIS = hashedWords("his her himself herself");

/** "Low opened it with his sister", "Low and her husband": of which sex is whoever has such kin, or 0. */
export const genderByKin = onceFor(findGenderByKin);

function findGenderByKin({ words, names, entities, quoteOf }: Analysis, entity: number): number {
  const { occurrences } = itemAt(entities.list, entity);
  for (const occurrence of occurrences.slice(0, MOST_PLACES)) {
    const { last } = itemAt(names, occurrence);
    const own = quoteOf[last] === -1 ? ownAfter(words, last) : -1;
    const isOfKin = own > last && (isKinWord(words, own + 1) || isKinWord(words, own + 2));
    if (isOfKin) return hashOf(words, own) === HER ? FEMALE : MALE;
  }
  return 0;
}

/** "Fell 3 per cent", "slipped by a tenth", "fell sharply": not "fell 6-2" or "rose to third". */
function isAmount(words: Words, index: number): boolean {
  const from = isAmong(words, index, BEFORE_AMOUNT) ? index + 1 : index;
  if (isAmong(words, from, INDEFINITE)) return isAmong(words, from + 1, PARTS);
  if (CURRENCY.includes(codeOf(words, from)) || isAmong(words, from, PARTS)) return true;
  return hasShape(words, from, NUMBER) && isAmong(words, from + 1, UNITS);
}

const BEFORE_AMOUNT = hashedWords("by as nearly almost about more less another some over");
const PARTS = hashedWords("tenth third quarter half fifth sharply");
const UNITS = hashedWords("% percent per pc p pence cents points million billion");
const CURRENCY = [..."$£€"].map((sign) => sign.charCodeAt(0));
