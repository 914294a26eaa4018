import {
  CALENDAR_WORD,
  classesOfWord,
  DEMONYM,
  FEMALE,
  FORENAME,
  FUNCTION_WORD,
  MALE,
  OPENER,
  ORGANISATION,
  PARTICLE,
  PLACE,
  PLACE_OPENER,
  ROLE,
  SPEECH,
  SUFFIX,
  TITLE,
} from "../lexicon/word-classes.ts";
import { hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
import {
  classesOf,
  endOf,
  hasClass,
  hasShape,
  isComma,
  shapeOf,
  startOf,
  textOf,
} from "../text/token.ts";
import { CAPITAL, CAPS, DOTTED, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { afterEpithets, afterJoinedWord } from "./after-epithets.ts";

type NameKind = "person" | "unknown" | "organisation" | "place" | "title";

/** A capitalised phrase: `first` to `last` (exclusive) are the name's tokens without its titles. */
export interface Name {
  /** First token with titles: "Commissioner" in "Commissioner Jessica Tisch". */
  readonly opening: number;
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** MALE or FEMALE where a title says so. */
  readonly gender: number;
  readonly titled: boolean;
  /** Opens its sentence, so the capital proves little. */
  readonly initial: boolean;
  /** Stands In a Line Like This, where no capital proves anything. */
  readonly headed: boolean;
}

/** Tokens of a name with its titles; a run of capitals that is longer is a headline. */
const MAX_NAME_TOKENS = 12;

/** Every run of capitalised words, with a first opinion of what it names. */
export function findNames(words: Words, sentences: readonly Sentence[]): readonly Name[] {
  const names: Name[] = [];
  for (const sentence of sentences) {
    const headed = isTitleCase(words, sentence);
    for (let index = sentence.first; index < sentence.last; index++) {
      if (!isNameToken(words, index, index)) continue;
      const last = runEnd(words, index, sentence.last);
      const initial = index === sentence.first;
      names.push({ ...nameOf(words, index, last), initial, headed });
      index = last - 1;
    }
  }
  return names;
}

/** Tokens, letters and words by which a line is told to be set In Capitals Like This. */
const LONGEST_TITLE = 30;
const LEAST_LENGTH = 4;
const LEAST_CAPITALS = 4;

/** Nearly every word of four letters or more has a capital. */
function isTitleCase(words: Words, { first, last }: Sentence): boolean {
  if (last - first > LONGEST_TITLE) return false;
  let capitals = 0;
  let others = 0;
  for (let index = first; index < last; index++) {
    const shape = shapeOf(words, index);
    const length = endOf(words, index) - startOf(words, index);
    if ((shape & WORD) === 0 || length < LEAST_LENGTH) continue;
    if (shape & CAPITAL) capitals++;
    else others++;
  }
  return capitals >= LEAST_CAPITALS && others * 6 < capitals;
}

function isNameToken(words: Words, index: number, runStart: number): boolean {
  const shape = shapeOf(words, index);
  if ((shape & (WORD | CAPITAL)) !== (WORD | CAPITAL)) return false;
  const bits = classesOf(words, index);
  if (index > runStart && isInitial(words, index)) return true;
  if ((bits & FUNCTION_WORD) === 0) return !isVerbOnly(bits);
  if (shape & CAPS && bits & PLACE) return true;
  if (index > runStart) {
    return (
      (bits & (PLACE | FORENAME | SUFFIX | PARTICLE | TITLE)) !== 0 || isPlainSurname(words, index)
    );
  }
  if ((bits & (FORENAME | TITLE | PLACE_OPENER)) === 0) return false;
  // "Will Smith", "April Ryan": a forename only where another capital follows.
  return (
    isCapital(words, index + 1) &&
    ((bits & PLACE_OPENER) !== 0 || (bits & CALENDAR_WORD) === 0 || followsAsName(words, index + 1))
  );
}

/** "Julie A. Moore": an initial, whatever word it spells. */
function isInitial(words: Words, index: number): boolean {
  const length = endOf(words, index) - startOf(words, index);
  return length === 2 && hasShape(words, index, DOTTED);
}

/** "Stated" in a title-case line. */
function isVerbOnly(bits: number): boolean {
  return bits === SPEECH;
}

/** "Charlie Black", "Steve Little". */
function isPlainSurname(words: Words, index: number): boolean {
  const bits = classesOf(words, index);
  return (bits & OPENER) !== 0 && hasClass(words, index - 1, FORENAME);
}

function isCapital(words: Words, index: number): boolean {
  if (index >= words.count) return false;
  const shape = shapeOf(words, index);
  return (shape & (WORD | CAPITAL)) === (WORD | CAPITAL) && (shape & LINE_BREAK_BEFORE) === 0;
}

function followsAsName(words: Words, index: number): boolean {
  return !hasClass(words, index, FUNCTION_WORD);
}

function runEnd(words: Words, first: number, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, first + MAX_NAME_TOKENS);
  let index = first + 1;
  while (index < limit) {
    if (isNameToken(words, index, first)) index++;
    else if (isParticle(words, index) && index + 1 < limit && isNameToken(words, index + 1, first))
      index += 2;
    else if (isSuffixAfterComma(words, index, limit)) index += 2;
    else break;
  }
  return index;
}

function isParticle(words: Words, index: number): boolean {
  return hasClass(words, index, PARTICLE);
}

/** "Robert Kennedy, Jr." */
function isSuffixAfterComma(words: Words, index: number, limit: number): boolean {
  return (
    index + 1 < limit &&
    isComma(words, index) &&
    isCapital(words, index + 1) &&
    hasClass(words, index + 1, SUFFIX)
  );
}

function nameOf(words: Words, opening: number, last: number): Omit<Name, "initial" | "headed"> {
  const core = coreEnd(words, opening, last);
  const titleEnd = lastTitle(words, opening, core) + 1;
  const titled = titleEnd > opening;
  const first = titled
    ? afterJoinedWord(words, titleEnd, core)
    : afterEpithets(words, opening, core);
  const gender = titled ? titleGender(words, opening, titleEnd) : 0;
  const kind = kindOf(words, first, core, titled);
  return { opening, first, last, kind, gender, titled };
}

/** Where the name ends when "Jr." is left out. */
function coreEnd(words: Words, first: number, last: number): number {
  let end = last;
  while (end > first + 1 && hasClass(words, end - 1, SUFFIX)) end--;
  if (end < last && isComma(words, end - 1)) end--;
  return end;
}

/** The last title before the name's last word, or `opening - 1`. "Dean" in "Dean Heller" is none. */
function lastTitle(words: Words, opening: number, core: number): number {
  for (let index = core - 2; index >= opening; index--) {
    const bits = classesOf(words, index);
    if ((bits & (TITLE | ROLE)) === 0) continue;
    if (bits & FORENAME && index === core - 2) continue;
    return index;
  }
  return opening - 1;
}

function titleGender(words: Words, from: number, to: number): number {
  let gender = 0;
  for (let index = from; index < to; index++) {
    const bits = classesOf(words, index);
    if (bits & (TITLE | ROLE) && !(bits & FORENAME)) gender |= bits & (MALE | FEMALE);
  }
  return gender === (MALE | FEMALE) ? 0 : gender;
}

function kindOf(words: Words, first: number, core: number, titled: boolean): NameKind {
  const head = classesOf(words, core - 1);
  const isLong = core - first > 1;
  if (isLong) return longKind(head, openerClass(words, first), titled);
  if (head & ORGANISATION) return titled ? "unknown" : "organisation";
  if (head & PLACE) return "place";
  if (titled) return head & (TITLE | ROLE) ? "title" : "person";
  if (head & (TITLE | ROLE) && !(head & FORENAME)) return "title";
  return head & DEMONYM ? "place" : "unknown";
}

/** "Edward-Isaac" is what its first half is. */
function openerClass(words: Words, first: number): number {
  const word = textOf(words, first, first + 1);
  const hyphen = word.indexOf("-");
  return hyphen > 0 ? classesOfWord(hashWord(word, 0, hyphen)) : classesOf(words, first);
}

function longKind(head: number, opener: number, titled: boolean): NameKind {
  const isForename = (opener & FORENAME) !== 0;
  if (head & ORGANISATION && !(titled && isForename)) return "organisation";
  if (isForename && !(opener & PLACE)) return "person";
  if (head & PLACE || opener & PLACE_OPENER) return "place";
  if (isForename || titled) return "person";
  return head & DEMONYM ? "place" : "unknown";
}
