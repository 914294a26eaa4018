import { AS } from "../../lexicon/single-words.ts";
import { codesOf } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { codeOf, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { joinedForename } from "../full-name.ts";
import type { Name } from "../name.ts";

const ALIAS = hashedWords("alias aka a.k.a a.k.a. nicknamed");
const KNOWN = hashedWords("known");
/** "Better known as" brings in what he is called everywhere. */
const FONDLY = hashedWords("popularly fondly commonly affectionately widely locally");

/** Tokens from a name to another of his: ", popularly known as “". */
const LONGEST_WAY = 6;
const MARKS = codesOf("\"'“‘");
const BEFORE = codesOf(",(");

/**
 * Of names of one word that are another of somebody's, the number of his name beside which they are told:
 * "Tom Reed alias Reedo", "Tom Reed (aka Reedo)", "Tom Reed, popularly known as “Reedo”", or the first of what is joined.
 */
export function findAliases(words: Words, names: readonly Name[]): ReadonlyMap<number, number> {
  const bearers = new Map<number, number>();
  names.forEach((name, index) => {
    const before = names[index - 1];
    if (before && isAlias(words, before, name)) bearers.set(hashOf(words, name.first), index - 1);
    const joined = joinedForename(words, name);
    if (joined) bearers.set(hashWord(joined), index);
  });
  const aliases = new Map<number, number>();
  if (bearers.size === 0) return aliases;
  names.forEach(({ first, last }, index) => {
    const bearer = last - first === 1 ? bearers.get(hashOf(words, first)) : undefined;
    if (bearer !== undefined) aliases.set(index, bearer);
  });
  return aliases;
}

function isAlias(words: Words, before: Name, { opening, last }: Name): boolean {
  if (last - opening > 1 || opening - before.last > LONGEST_WAY) return false;
  let token = MARKS.has(codeOf(words, opening - 1)) ? opening - 2 : opening - 1;
  const isFond = isAmong(words, token - 1, KNOWN) && isAmong(words, token - 2, FONDLY);
  if (isAmong(words, token, ALIAS)) token--;
  else if (hashOf(words, token) === AS && isFond) token -= 3;
  else return false;
  return (BEFORE.has(codeOf(words, token)) ? token - 1 : token) === before.last - 1;
}
