import { SPEECH } from "../lexicon/word-classes.ts";
import { hashWord } from "../text/hash-word.ts";
import { hasClass, hashOf, isComma } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

/** "Neither Low nor Reed would say" */
export function isNeither(words: Words, verb: number): boolean {
  let isNor = false;
  for (let before = verb - 1; before > verb - LONGEST_NEITHER && before >= 0; before--) {
    if (isNor && hashOf(words, before) === NEITHER) return true;
    if (hashOf(words, before) === NOR) isNor = true;
    if (isComma(words, before) || hasClass(words, before, SPEECH)) return false;
  }
  return false;
}

/** Words of two people and an auxiliary. */
const LONGEST_NEITHER = 12;
const NEITHER = hashWord("neither");
const NOR = hashWord("nor");
