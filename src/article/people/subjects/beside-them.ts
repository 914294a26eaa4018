import { hashedWords } from "../../text/hash-word.ts";
import { isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { isNounish } from "../noun-phrase.ts";

const BOTH = hashedWords("both all each");

/** "The nurse and the union both said": who they are stands before it. */
export function isBesideThem(words: Words, index: number): boolean {
  return isAmong(words, index, BOTH) && index > 0 && isNounish(words, index - 1);
}
