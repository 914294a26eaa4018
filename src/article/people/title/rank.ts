import { isDigit } from "../../text/characters.ts";
import { endOf, startOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** "The British No.5 said": the place somebody holds in a list, written as one word. */
export function isRank(words: Words, token: number): boolean {
  const { text } = words;
  const start = startOf(words, token);
  if (!isDigit(text.charCodeAt(endOf(words, token) - 1))) return false;
  return RANK.test(text.slice(start, endOf(words, token)));
}

const RANK = /^No\.?\d{1,3}$/;
