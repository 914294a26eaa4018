import { TAIL_PREPOSITIONS } from "../../lexicon/clause-words.ts";
import { BRINGING_IN, BY_OR_FROM } from "../../lexicon/function-words.ts";
import { ACCOUNTS, CLAIMS } from "../../lexicon/reporting-words.ts";
import { IN, OF, THAT, WITH } from "../../lexicon/single-words.ts";
import { IRREGULAR_VERBS } from "../../lexicon/verbs/past-verbs.ts";
import {
  CUTTING_PARTICLES,
  CUTTING_VERBS,
  FACING,
  FACING_VERBS,
} from "../../lexicon/verbs/turn-taking.ts";
import {
  CALENDAR_WORD,
  DEMONYM,
  DETERMINER,
  DOCUMENT,
  POSSESSIVE,
  PREPOSITION,
  TITLE,
} from "../../lexicon/word-classes.ts";
import { AMPERSAND } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import {
  classesOf,
  codeOf,
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  startOf,
} from "../../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../../text/tokenize.ts";
import {
  HEADS,
  isNounish,
  isNumber,
  isPossessiveClitic,
  isVerbAfterName,
  type PhrasePage,
} from "../noun-phrase.ts";
import { bodyFrom } from "./body-name.ts";
import { opensDeed } from "./deed.ts";

/** Tokens after the head of a phrase that may belong to it, and words of a name before it. */
const MAX_TAIL = 10;
const MAX_WORDS = 7;

/** "a spokesman for the Clinton campaign": prepositional tails belong, times and places of saying not. */
export function phraseEnd(
  { words, quoteOf }: Pick<PhrasePage, "words" | "quoteOf">,
  head: number,
): number {
  let last = head + 1;
  let index = last;
  if (index >= words.count || !isTailPreposition(words, index)) return last;
  if (isLikeName(words, head) && hashOf(words, index) !== OF) return last;
  if (isGiven(words, head)) return last;
  while (index < words.count && index - head < MAX_TAIL && quoteOf[index] === -1) {
    if (hasShape(words, index, LINE_BREAK_BEFORE)) break;
    if (!joinsPhrase(words, head, index)) break;
    // "A spokesman for the Department for Culture, Media and Sport"
    const body = bodyFrom(words, index);
    if (body > index) return body;
    const bits = classesOf(words, index);
    index++;
    if ((bits & (PREPOSITION | DETERMINER | POSSESSIVE)) === 0) last = index;
  }
  return last;
}

/** "An explanation from the trainer's representative that the horse bled": whoever gives it is somebody. */
function isGiven(words: Words, head: number): boolean {
  if (!isAmong(words, head + 1, BY_OR_FROM)) return false;
  if (!isAmong(words, head, ACCOUNTS) && !isAmong(words, head, CLAIMS)) return false;
  for (let token = head + 3; token < head + MAX_TAIL; token++)
    if (hashOf(words, token) === THAT) return isNounish(words, token - 1);
  return false;
}

/** "Coco Gauff in two sets": nobody of that name is of two sets, as "a Denby Echo from the shop" may be. */
function isLikeName(words: Words, head: number): boolean {
  if (!hasShape(words, head, CAPITAL) || hasShape(words, head, CAPS)) return false;
  if (hasClass(words, head, HEADS | TITLE | DEMONYM)) return false;
  let before = head - 1;
  while (head - before < MAX_WORDS && isCapitalBefore(words, before)) before--;
  if (before === head - 1) return false;
  const stop = before - MAX_WORDS;
  while (before > stop && !hasShape(words, before, CAPITAL) && isNounish(words, before)) before--;
  return !hasClass(words, before, DETERMINER | POSSESSIVE);
}

function isCapitalBefore(words: Words, index: number): boolean {
  return hasShape(words, index, CAPITAL) && !hasShape(words, index + 1, LINE_BREAK_BEFORE);
}

function isTailPreposition(words: Words, index: number): boolean {
  if (!isAmong(words, index, TAIL_PREPOSITIONS) || isTimeOrOccasion(words, index + 1)) return false;
  return hashOf(words, index) !== WITH || !doesSomething(words, index + 1);
}

/** "Hit back even before their publication, with leader Ann Low accusing him": she is none of the publication's. */
function doesSomething(words: Words, from: number): boolean {
  let index = from;
  while (index - from < MAX_TAIL && isNounish(words, index) && !endsWith(words, index, "ing"))
    index++;
  return index > from && hasShape(words, index - 1, CAPITAL) && endsWith(words, index, "ing");
}

function joinsPhrase(words: Words, head: number, index: number): boolean {
  if (isWithinFirm(words, index)) return true;
  if (opensDeed(words, head, index)) return false;
  const bits = classesOf(words, index);
  if (takesTurn(words, index) || isPastAfterName(words, index)) return false;
  // "A complaint from a guest that the room was cold"
  if (hashOf(words, index) === THAT && isNounish(words, index - 1)) return false;
  if (bits & PREPOSITION) return isTailPreposition(words, index);
  if (bits & (DETERMINER | POSSESSIVE))
    return hasShape(words, index, WORD) && !opensAnother(words, index);
  return isNounish(words, index) || isPossessiveClitic(words, index) || isNumber(words, index);
}

/** "In the Low café in Denby a waitress was asked": behind a name another phrase begins. */
function opensAnother(words: Words, index: number): boolean {
  const isNew = isAmong(words, index, BRINGING_IN) || hasClass(words, index, POSSESSIVE);
  return isNew && hasShape(words, index - 1, CAPITAL) && !hasShape(words, index, CAPITAL);
}

/** "A spokesman for Kessel & Sons" */
function isWithinFirm(words: Words, index: number): boolean {
  if (codeOf(words, index) !== AMPERSAND) return false;
  return hasShape(words, index - 1, CAPITAL) && hasShape(words, index + 1, CAPITAL);
}

/** "Supporters of Tom Low ended the night", "a friend of Low left" */
function isPastAfterName(words: Words, index: number): boolean {
  if (!isVerbAfterName(words, index)) return false;
  return endsWith(words, index, "ed") || isAmong(words, index, IRREGULAR_VERBS);
}

/** Tokens: "cut a guest off". */
const LONGEST_CUT = 4;

/** "A man in the front row cut in", "a guard leaned toward him": a verb, whatever else the word may be. */
function takesTurn(words: Words, index: number): boolean {
  if (isAmong(words, index, FACING_VERBS) && isAmong(words, index + 1, FACING)) return true;
  if (!isAmong(words, index, CUTTING_VERBS)) return false;
  let last = index + 1;
  while (last < index + LONGEST_CUT && !isAmong(words, last, CUTTING_PARTICLES)) last++;
  return isAmong(words, last, CUTTING_PARTICLES) && !hasShape(words, last + 1, WORD);
}

/** The character where a phrase ends, or before the verb by which somebody takes the turn behind its noun. */
export function endBeforeTurn(words: Words, head: number, end: number): number {
  for (let token = head + 1; token < head + MAX_TAIL && startOf(words, token) < end; token++)
    if (takesTurn(words, token)) return endOf(words, token - 1);
  return end;
}

/** "Ministers in the autumn" */
const PARTS_OF_YEAR = hashedWords("spring summer autumn fall winter morning afternoon evening");

function isTimeOrOccasion(words: Words, index: number): boolean {
  if (hashOf(words, index - 1) === IN && isAmong(words, index + 1, PARTS_OF_YEAR)) return true;
  for (let next = index; next < words.count && next < index + 3; next++) {
    const bits = classesOf(words, next);
    if (bits & (CALENDAR_WORD | DOCUMENT)) return true;
    if (!isNounish(words, next) && !(bits & (DETERMINER | POSSESSIVE))) return false;
  }
  return false;
}
