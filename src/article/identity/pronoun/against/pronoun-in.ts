import type { Analysis } from "../../../analyse-text.ts";
import { HE } from "../../../lexicon/function-words.ts";
import { hasClass, isAmong } from "../../../text/token.ts";

export function pronounIn(
  { words, quoteOf }: Analysis,
  { first, last }: { first: number; last: number },
  gender: number,
): number {
  for (let token = first; token < last; token++) {
    const isOne = quoteOf[token] === -1 && isAmong(words, token, HE);
    if (isOne && hasClass(words, token, gender)) return token;
  }
  return -1;
}
