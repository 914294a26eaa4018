import { isRemark, REMARK_OPENERS, SOMEBODY } from "../../lexicon/remarks.ts";
import { CONJUNCTION, DETERMINER, POSSESSIVE, PRONOUN } from "../../lexicon/word-classes.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD, type Words } from "../../text/tokenize.ts";

/** "No wonder Low said so": who is named behind is not "wonder Low". */
export function endsRemark(words: Words, last: number): boolean {
  return opensRemark(words, last - 1);
}

/** "Thank God Low said so" names nobody called God, nor "God knows" one. */
export function isOfRemark(words: Words, index: number): boolean {
  return opensRemark(words, index) || opensRemark(words, index - 1);
}

/** The token behind a remark that a phrase begins with, or its own first one. */
export function pastRemark(words: Words, first: number): number {
  return opensRemark(words, first) ? first + 2 : first;
}

/** At the head of a clause, whose subject follows: "no doubt was left" has none. */
function opensRemark(words: Words, first: number): boolean {
  if (!isAmong(words, first, REMARK_OPENERS)) return false;
  if (!isRemark(hashOf(words, first), hashOf(words, first + 1))) return false;
  if (!mayBeSubject(words, first + 2)) return false;
  if (hasShape(words, first, LINE_BREAK_BEFORE) || !hasShape(words, first - 1, WORD)) return true;
  return hasClass(words, first - 1, CONJUNCTION);
}

const OPENERS = PRONOUN | DETERMINER | POSSESSIVE;

function mayBeSubject(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, OPENERS)) return true;
  return isAmong(words, index, SOMEBODY);
}
