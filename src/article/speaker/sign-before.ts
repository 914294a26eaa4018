import { SIGNS } from "../lexicon/reporting-words.ts";
import { hashedWords } from "../text/hash-word.ts";
import { hasShape, isAmong } from "../text/token.ts";
import { WORD, type Words } from "../text/tokenize.ts";

/** "A banner over the main gate that read": the banner reads, wherever it hangs; else the last word. */
export function signUpTo(words: Words, last: number): number {
  for (let token = last; token > last - LONGEST_PLACE && hasShape(words, token, WORD); token--) {
    if (isAmong(words, token, SIGNS)) return token;
    if (isAmong(words, token, WHERE) && isAmong(words, token - 1, SIGNS)) return token - 1;
  }
  return last;
}

/** Tokens: "over the main gate". */
const LONGEST_PLACE = 6;
const WHERE = hashedWords("from over on across at above outside in by near behind beside along");
