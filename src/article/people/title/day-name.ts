import { COURTESIES } from "../../lexicon/titles.ts";
import { FEMALE, FORENAME, GROUP, MALE, PERSON_WORD } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { classesOf, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
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

/** "Nguyen Thu Ha": no Thursday behind a surname, which stands first there. */
export function isNameOfVietnam(words: Words, index: number): boolean {
  const isWithin = hasShape(words, index - 1, CAPITAL) && hasShape(words, index + 1, CAPITAL);
  return isWithin && hashOf(words, index) === THU && isAmong(words, index - 1, OF_VIETNAM);
}

const THU = hashWord("thu");
const OF_VIETNAM = hashedWords(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan truong luong mai dao cao",
);
