import { AND } from "../../lexicon/single-words.ts";
import { FEMALE, FORENAME, MALE } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { classesOf, hasClass, hashOf, isAmong, isComma, textOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { openerClass } from "../after-epithets.ts";
import { coreLast, surnameOf } from "../full-name.ts";
import { genderOfFamily, isKin } from "../lone-people.ts";
import type { Name } from "../name.ts";

/** Somebody named by a forename alone, whose surname stands with another of the family. */
export interface Relative {
  /** The number of the name. */
  readonly name: number;
  readonly gender: number;
  /** The token of the surname. */
  readonly family: number;
}

/** Names that are looked at, and names from one of a family to another's forename. Chosen by hand. */
const MOST_NAMES = 400;
const LONGEST_WAY = 8;

/**
 * "Ann and Tom Low" are Ann Low and Tom Low, where the text calls them a couple, or each of them by forename, or one of them
 * "Mrs Low", or neither is named without the other; so is Ann of "Tom Low and his wife Ann" where it goes on with "Mrs Low".
 */
export function findRelatives(words: Words, names: readonly Name[]): readonly Relative[] {
  const relatives: Relative[] = [];
  const forenames = new Set(
    names.filter((name) => isFull(words, name)).map(({ first }) => hashOf(words, first)),
  );
  const limit = Math.min(names.length, MOST_NAMES);
  for (let index = 0; index < limit; index++) {
    const name = names[index];
    if (!name || !isForename(words, name) || forenames.has(hashOf(words, name.first))) continue;
    const gender = genderOf(words, name);
    const family = joinedSurname(words, names, index) ?? kinSurname(words, names, index);
    if (family === undefined || gender === (MALE | FEMALE)) continue;
    relatives.push({ name: index, gender, family });
    forenames.add(hashOf(words, name.first));
  }
  return relatives;
}

function isFull(words: Words, name: Name): boolean {
  return coreLast(words, name) - name.first > 1;
}

/** Of his forename, or of whose kin he is: "her husband, Terry". */
function genderOf(words: Words, name: Name): number {
  const own = openerClass(words, name.first) & (MALE | FEMALE);
  return own === 0 || own === (MALE | FEMALE) ? genderOfFamily(words, name) || own : own;
}

function isForename(words: Words, { opening, first, last }: Name): boolean {
  return opening === first && last - first === 1 && (openerClass(words, first) & FORENAME) !== 0;
}

/** "Ann and Tom Low" */
function joinedSurname(words: Words, names: readonly Name[], index: number): number | undefined {
  const [one, other] = [names[index], names[index + 1]];
  if (!one || !other || hashOf(words, one.last) !== AND || other.opening !== one.last + 1)
    return undefined;
  if (other.first !== other.opening || coreLast(words, other) - other.first !== 2) return undefined;
  if (!hasClass(words, other.first, FORENAME)) return undefined;
  const isCouple = isAmong(words, one.first - 1, COUPLES) || isAmong(words, one.first - 2, COUPLES);
  const isTold =
    isCouple ||
    areForenames(words, names, index) ||
    isCoupleLater(words, names, index) ||
    isOnlyBeside(words, names, index) ||
    isTitled(words, names, { name: index, family: other });
  return isTold ? coreLast(words, other) - 1 : undefined;
}

const COUPLES = hashedWords(`
  couple parents grandparents brothers sisters siblings twins newlyweds pair spouses owners
`);

/** Tokens in which two people are called a couple once they have been named. Chosen by hand. */
const LONGEST_STORY = 150;

/** "Ann and Tom Low waited. The couple left", or "the Lows": unless the first is another's surname, as "Cameron" may be. */
function isCoupleLater(words: Words, names: readonly Name[], index: number): boolean {
  const [one, other] = [itemAt(names, index), itemAt(names, index + 1)];
  const word = hashOf(words, one.first);
  const isSurname = names
    .slice(0, MOST_NAMES)
    .some((name) => isFull(words, name) && surnameOf(words, name) === word);
  if (isSurname) return false;
  const family = hashWord(`${textOf(words, coreLast(words, other) - 1)}s`);
  for (let token = other.last; token < other.last + LONGEST_STORY; token++) {
    if (!isAmong(words, token - 1, THE_OR_A)) continue;
    if (hashOf(words, token) === family || isAmong(words, token, PAIRS)) return true;
  }
  return false;
}

const THE_OR_A = hashedWords("the a married elderly young retired");
const PAIRS = hashedWords("couple couple's newlyweds pensioners");

/** "Ann and Tom Low" are named together alone: "Low said" may then be either. */
function isOnlyBeside(words: Words, names: readonly Name[], index: number): boolean {
  const [one, other] = [itemAt(names, index), itemAt(names, index + 1)];
  const surname = surnameOf(words, other);
  const isOneOf = (name: Name) => hashOf(words, name.first) === hashOf(words, one.first);
  const isOther = (name: Name) => isFull(words, name) && surnameOf(words, name) === surname;
  return names.slice(0, MOST_NAMES).every((name, at) => {
    const [before, behind] = [itemOrNone(names, at - 1), itemOrNone(names, at + 1)];
    if (isOneOf(name)) return behind !== undefined && isOther(behind);
    return !isOther(name) || (before !== undefined && isOneOf(before));
  });
}

/** Either is called by forename alone later on. */
function areForenames(words: Words, names: readonly Name[], index: number): boolean {
  const later = names.slice(index + 2, MOST_NAMES).filter((name) => isForename(words, name));
  return [index, index + 1].every((number) => {
    const own = hashOf(words, names[number]?.first ?? -1);
    return later.some(({ first }) => hashOf(words, first) === own);
  });
}

/** "Mrs Low", where the other is a man and no woman of the name is told of in full. */
function isTitled(
  words: Words,
  names: readonly Name[],
  { name: index, family }: { name: number; family: Name },
): boolean {
  const own = genderOf(words, itemAt(names, index));
  const theirs = classesOf(words, family.first) & (MALE | FEMALE);
  if (own === 0 || theirs === 0 || own === theirs) return false;
  // "Her nan, Jean Low": men are called so elsewhere.
  const isKinOf = ({ opening }: Name) =>
    isComma(words, opening - 1) && hasClass(words, opening - 2, own);
  const surname = surnameOf(words, family);
  const bears = (name: Name) => surnameOf(words, name) === surname;
  const isOther = (name: Name) =>
    isFull(words, name) && bears(name) && (hasClass(words, name.first, own) || isKinOf(name));
  const called = names.slice(0, MOST_NAMES);
  return (
    !called.some(isOther) &&
    called.some((name) => name.gender === own && !isFull(words, name) && bears(name))
  );
}

/** "Tom Low and his wife Ann", with "Mrs Low" elsewhere. */
function kinSurname(words: Words, names: readonly Name[], index: number): number | undefined {
  const name = names[index];
  if (!name || !isKin(words, name)) return undefined;
  for (let before = index - 1; before >= Math.max(0, index - LONGEST_WAY); before--) {
    const family = names[before];
    if (!family || coreLast(words, family) - family.first !== 2) continue;
    const isOfName =
      isTitled(words, names, { name: index, family }) ||
      isChildOf(words, names, { name: index, family });
    if (isOfName) return coreLast(words, family) - 1;
  }
  return undefined;
}

/** Tokens around a name that tell of a child or of somebody dead. Chosen by hand. */
const LONGEST_TELLING = 8;

/** "The victim was Luke Low, a baby. His father Mark wept. Mr Low said": either may be meant. */
function isChildOf(
  words: Words,
  names: readonly Name[],
  { name: index, family }: { name: number; family: Name },
): boolean {
  const parent = names[index];
  if (!parent || !isAmong(words, parent.first - 1, PARENTS)) return false;
  const surname = surnameOf(words, family);
  const isCalled = names
    .slice(0, MOST_NAMES)
    .some((name) => name.titled && !isFull(words, name) && surnameOf(words, name) === surname);
  if (!isCalled) return false;
  for (let token = family.first - LONGEST_TELLING; token < family.last + LONGEST_TELLING; token++)
    if (isAmong(words, token, CHILDREN)) return true;
  return false;
}

const PARENTS = hashedWords("father mother dad mum mom");
const CHILDREN = hashedWords(`
  baby boy girl toddler infant stillborn newborn schoolboy schoolgirl pupil teenager victim died killed dead
`);
