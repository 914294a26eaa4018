import { FORENAME, GROUP, POSSESSIVE, SPEECH } from "../lexicon/word-classes.ts";
import { classesOf, hasClass, hashOf, hasShape, isComma } from "../text/token.ts";
import { CAPITAL, type Words } from "../text/tokenize.ts";
import type { Name } from "./name.ts";
import { isApposed } from "./presented.ts";

/** It comes again and speaks, or is given as someone's kin. A plain noun with a capital is nobody. */
export function isLonePerson(words: Words, all: readonly Name[]): boolean {
  if (all.every(({ first }) => hasClass(words, first, GROUP))) return false;
  if (all.some((name) => isKin(words, name))) return true;
  const [one] = all;
  if (!one || all.length < 2 || !all.some((name) => isTalker(words, name))) return false;
  const isDoubtful = all.every(({ initial, headed }) => initial || headed);
  return !isDoubtful || !standsInLowerCase(words, one.first);
}

/** "His wife, Mairead, put the fire out." */
function isKin(words: Words, { opening, last }: Name): boolean {
  return (
    isApposed(words, opening) && hasClass(words, opening - 3, POSSESSIVE) && isComma(words, last)
  );
}

/** "Critics", "Thaws" and "Grand" only open sentences, and come in lower case elsewhere. */
function standsInLowerCase(words: Words, token: number): boolean {
  const word = hashOf(words, token);
  for (
    let index = words.hashes.indexOf(word);
    index !== -1;
    index = words.hashes.indexOf(word, index + 1)
  ) {
    if (!hasShape(words, index, CAPITAL)) return true;
  }
  return false;
}

function isTalker(words: Words, { first, last }: Name): boolean {
  const before = classesOf(words, first - 1);
  const after = classesOf(words, last);
  return ((classesOf(words, first) & FORENAME) | ((before | after) & SPEECH)) !== 0;
}
