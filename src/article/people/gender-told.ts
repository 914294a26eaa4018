import { HIS_BY_FORM } from "../lexicon/roles.ts";
import { HER } from "../lexicon/single-words.ts";
import {
  DETERMINER,
  FEMALE,
  FORENAME,
  MALE,
  POSSESSIVE,
  ROLE,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hashedWords } from "../text/hash-word.ts";
import { classesOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";
import type { Name } from "./name.ts";
import { isNounish, isPossessiveClitic } from "./noun-phrase.ts";

/** Whether a man or a woman bears the name, as far as the words around it tell; 0 where they don't. */
export function genderTold(words: Words, name: Name): number {
  if (isHisByForm(words, name)) return 0;
  if (isAmong(words, name.first - 1, OF_EITHER)) return forenameGender(words, name);
  return (
    name.gender ||
    genderOfRole(words, name.opening - 1) ||
    forenameGender(words, name) ||
    kinBefore(words, name) ||
    kinAfter(words, name)
  );
}

/** Of "he" and "she"; the lexicon has "her" for "her house" alone. */
export function genderOfPronoun(words: Words, token: number): number {
  return hashOf(words, token) === HER ? FEMALE : classesOf(words, token) & (MALE | FEMALE);
}

/** Of a noun that means somebody: a "walker" is no Walker, nor is "since dawn" a Dawn. */
export function genderOfNoun(words: Words, head: number): number {
  const bits = classesOf(words, head);
  const isName = (bits & (FORENAME | ROLE)) === FORENAME && !hasShape(words, head, CAPITAL);
  return isName ? 0 : bits & (MALE | FEMALE);
}

/** Of a word that is of one alone; of any other 0. */
export function soleGender(words: Words, token: number): number {
  const bits = classesOf(words, token) & (MALE | FEMALE);
  return bits === (MALE | FEMALE) ? 0 : bits;
}

/** Offices that women hold under the same word: "chairman Theresa Low … she added". */
const OF_EITHER = hashedWords("chairman alderman ombudsman freshman");

/** "Spokesman Hope Low": a woman may be called so, and a man may bear a name that women bear elsewhere. */
function isHisByForm(words: Words, name: Name): boolean {
  return isAmong(words, name.first - 1, HIS_BY_FORM) && forenameGender(words, name) === FEMALE;
}

/** "spokeswoman Karen Hinton" */
function genderOfRole(words: Words, index: number): number {
  if (isAmong(words, index, OF_EITHER)) return 0;
  const bits = classesOf(words, index);
  return bits & (ROLE | TITLE) ? bits & (MALE | FEMALE) : 0;
}

function forenameGender(words: Words, name: Name): number {
  if (name.last - name.first < 2) return 0;
  const bits = classesOf(words, name.first);
  return bits & FORENAME ? bits & (MALE | FEMALE) : 0;
}

/** "His sister, Maureen Pell" */
function kinBefore(words: Words, { opening }: Name): number {
  return isComma(words, opening - 1) ? genderOfRole(words, opening - 2) : 0;
}

/** Tokens: chosen by hand. */
const LONGEST_KIN = 6;

/** "Grace Mbowe, the mayor's elder sister" */
function kinAfter(words: Words, { last }: Name): number {
  if (!isComma(words, last)) return 0;
  let index = last + 1;
  while (index - last <= LONGEST_KIN && mayBePart(words, index)) index++;
  return genderOfRole(words, index - 1);
}

function mayBePart(words: Words, index: number): boolean {
  if (hasClass(words, index, DETERMINER | POSSESSIVE)) return true;
  return isNounish(words, index) || isPossessiveClitic(words, index);
}
