import { WEEKDAYS } from "../../lexicon/calendar.ts";
import { SAID } from "../../lexicon/single-words.ts";
import {
  COURTESIES,
  GLUED_PARTICLES,
  LEADING_PARTICLES,
  PATRONYMICS,
} from "../../lexicon/titles.ts";
import { IRREGULAR_VERBS, PAST_VERBS } from "../../lexicon/verbs/past-verbs.ts";
import {
  AUXILIARY,
  CALENDAR_WORD,
  FORENAME,
  FUNCTION_WORD,
  OPENER,
  PARTICLE,
  PLACE,
  PLACE_OPENER,
  SPEECH,
  SUFFIX,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { isApostrophe, isHyphen, isUpper, lettersEnd } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import {
  classesOf,
  codeOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  shapeOf,
  startOf,
} from "../../text/token.ts";
import {
  CAPITAL,
  CAPS,
  DOTTED,
  LINE_BREAK_BEFORE,
  NUMBER,
  WORD,
  type Words,
} from "../../text/tokenize.ts";
import { knownTags } from "../known-tags.ts";
import { nicknameEnd } from "../nickname.ts";
import { isMonth, MONTH_OPENERS } from "../phrase/month.ts";
import { isDayAsForename, isDayAsName, isNameOfVietnam, isSetOff } from "../title/day-name.ts";
import { isCapital, isCapitalWord, isPostNominal, isSuffixAfterComma } from "./after-name.ts";

/** Tokens of a name with its titles; a run of capitals that is longer is a headline. */
const MAX_NAME_TOKENS = 12;
const MOST_PARTICLES = 3;

/** Where a run stands: its first token, and whether no capital proves anything there. */
interface Run {
  readonly start: number;
  readonly headed: boolean;
}

/** May a name begin here? "van den Brul" and "al-Mansouri" do without a capital. */
export function opensName(words: Words, index: number, headed: boolean): boolean {
  if (isCapitalWord(words, index))
    return !isOpeningAdverb(words, index) && isNameToken(words, index, { start: index, headed });
  if (!isParticle(words, index))
    return classesOf(words, index) === 0 && isGluedParticle(words, index);
  if (!isPatronymic(words, index) && !isAmong(words, index, LEADING_PARTICLES)) return false;
  const name = afterParticles(words, index);
  return name > index && isNameToken(words, name, { start: name, headed });
}

/** "Ultimately Low said": at the head of a clause, and no forename. */
function isOpeningAdverb(words: Words, index: number): boolean {
  if (!endsWith(words, index, "ly") || !isCapital(words, index + 1)) return false;
  if (hasShape(words, index - 1, WORD)) return false;
  const length = endOf(words, index) - startOf(words, index);
  return length >= LEAST_ADVERB && !hasClass(words, index, FORENAME | PLACE);
}

/** Letters; "Kelly" and "Reilly" are shorter. */
const LEAST_ADVERB = 7;

/** Where the run of names that opens at `start` ends, exclusive. */
export function runEnd(words: Words, run: Run, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, run.start + MAX_NAME_TOKENS);
  let index = run.start;
  while (index < limit) {
    const next = nextOfRun(words, index, run);
    if (next === index || next > limit) break;
    index = next;
  }
  return Math.max(index, run.start + 1);
}

function nextOfRun(words: Words, index: number, run: Run): number {
  if (isPostNominal(words, index, run.start)) return index;
  if (isNameToken(words, index, run)) return index + 1;
  const name = afterParticles(words, index);
  if (name > index && isNameToken(words, name, run)) return name + 1;
  if (index === run.start) return index;
  return isSuffixAfterComma(words, index) ? index + 2 : nicknameEnd(words, index);
}

function isNameToken(words: Words, index: number, run: Run): boolean {
  const within = index > run.start;
  if (!isCapitalWord(words, index)) return isGluedParticle(words, index);
  if (isLetterBeforeWord(words, index)) return false;
  const bits = classesOf(words, index);
  if (isAmong(words, index, VERSUS)) return false;
  if (within && isInitial(words, index)) return true;
  if ((bits & FUNCTION_WORD) === 0) return bits !== SPEECH || isVerbAsSurname(words, index, run);
  if (shapeOf(words, index) & CAPS && bits & PLACE) return true;
  if (within) {
    const mayBelong = bits & (PLACE | FORENAME | SUFFIX | PARTICLE | TITLE);
    return mayBelong !== 0 || isPlainSurname(words, index, run);
  }
  if ((bits & (FORENAME | TITLE | PLACE_OPENER)) === 0) return isWordAsForename(words, index, run);
  // "Will Smith", "April Ryan": a forename only where another capital follows.
  if (!isCapital(words, afterParticles(words, index + 1))) return false;
  return (bits & PLACE_OPENER) !== 0 || !isOnCalendar(words, index);
}

/** "Kell Brook Vs. Amir Khan": a title's capital makes it no surname. */
const VERSUS = hashedWords("vs versus");

/** "A Bernard Low T-shirt": the letter is the shirt's. */
function isLetterBeforeWord(words: Words, index: number): boolean {
  const { text } = words;
  const start = startOf(words, index);
  return (
    isHyphen(text.charCodeAt(start + 1)) &&
    endOf(words, index) > start + 3 &&
    !isUpper(text.charCodeAt(start + 2))
  );
}

/** "al-Mansouri", "d’Aubigny": the capital stands behind the particle. */
export function isGluedParticle(words: Words, index: number): boolean {
  const { text } = words;
  const start = startOf(words, index);
  const mark = lettersEnd(text, start, start + LONGEST_GLUED + 1);
  if (mark >= endOf(words, index) || !isUpper(text.charCodeAt(mark + 1))) return false;
  const sign = text.charCodeAt(mark);
  const isGlue = isHyphen(sign) || isApostrophe(sign);
  return isGlue && GLUED_PARTICLES.has(hashWord(text, start, mark));
}

/** Letters: "dell’Acqua". A longer run is none, and need not be read to its end. */
const LONGEST_GLUED = 4;

/** "Julie A. Moore": an initial, whatever word it spells. */
export function isInitial(words: Words, index: number): boolean {
  const length = endOf(words, index) - startOf(words, index);
  return length === 2 && hasShape(words, index, DOTTED);
}

/** "Ingrid Lie": a capital within a sentence, and no form that tells what somebody did. */
function isVerbAsSurname(words: Words, index: number, { start, headed }: Run): boolean {
  if (headed || index === start || hasShape(words, index, CAPS)) return false;
  // "Wati Said reported": the verb of speech follows.
  if (hashOf(words, index) === SAID && hasClass(words, index + 1, SPEECH))
    return !hasShape(words, index + 1, CAPITAL);
  if (isAmong(words, index, PAST_VERBS) || isAmong(words, index, IRREGULAR_VERBS)) return false;
  return !["s", "ed", "ing"].some((ending) => endsWith(words, index, ending));
}

const MAY_BE_FORENAME = SPEECH | OPENER | AUXILIARY;
/** "Told Say Thongchai", "said May Gunderson": a capital within a sentence, and an unlisted name after it. */
function isWordAsForename(words: Words, index: number, { headed }: Run): boolean {
  if (!headed && isDay(words, index)) return isDayAsForename(words, index);
  if (headed || (classesOf(words, index) & ~MAY_BE_FORENAME) !== 0) return false;
  if (hasShape(words, index, CAPS) || hasShape(words, index, LINE_BREAK_BEFORE)) return false;
  const isWithin =
    hasShape(words, index - 1, WORD) && !hasShape(words, index - 1, CAPITAL | DOTTED);
  if (!isWithin && !(isSetOff(words, index) && hasClass(words, index, AUXILIARY))) return false;
  if (isAmong(words, index - 1, MONTH_OPENERS)) return false;
  const isName = isUnlisted(words, index + 1) || hasClass(words, index + 1, FORENAME);
  return isName && isCapital(words, index + 1);
}

/** "Charlie Black", "Theresa May", "Ottla Say", "Mrs. Will". */
function isPlainSurname(words: Words, index: number, { headed }: Run): boolean {
  const isAfterForename = hasClass(words, index - 1, FORENAME);
  // "Met Kevin Hayden Friday": a day of the week is hardly ever a surname.
  if (isDay(words, index)) return isDayAsName(words, index);
  if (isNameOfVietnam(words, index)) return true;
  if (hasClass(words, index, OPENER) && isAfterForename) return true;
  // "Al From", "Yuna So": a capital within a sentence, and none after it as a title would have.
  const isParted = !hasShape(words, index + 1, CAPITAL | NUMBER) && !hasShape(words, index, CAPS);
  if (!headed && isAfterForename && isParted) return true;
  if (headed || !hasClass(words, index, OPENER | AUXILIARY)) return false;
  if (hasShape(words, index + 1, NUMBER)) return false;
  if (isAmong(words, index - 1, COURTESIES) || isAfterForename) return true;
  if (!isVerbAsSurname(words, index, { start: -1, headed })) return false;
  // "Lieutenant Do Thi Hanh", "Home Minister Given Low"
  if (!hasClass(words, index - 1, TITLE)) return isUnlisted(words, index - 1);
  return isUnlisted(words, index + 1) && knownTags(words, index + 1) === 0;
}

function isDay(words: Words, index: number): boolean {
  return WEEKDAYS.has(hashOf(words, index));
}

function isUnlisted(words: Words, index: number): boolean {
  return isCapitalWord(words, index) && classesOf(words, index) === 0;
}

/** "In April Low will leave", "Sunday After Lent" */
function isOnCalendar(words: Words, index: number): boolean {
  if (!hasClass(words, index, CALENDAR_WORD)) return false;
  return hasClass(words, index + 1, FUNCTION_WORD) || isMonth(words, index);
}

/** Past "van", "van der" and "van ’t", or `index` where no particle stands. */
function afterParticles(words: Words, index: number): number {
  let next = isApostrophe(codeOf(words, index)) ? index + 1 : index;
  if (next > index && !hasClass(words, index - 1, PARTICLE)) return index;
  while (next < index + MOST_PARTICLES && isParticle(words, next)) next++;
  const isClipped = next > index && isApostrophe(codeOf(words, next));
  return isClipped && hasClass(words, next + 1, PARTICLE) ? next + 2 : next;
}

function isParticle(words: Words, index: number): boolean {
  return hasClass(words, index, PARTICLE) || isPatronymic(words, index);
}

/** "Rhun ap Iorwerth", but not "AP". */
function isPatronymic(words: Words, index: number): boolean {
  return isAmong(words, index, PATRONYMICS) && !hasShape(words, index, CAPITAL);
}
