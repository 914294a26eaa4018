import { POST_NOMINALS } from "../../lexicon/titles.ts";
import { DEMONYM, ORGANISATION, PERSON_WORD, SUFFIX } from "../../lexicon/word-classes.ts";
import { hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD, type Words } from "../../text/tokenize.ts";

/** "Peter Ainsworth MP": it follows a name of two words or more, and no name goes on from it. */
export function isPostNominal(words: Words, index: number, start: number): boolean {
  if (index < start + 2 || !isAmong(words, index, POST_NOMINALS)) return false;
  const isOfName = !hasClass(words, index - 1, PERSON_WORD | ORGANISATION | DEMONYM);
  return isOfName && !isCapital(words, index + 1);
}

/** "Robert Kennedy, Jr." */
export function isSuffixAfterComma(words: Words, index: number): boolean {
  return isComma(words, index) && isCapital(words, index + 1) && hasClass(words, index + 1, SUFFIX);
}

export function isCapital(words: Words, index: number): boolean {
  return isCapitalWord(words, index) && !hasShape(words, index, LINE_BREAK_BEFORE);
}

export function isCapitalWord(words: Words, index: number): boolean {
  return hasShape(words, index, WORD) && hasShape(words, index, CAPITAL);
}
