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
import { NUMBER, type Words } from "../text/tokenize.ts";
import type { Name } from "./find-names.ts";

const MAX_FULL_NAME = 5;

export function coreLast(words: Words, name: Pick<Name, "first" | "last">): number {
  let last = name.last;
  while (last > name.first + 1 && !isCoreToken(words, last - 1)) last--;
  return last;
}

function isCoreToken(words: Words, index: number): boolean {
  const isComma = words.text.charCodeAt(words.starts[index] as number) === 44;
  return !isComma && ((words.classes[index] as number) & SUFFIX) === 0;
}

export function surnameOf(words: Words, name: Pick<Name, "first" | "last">): number {
  return words.hashes[coreLast(words, name) - 1] as number;
}

/** Surnames used alone: "Redlener" tells that "Irwin Redlener" is a person. */
export function loneWords(words: Words, names: readonly Name[]): ReadonlySet<number> {
  const lone = new Set<number>();
  for (const name of names) {
    if (coreLast(words, name) === name.first + 1 && name.kind !== "title") {
      lone.add(words.hashes[name.first] as number);
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
    if ((words.classes[index] as number) & (ORGANISATION | PLACE | PLACE_OPENER)) return true;
  }
  return false;
}

/** "columnist Irwin Redlener", "Irwin Redlener, 62", "Irwin Redlener, a doctor", "said Irwin Redlener". */
function isPresented(words: Words, name: Name): boolean {
  const before = name.opening > 0 ? (words.classes[name.opening - 1] as number) : 0;
  if (before & (ROLE | TITLE | SPEECH)) return true;
  const after = name.last < words.count ? (words.classes[name.last] as number) : 0;
  if (after & SPEECH || isWho(words, name.last)) return true;
  if (words.text.charCodeAt(words.starts[name.last] ?? -1) !== 44 || name.last + 1 >= words.count)
    return false;
  const shape = words.shapes[name.last + 1] as number;
  const bits = words.classes[name.last + 1] as number;
  return (
    (shape & NUMBER) !== 0 || (bits & (DETERMINER | ROLE)) !== 0 || isWho(words, name.last + 1)
  );
}

function isWho(words: Words, index: number): boolean {
  return index < words.count && words.text.startsWith("who", words.starts[index] as number);
}

export function isSameForename(words: Words, figure: Pick<Name, "first">, name: Name): boolean {
  return words.hashes[figure.first] === words.hashes[name.first];
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
    if (words.hashes[wholeEnd - back] !== words.hashes[tailEnd - back]) return false;
  }
  return true;
}
