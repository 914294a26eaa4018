import { BEST, OF } from "../lexicon/single-words.ts";
import {
  BOARDS,
  COURTESIES,
  LIKE_RANKS,
  THINGS_AS_SURNAMES,
  TITLES_AS_SURNAMES,
  UNDER_RANKS,
} from "../lexicon/titles.ts";
import {
  DETERMINER,
  FORENAME,
  GROUP,
  ORGANISATION,
  PERSON_WORD,
  PLACE,
  PLACE_OPENER,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { OPEN_BRACKET } from "../text/characters.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import {
  classesOf,
  codeOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
  textOf,
} from "../text/token.ts";
import { CAPITAL, NUMBER, WORD, type Words } from "../text/tokenize.ts";
import type { Name, NameKind } from "./name.ts";
import { isNounish, isPossessiveClitic } from "./noun-phrase.ts";

type Presented = Pick<Name, "opening" | "first" | "last">;

/** "columnist Irwin Redlener", "Irwin Redlener, a doctor", "said Irwin Redlener". */
export function isPresented(words: Words, name: Presented): boolean {
  if (isPresentedAsPerson(words, name) || hasClass(words, name.opening - 1, SPEECH)) return true;
  if (hasClass(words, name.last, SPEECH) || isWho(words, name.last)) return true;
  // "Tre Gaines (188 yards)", "Nia Low (29)"
  if (codeOf(words, name.last) === OPEN_BRACKET && hasShape(words, name.last + 1, NUMBER))
    return true;
  if (!isComma(words, name.last)) return false;
  const next = name.last + 1;
  return hasClass(words, next, DETERMINER | POSSESSIVE | ROLE) || speaksAfterAside(words, next);
}

/** What nothing but a person has: a role before the name, "Orla Street, 62", "aged 9", "Orla Street, who". */
function isPresentedAsPerson(words: Words, name: Presented): boolean {
  if (hasClass(words, name.opening - 1, ROLE | TITLE)) return true;
  if (isApposed(words, name.opening) || isOfOffice(words, name.opening)) return true;
  if (closesSubject(words, name)) return true;
  if (!isComma(words, name.last)) return false;
  const next = name.last + 1;
  return isAge(words, next) || isWho(words, next) || hashOf(words, next) === AGED;
}

/** "his wife, Mairead", "the tahsildar, Venkat Nandipur"; but in "Ann Low, best actress, Dark Rivers" she is one for it. */
function isApposed(words: Words, opening: number): boolean {
  const noun = classesOf(words, opening - 2);
  if (!isComma(words, opening - 1) || (noun & ROLE) === 0 || (noun & GROUP) !== 0) return false;
  return !isAwardedFor(words, opening);
}

/** Tokens: "best supporting actor in a drama". */
const LONGEST_PRIZE = 6;

/** "Ann Low, best actress, Dark Rivers": what she is it for. */
export function isAwardedFor(words: Words, opening: number): boolean {
  if (!isComma(words, opening - 1)) return false;
  for (let token = opening - 2; token > opening - LONGEST_PRIZE; token--) {
    if (!hasShape(words, token, WORD)) return false;
    if (hashOf(words, token) === BEST) return isComma(words, token - 1);
  }
  return false;
}

/** "The ambassador to Britain Liu Xiaming" */
function isOfOffice(words: Words, opening: number): boolean {
  if (isAmong(words, opening - 1, BOARDS) && hashOf(words, opening - 2) === OF) return true;
  if (!hasClass(words, opening - 1, PLACE) || !hasClass(words, opening - 2, PREPOSITION))
    return false;
  return hasClass(words, opening - 3, ROLE);
}

/** Tokens: chosen by hand. */
const LONGEST_OFFICE = 10;

/** "The secretary in the Ministry of Fisheries, Cuthbert Roche, told": but not "of the label, Big Machine, said". */
function closesSubject(words: Words, { opening, last }: Presented): boolean {
  const isClosed = isComma(words, opening - 1) && isComma(words, last);
  if (!isClosed || !hasClass(words, last + 1, SPEECH)) return false;
  if (!hasShape(words, opening - 2, CAPITAL)) return false;
  for (let index = opening - 2; index > opening - LONGEST_OFFICE; index--) {
    const bits = classesOf(words, index);
    if (!hasShape(words, index, WORD)) return false;
    if (bits & ROLE && !(bits & GROUP)) return true;
  }
  return false;
}

const AGED = hashWord("aged");
const OLDEST_DIGITS = 3;

function isAge(words: Words, index: number): boolean {
  const isShort = startOf(words, index + 1) - startOf(words, index) <= OLDEST_DIGITS;
  return hasShape(words, index, NUMBER) && isShort;
}

const LONGEST_ASIDE = 6;

/** "Conor Grealish, defending, told": the aside is closed by a comma and a verb of speech. */
function speaksAfterAside(words: Words, from: number): boolean {
  let index = from;
  while (index < from + LONGEST_ASIDE && hasShape(words, index, WORD)) index++;
  return index > from && isComma(words, index) && hasClass(words, index + 1, SPEECH);
}

/** "Orla Street", "Linus Church", "Kanye West": only the surname names a thing, and a person bears it. */
export function bearsThingName(words: Words, name: Name, core: number): boolean {
  if (core - name.first !== 2 || !isAmong(words, core - 1, THINGS_AS_SURNAMES)) return false;
  const forename = classesOf(words, name.first);
  if (forename !== 0 && (name.titled || (forename & FORENAME) === 0)) return false;
  if (forename & (PERSON_WORD | ORGANISATION | PLACE | PLACE_OPENER)) return false;
  return name.titled || isPresentedAsPerson(words, name);
}

/** "Leader Park Min-jae", "Park Min-jae, 24", "Park Min-jae won" where the article calls him Park: the surname stands first, and is a word for a thing. */
export function bearsThingFirst(
  words: Words,
  name: Name,
  { core, lone }: { core: number; lone: ReadonlySet<number> },
): boolean {
  const given = textOf(words, core - 1);
  if (core - name.first !== 2 || !isAmong(words, name.first, THINGS_AS_SURNAMES)) return false;
  if (!GIVEN_OF_TWO.test(given) || NO_GIVEN.test(given)) return false;
  return lone.has(hashOf(words, name.first)) || isPresented(words, name);
}

/** "Min-jae", and not "Street-based", "Check-in". */
const GIVEN_OF_TWO = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,5}$/u;
const NO_GIVEN =
  /-(?:based|born|led|run|style|era|like|wide|held|free|up|off|out|old|bound|made|time|side|owned|area|goer|only|back|down|over|away|end|ups)$/;

/** "Warwick Tull, the minister for trade": no town is a minister, whatever its name. */
export function isToldPerson(words: Words, name: Presented): boolean {
  return isPresentedAsPerson(words, name) || isExplainedByRole(words, name.last);
}

/** Words from the comma to the role. Chosen by hand. */
const LONGEST_EXPLANATION = 4;

function isExplainedByRole(words: Words, comma: number): boolean {
  if (!isComma(words, comma)) return false;
  for (let index = comma + 1; index <= comma + LONGEST_EXPLANATION; index++) {
    const bits = classesOf(words, index);
    if (bits & ROLE) return (bits & GROUP) === 0 && !isPossessiveClitic(words, index + 1);
    if (!isNounish(words, index) && (bits & (DETERMINER | POSSESSIVE)) === 0) return false;
  }
  return false;
}

/** "General Low", "General Manager", "General Election" */
export function titledKind(words: Words, head: number): NameKind {
  if (isUnderRank(words, head)) return "unknown";
  return hasClass(words, head, TITLE | ROLE) && !isCourted(words, head) ? "title" : "person";
}

/** "Ms. King", "Mr Bishop", but "Mr Speaker" and "Lord Chancellor". */
function isCourted(words: Words, index: number): boolean {
  return isAmong(words, index, TITLES_AS_SURNAMES) && isAmong(words, index - 1, COURTESIES);
}

/** "The General Election", "General Motors": no general is called so. */
export function isUnderRank(words: Words, head: number): boolean {
  return isAmong(words, head, UNDER_RANKS) && isAmong(words, head - 1, LIKE_RANKS);
}

const WHO = hashedWords("who whose whom");

export function isWho(words: Words, index: number): boolean {
  return isAmong(words, index, WHO);
}
