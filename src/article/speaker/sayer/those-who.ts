import type { Analysis } from "../../analyse-text.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { THOSE, WHO } from "../../lexicon/single-words.ts";
import { AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { hasClass, hashOf, hasShape } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";

/** Tokens: "those who have worked with the mayor of Port Ellen". */
const LONGEST_THOSE = 12;

/** "Those who back Low said": they do, however the grammar reads "back"; or -1. */
export function thoseBefore({ grammar, words }: Analysis, verb: number): number {
  for (let token = verb - 2; token > verb - LONGEST_THOSE && token > 0; token--) {
    if (!hasShape(words, token, WORD) || hasClass(words, token, SPEECH)) return -1;
    if (hashOf(words, token) !== WHO || hashOf(words, token - 1) !== THOSE) continue;
    // "Those who say", "those who have long said"
    const next = token + 1;
    const isOwn = verb - token < 3 && isVerbAt(grammar, taggedUnitAt(grammar, next));
    return isOwn || hasClass(words, next, AUXILIARY) ? -1 : token - 1;
  }
  return -1;
}
