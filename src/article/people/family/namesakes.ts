import { THE } from "../../lexicon/single-words.ts";
import { DETERMINER, FORENAME } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { coreLast } from "../full-name.ts";
import { isKin, isKinWord } from "../lone-people.ts";
import type { Name } from "../name.ts";
import { type Bearer, isShared } from "../shared-surname.ts";
import { isTooYoung } from "./too-young.ts";

/** Tokens from a name to the same name of a kinsman: "Tom Low and his only son, Tom Low". Chosen by hand. */
const LONGEST_TO_KIN = 10;

/** "His father, also Tom", "her aunt, also called Ann", "another Tom Low", "Tom Low and his son, Tom Low": somebody else. */
export function isNamesake(words: Words, names: readonly Name[], index: number): boolean {
  const name = itemAt(names, index);
  if (isOfKin(words, names, index)) return true;
  return (
    (isAnother(words, name) || isCalledToo(words, name)) && hasBearerBefore(words, names, index)
  );
}

function isAnother(words: Words, { opening, first, last }: Name): boolean {
  if (opening !== first || (last - first > 1 && !hasClass(words, first, FORENAME))) return false;
  if (isAmong(words, opening - 1, ANOTHER)) return true;
  return isAmong(words, opening - 1, SECOND) && isAmong(words, opening - 2, A);
}

const ANOTHER = hashedWords("another");
const A = hashedWords("a");
const SECOND = hashedWords("second third different");

/** Names before it that are looked at. Chosen by hand. */
const MOST_BEFORE = 100;

/** Somebody whose name opens with the same word, or who is called so alone. */
function hasBearerBefore(words: Words, names: readonly Name[], index: number): boolean {
  const { first, last } = itemAt(names, index);
  const own = hashOf(words, first);
  return names.slice(Math.max(0, index - MOST_BEFORE), index).some((name) => {
    const isSurname = last - first === 1 && hashOf(words, name.last - 1) === own;
    return isSurname || hashOf(words, name.first) === own;
  });
}

/** ", also Tom,", "who is also called Tom", ", likewise a Tom,", "her niece, Ann too," */
function isCalledToo(words: Words, { opening, first, last }: Name): boolean {
  let before = opening - 1;
  const isNamed = isAmong(words, before, CALLED);
  if (isNamed || hasClass(words, before, DETERMINER)) before--;
  if (isAmong(words, before, ALSO) && (isNamed || isComma(words, before - 1))) return true;
  const isKinsman = isComma(words, opening - 1) && isKinWord(words, opening - 2);
  return isKinsman && last - first === 1 && hashOf(words, last) === TOO;
}

const CALLED = hashedWords("called named christened");
const ALSO = hashedWords("also likewise");
const TOO = hashWord("too");

/** "Tom Low and his son, Tom Low" */
function isOfKin(words: Words, names: readonly Name[], index: number): boolean {
  const [before, name] = [names[index - 1], names[index]];
  if (!before || !name || name.first - before.last > LONGEST_TO_KIN) return false;
  const length = name.last - name.first;
  if (length < 2 || before.last - before.first !== length || !isKin(words, name)) return false;
  for (let at = 0; at < length; at++)
    if (hashOf(words, before.first + at) !== hashOf(words, name.first + at)) return false;
  return isAmong(words, before.last, JOINING);
}

const JOINING = hashedWords(", and with");

/** Those whose forename it is, the one named most often first. In a text of any length, only the latest are asked. */
export function bearersOf<One extends Bearer & { readonly family: number }>(
  words: Words,
  people: readonly One[],
  name: Name,
): readonly One[] {
  const own = hashOf(words, name.first);
  const isJr = isSuffixed(words, name);
  return people
    .slice(-MOST_PEOPLE)
    .filter((one) => hashOf(words, one.first) === own && (!isJr || isSuffixed(words, one)))
    .filter((one) => one.last - one.first > 1 || one.family !== -1)
    .sort((one, other) => other.occurrences.length - one.occurrences.length);
}

const MOST_PEOPLE = 500;

/** "Tom Low Jr." */
export function isSuffixed(words: Words, name: Pick<Name, "first" | "last">): boolean {
  return coreLast(words, name) < name.last;
}

/** "Tom Low Jr." is not Tom Low, nor is "Mrs Low", nor is she Jess Low, 10. */
export function fits(words: Words, entity: Bearing, name: Name): boolean {
  if (isSuffixed(words, name) && !entity.suffixed) return false;
  if (isTooYoung(words, entity, name)) return false;
  return !name.gender || !entity.gender || name.gender === entity.gender;
}

interface Bearing extends Pick<Name, "first" | "last"> {
  readonly suffixed: boolean;
  readonly gender: number;
}

/** "Tom Low and his son, Tom Jr.": somebody else than Tom Low. */
export function isJunior(words: Words, name: Name): boolean {
  return isSuffixed(words, name) && hasClass(words, name.first, FORENAME);
}

/**
 * "Tom Low met Tom Reed. Tom said", "said the taller Tom", "Tom Low and his father, also Tom, came. Tom said": a forename
 * that two bear is nobody's, but where one was called so before the other came up, or is told of far more.
 */
export function isForenameShared(
  words: Words,
  names: readonly Name[],
  {
    bearers,
    namesakes,
    index,
  }: { bearers: readonly Bearer[]; namesakes: readonly number[]; index: number },
): boolean {
  const { opening, first } = itemAt(names, index);
  const isOwn = (one: number) => hashOf(words, itemAt(names, one).first) === hashOf(words, first);
  const all = [
    ...bearers,
    ...namesakes.filter(isOwn).map((one) => ({ ...itemAt(names, one), occurrences: [one] })),
  ]
    // "Low" alone tells nothing of who is called Tom.
    .map((bearer) => ({ ...bearer, occurrences: bearer.occurrences.filter(isOwn) }))
    .filter(({ occurrences }) => (occurrences[0] ?? index) < index);
  const isOneOfTwo = hashOf(words, first - 2) === THE && opening === first;
  return all.length > 1 && (isOneOfTwo || isShared(words, { names, family: all, index }));
}
