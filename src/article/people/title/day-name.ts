import { COURTESIES } from "../../lexicon/titles.ts";
import { FEMALE, FORENAME, GROUP, MALE, PERSON_WORD } from "../../lexicon/word-classes.ts";
import { classesOf, hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, type Words } from "../../text/tokenize.ts";

/** "The convener, Sunday Okafor, said", "Comrade Sunday Ibe": whoever is named for the day, beside what he is. */
export function isDayAsForename(words: Words, index: number): boolean {
  const isName =
    hasShape(words, index + 1, CAPITAL) && !hasShape(words, index + 1, LINE_BREAK_BEFORE);
  if (!isName || (classesOf(words, index + 1) & ~(FORENAME | MALE | FEMALE)) !== 0) return false;
  const isPresented = hasClass(words, index - 1, PERSON_WORD) && !hasClass(words, index - 1, GROUP);
  return isPresented || isSetOff(words, index);
}

/** ", Sunday Okafor," */
export function isSetOff(words: Words, index: number): boolean {
  return isComma(words, index - 1) && isComma(words, index + 2);
}

/** "Mr Friday", and whoever is named for it. */
export function isDayAsName(words: Words, index: number): boolean {
  return isAmong(words, index - 1, COURTESIES) || isDayAsForename(words, index);
}
