import { FORENAME } from "../../lexicon/word-classes.ts";
import { hasClass, hashOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { coreLast } from "../full-name.ts";
import type { Name } from "../name.ts";
import { fits } from "./namesakes.ts";

type Bearer = Pick<Name, "first" | "last"> & {
  readonly suffixed: boolean;
  readonly gender: number;
};

/** In a text of any length, only the latest are asked. */
const MOST_PEOPLE = 200;
/** "Ana Paula", "Abu Omar": words. */
const LONGEST = 3;

/**
 * "Serrano" of Gabriel Serrano Ibáñez, "Ana Paula" of Ana Paula Couto: whom a name means that is part of his, neither
 * the first word nor the last. Of two it is nobody's.
 */
export function bearerWithin<One extends Bearer>(
  words: Words,
  people: readonly One[],
  name: Name,
): One | undefined {
  const length = coreLast(words, name) - name.first;
  if (length > LONGEST || name.kind === "organisation" || name.kind === "title") return undefined;
  const isPart = length === 1 ? isMiddleName : isFirstNames;
  const bearers = people
    .slice(-MOST_PEOPLE)
    .filter((one) => one.last - one.first > 2 && isPart(words, one, name));
  const [one] = bearers.filter((bearer) => fits(words, bearer, name));
  return bearers.length === 1 ? one : undefined;
}

/** The father's of two surnames; a second forename is no short form. */
function isMiddleName(words: Words, one: Bearer, { first }: Name): boolean {
  if (hasClass(words, first, FORENAME)) return false;
  const last = coreLast(words, one) - 1;
  for (let token = one.first + 1; token < last; token++)
    if (hashOf(words, token) === hashOf(words, first)) return true;
  return false;
}

/** "Dena Low" is no short form of Dena Low Reed: she may be called so for long. */
function isFirstNames(words: Words, one: Bearer, { first, last }: Name): boolean {
  if (!hasClass(words, last - 1, FORENAME)) return false;
  if (coreLast(words, one) - one.first <= last - first) return false;
  for (let at = 0; at < last - first; at++)
    if (hashOf(words, one.first + at) !== hashOf(words, first + at)) return false;
  return true;
}
