import { WEEKDAYS } from "../../lexicon/calendar.ts";
import { TIME_UNITS } from "../../lexicon/time-words.ts";
import { AUXILIARY, CALENDAR_WORD, DEMONYM, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** "The company today said", "many times he said": in small letters it is no USA Today, and no Denby Times. */
export function isDay(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL)) return false;
  if (hasClass(words, index, CALENDAR_WORD) || isAmong(words, index, TIMES)) return true;
  return isLastWeek(words, index) || isLastWeek(words, index + 1);
}

/** "Ann Low last week admitted", by its "week". */
function isLastWeek(words: Words, index: number): boolean {
  if (!isAmong(words, index, TIME_UNITS) || !isAmong(words, index - 1, LAST)) return false;
  return hasShape(words, index - 2, CAPITAL) && hasClass(words, index + 1, SPEECH | AUXILIARY);
}

const LAST = hashedWords("last this");

const TIMES = hashedWords("times");

/** "Said an aide Tuesday afternoon", "said a Democrat Monday" */
export function isPartOfDay(words: Words, index: number): boolean {
  if (WEEKDAYS.has(hashOf(words, index))) return hasClass(words, index - 1, ROLE | DEMONYM);
  return isAmong(words, index, PARTS_OF_DAY) && hasClass(words, index - 1, CALENDAR_WORD);
}

const PARTS_OF_DAY = hashedWords("morning afternoon evening night lunchtime");

/** "An aide late Monday night" */
export function isLate(words: Words, index: number): boolean {
  return isAmong(words, index, LATE) && hasClass(words, index + 1, CALENDAR_WORD);
}

const LATE = hashedWords("late early");
