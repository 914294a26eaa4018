import { isApostrophe } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { codeOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** What stands before May where it is a month. */
export const MONTH_OPENERS = hashedWords(
  "in since by until till last this next early mid late of during from",
);

/** Those of them that hardly ever stand before somebody who is called April, June or August. */
const BEFORE_MONTHS = hashedWords("in since until till last this next early mid late during");

/** "In April Low will leave", but "in April Low's view". */
export function isMonth(words: Words, index: number): boolean {
  if (!isAmong(words, index - 1, BEFORE_MONTHS)) return false;
  return !isApostrophe(codeOf(words, index + 2));
}
