import { PEOPLE } from "../lexicon/nouns.ts";
import { OCCUPATIONS } from "../lexicon/roles.ts";
import { ITS, THE } from "../lexicon/single-words.ts";
import {
  DEMONYM,
  FEMALE,
  FORENAME,
  GROUP,
  MALE,
  ORGANISATION,
  PLACE,
  POSSESSIVE,
  ROLE,
  SPEECH,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import { itemAt } from "../text/lookup.ts";
import {
  classesOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  placesOf,
} from "../text/token.ts";
import { CAPITAL, NUMBER, type Words } from "../text/tokenize.ts";
import type { Name } from "./name.ts";
import { isPossessiveClitic } from "./noun-phrase.ts";

/** Single names that come again and speak, or are forenames, by their numbers: "Bob said", and later "Bob". */
export function lonePeople(
  words: Words,
  names: readonly Name[],
  free: readonly number[],
): readonly (readonly number[])[] {
  const single = free.filter((index) => {
    const { first, last, kind } = itemAt(names, index);
    return kind === "unknown" && last - first === 1;
  });
  const groups = Map.groupBy(single, (index) => hashOf(words, itemAt(names, index).first));
  const named = (group: readonly number[]) => group.map((index) => itemAt(names, index));
  return [...groups.values()].filter((group) => isLonePerson(words, named(group)));
}

/** It comes again and speaks, or is given as someone's kin. A plain noun with a capital is nobody. */
function isLonePerson(words: Words, all: readonly Name[]): boolean {
  if (all.every(({ first }) => hasClass(words, first, GROUP))) return false;
  if (all.some((name) => isKin(words, name) || isAged(words, name) || isToldBeside(words, name)))
    return true;
  if (isTitle(words, all)) return false;
  if (all.some((name) => isIntroducedSpeaking(words, name))) return true;
  const [one] = all;
  if (!one || all.length < 2) return false;
  if (all.some((name) => isBilled(words, name))) return true;
  if (!all.some((name) => isTalker(words, name))) return false;
  const isDoubtful = all.every(({ initial, headed }) => initial || headed);
  return !isDoubtful || !standsInLowerCase(words, one.first);
}

/** "The Cathaoirleach, Cllr Tom Low," and "the Cathaoirleach said": an office that no list knows. */
function isTitle(words: Words, all: readonly Name[]): boolean {
  if (!all.every(({ opening }) => hashOf(words, opening - 1) === THE)) return false;
  return all.some(
    ({ last }) =>
      isComma(words, last) &&
      hasClass(words, last + 1, TITLE) &&
      hasShape(words, last + 1, CAPITAL),
  );
}

const WHOSE = hashWord("whose");

/** Kin who mostly bear the same surname. */
const FAMILY = hashedWords(
  "father mother brother sister son daughter husband wife dad mum mom twin uncle grandfather grandmother",
);

/** "His father Marco", "his wife, Mairead,": by a title and the surname either may be meant; MALE, FEMALE or 0. */
export function genderOfFamily(words: Words, name: Name): number {
  if (name.last - name.first > 1 || !isKin(words, name)) return 0;
  const kin = kinPlace(words, name);
  // "Low, whose late father John was a priest": the sentence stays about Low.
  for (let token = kin - 1; token > kin - LONGEST_KIN; token--)
    if (hashOf(words, token) === WHOSE) return 0;
  return isAmong(words, kin, FAMILY) ? classesOf(words, kin) & (MALE | FEMALE) : 0;
}

function kinPlace(words: Words, { opening, last }: Name): number {
  return isComma(words, opening - 1) && isComma(words, last) ? opening - 2 : opening - 1;
}

/** "His wife, Mairead, put the fire out", "Low's younger brother Kemal": a firm has no kin. */
export function isKin(words: Words, name: Name): boolean {
  const kin = kinPlace(words, name);
  if (!isKinWord(words, kin)) return false;
  for (let index = kin - 1; index > kin - LONGEST_KIN; index--) {
    if (isPossessiveClitic(words, index)) return true;
    if (hasClass(words, index, POSSESSIVE)) return hashOf(words, index) !== ITS;
  }
  return false;
}

export function isKinWord(words: Words, index: number): boolean {
  const bits = classesOf(words, index);
  if (bits & GROUP) return false;
  return ((bits & ROLE) !== 0 && (bits & (MALE | FEMALE)) !== 0) || isAmong(words, index, CLOSE);
}

/** Those who are someone's, and may be a man or a woman. */
const CLOSE = hashedWords(
  "friend partner colleague cousin twin mum sibling neighbour neighbor fiance fiancee spouse child",
);

/** "Denby midfielder Guti told Radio Sol", "said reader Gareth": what is called by a role and speaks is somebody, if only once. */
function isIntroducedSpeaking(words: Words, { opening, first, last }: Name): boolean {
  if (opening !== first || hasClass(words, first, NO_NAME)) return false;
  if (hasClass(words, opening - 2, SPEECH) && !isAmong(words, opening - 2, TELLING))
    return isOnesTrade(words, opening - 1);
  const role = classesOf(words, opening - 1);
  if (!hasClass(words, last, SPEECH) || hasShape(words, opening - 1, CAPITAL)) return false;
  return (role & ROLE) !== 0 && (role & GROUP) === 0;
}

/** Whom they are told to stands behind them. */
const TELLING = hashedWords("told tells tell telling asked asks");

/** "Songwriter and singer Kovar sang": stage and sport know some by one name. */
function isBilled(words: Words, { opening, first }: Name): boolean {
  if (opening !== first || hasClass(words, first, NO_NAME)) return false;
  return isAmong(words, first - 1, BILLED) && !hasShape(words, first - 1, CAPITAL);
}

const BILLED = hashedWords(`
  singer rapper songwriter singer-songwriter actor actress comedian comic dj guitarist drummer bassist vocalist
  striker midfielder defender goalkeeper winger forward full-back
`);

/** "The oldest, Joshua, 13, read from a card" */
function isAged(words: Words, { opening, first, last }: Name): boolean {
  if (opening !== first || last - first > 1 || hasClass(words, first, NO_NAME)) return false;
  if (!hasClass(words, first, FORENAME) || !isComma(words, first - 1)) return false;
  return isComma(words, last) && hasShape(words, last + 1, NUMBER) && isComma(words, last + 2);
}

/** "Her publicist, Clive, laughed", "a driver, Tom,": a forename and no more tells who somebody is. */
export function isToldBeside(words: Words, { opening, first, last }: Name): boolean {
  if (opening !== first || last - first > 1 || hasClass(words, first, NO_NAME)) return false;
  if (!hasClass(words, first, FORENAME) || !isComma(words, first - 1)) return false;
  return isComma(words, last) && isOnesTrade(words, first - 2);
}

function isOnesTrade(words: Words, token: number): boolean {
  if (hasShape(words, token, CAPITAL) || hasClass(words, token, GROUP)) return false;
  return (
    hasClass(words, token, ROLE) ||
    isAmong(words, token, OCCUPATIONS) ||
    isAmong(words, token, PEOPLE)
  );
}

const NO_NAME = ORGANISATION | PLACE | DEMONYM | ROLE | GROUP;

/** "His best and oldest friend Ned": tokens, chosen by hand. */
const LONGEST_KIN = 4;

/** "Critics", "Thaws" and "Grand" only open sentences, and come in lower case elsewhere. */
function standsInLowerCase(words: Words, token: number): boolean {
  for (const at of placesOf(words, hashOf(words, token)))
    if (!hasShape(words, at, CAPITAL)) return true;
  return false;
}

function isTalker(words: Words, { first, last }: Name): boolean {
  const before = classesOf(words, first - 1);
  const after = classesOf(words, last);
  return ((classesOf(words, first) & FORENAME) | ((before | after) & SPEECH)) !== 0;
}
