import {
  DETERMINER,
  ORGANISATION,
  PLACE,
  PLACE_OPENER,
  ROLE,
  SPEECH,
  SUFFIX,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hasClass, hashOf, hasShape, isComma, startOf } from "../text/token.ts";
import { NUMBER, type Words } from "../text/tokenize.ts";
import type { Name } from "./find-names.ts";

/** Tokens: "Maria del Carmen López Ruiz". */
const MAX_FULL_NAME = 5;

export function coreLast(words: Words, name: Pick<Name, "first" | "last">): number {
  let last = name.last;
  while (last > name.first + 1 && !isCoreToken(words, last - 1)) last--;
  return last;
}

function isCoreToken(words: Words, index: number): boolean {
  return !isComma(words, index) && !hasClass(words, index, SUFFIX);
}

export function surnameOf(words: Words, name: Pick<Name, "first" | "last">): number {
  return hashOf(words, coreLast(words, name) - 1);
}

/** Surnames used alone: "Redlener" tells that "Irwin Redlener" is a person. */
export function loneWords(words: Words, names: readonly Name[]): ReadonlySet<number> {
  const lone = new Set<number>();
  for (const name of names) {
    if (coreLast(words, name) === name.first + 1 && name.kind !== "title") {
      lone.add(hashOf(words, name.first));
    }
  }
  return lone;
}

export function isFullName(words: Words, name: Name, loneNames: ReadonlySet<number>): boolean {
  const length = coreLast(words, name) - name.first;
  if (length < 2 || length > MAX_FULL_NAME) return false;
  if (name.kind === "person") return true;
  if (name.kind !== "unknown" || name.headed || hasThingWord(words, name)) return false;
  return loneNames.has(surnameOf(words, name)) || isPresented(words, name);
}

function hasThingWord(words: Words, name: Name): boolean {
  for (let index = name.first; index < name.last; index++) {
    if (hasClass(words, index, ORGANISATION | PLACE | PLACE_OPENER)) return true;
  }
  return false;
}

/** "columnist Irwin Redlener", "Irwin Redlener, 62", "Irwin Redlener, a doctor", "said Irwin Redlener". */
function isPresented(words: Words, name: Name): boolean {
  if (hasClass(words, name.opening - 1, ROLE | TITLE | SPEECH)) return true;
  if (hasClass(words, name.last, SPEECH) || isWho(words, name.last)) return true;
  if (!isComma(words, name.last)) return false;
  const next = name.last + 1;
  const isAge = hasShape(words, next, NUMBER);
  return isAge || hasClass(words, next, DETERMINER | ROLE) || isWho(words, next);
}

/** "who", "whose", "whom". */
export function isWho(words: Words, index: number): boolean {
  return words.text.startsWith("who", startOf(words, index));
}

export function isSameForename(words: Words, entity: Pick<Name, "first">, name: Name): boolean {
  return hashOf(words, entity.first) === hashOf(words, name.first);
}

/** "Wasserman Schultz" ends "Debbie Wasserman Schultz". */
export function endsWith(
  words: Words,
  whole: Pick<Name, "first" | "last">,
  tail: Pick<Name, "first" | "last">,
): boolean {
  const wholeEnd = coreLast(words, whole);
  const tailEnd = coreLast(words, tail);
  const length = tailEnd - tail.first;
  if (length >= wholeEnd - whole.first || length < 2) return false;
  for (let back = 1; back <= length; back++) {
    if (hashOf(words, wholeEnd - back) !== hashOf(words, tailEnd - back)) return false;
  }
  return true;
}
