import { WEEKDAYS } from "../../lexicon/calendar.ts";
import { CLAUSE_OPENERS } from "../../lexicon/clause-words.ts";
import { COMMA_WORD, THAT } from "../../lexicon/single-words.ts";
import {
  AROUND_COUNTS,
  BARE,
  BEFORE_EVENTS,
  BEFORE_TAILS,
  BEFORE_TIMES,
  CLOSED_TAILS,
  COUNTS,
  LONE_TIMES,
  NOT_OF_PERSON,
  PREPOSITIONS_OF_TIME,
  TIME_TAILS,
  TIME_UNITS,
  TIMES,
  TIMES_OF_DAY_AND_YEAR,
} from "../../lexicon/time-words.ts";
import { HEARERS } from "../../lexicon/verbs/hearing-verbs.ts";
import { PAST_VERBS } from "../../lexicon/verbs/past-verbs.ts";
import {
  AUXILIARY,
  DETERMINER,
  ORGANISATION,
  PARTICLE,
  PERSON_WORD,
  POSSESSIVE,
  PRONOUN,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { CAPITAL, NUMBER, WORD } from "../../text/tokenize.ts";
import {
  hasItemClass,
  isQuoted,
  itemEndsWith,
  itemShape,
  type Stretch,
  sentenceLast,
  type UnquotedTokens,
  wordOf,
} from "../unquoted-tokens.ts";

/**
 * When or how often it was said: "two weeks ago" in "Lee said two weeks ago", "twice", "that day",
 * "before the match". What may as well open the clause that is said, as "last year sales fell",
 * counts only where nothing follows; "two weeks ago" counts in any case.
 */
export function timeAfterCue(unquoted: UnquotedTokens, cue: number): Stretch | undefined {
  const last = sentenceLast(unquoted, cue);
  const elapsed = elapsedEnd(unquoted, cue + 1);
  if (elapsed > cue + 1 && isClosed(unquoted, elapsed)) return { from: cue + 1, to: elapsed };
  for (let from = cue + 1; from < Math.min(last, cue + 2 + LONGEST_PERSON); from++) {
    const to = phraseEnd(unquoted, from, last);
    const isApposed = from > cue + 1 && wordOf(unquoted, to) === COMMA_WORD;
    if (to > from && !isApposed && isEnd(unquoted, to, last)) return { from, to };
    if (!isOfPerson(unquoted, from)) return undefined;
  }
  return undefined;
}

/**
 * Words between: "said mayor Ana Lund two weeks ago", "told the city council twice"; but "the
 * ambassador at the time, John Herbst" is one person.
 */
const LONGEST_PERSON = 6;

const OF_PERSON = PERSON_WORD | ORGANISATION | DETERMINER | POSSESSIVE | PARTICLE;

function isOfPerson(unquoted: UnquotedTokens, item: number): boolean {
  if (isQuoted(unquoted, item) || isOneOf(unquoted, item, NOT_OF_PERSON)) return false;
  const isName = (itemShape(unquoted, item) & CAPITAL) !== 0;
  if (isName || isOneOf(unquoted, item, HEARERS)) return true;
  return hasItemClass(unquoted, item, OF_PERSON);
}

function phraseEnd(unquoted: UnquotedTokens, first: number, last: number): number {
  const from = isOneOf(unquoted, first, PREPOSITIONS_OF_TIME) ? first + 1 : first;
  const elapsed = elapsedEnd(unquoted, from);
  const time = elapsed > from ? elapsed : timeEnd(unquoted, from);
  return eventEnd(unquoted, time > from ? time : first, last);
}

/** "Two weeks ago", "more than a year later", "moments before", "not long ago". */
function elapsedEnd(unquoted: UnquotedTokens, first: number): number {
  const counted = countedEnd(unquoted, first);
  const end = counted === first ? skip(unquoted, first, BEFORE_TAILS) : counted;
  return end > first && isOneOf(unquoted, end, TIME_TAILS) ? end + 1 : first;
}

/** Words of "more than two and a half". */
const LONGEST_COUNT = 7;

/** After "two weeks", "weeks", "a week or so". */
function countedEnd(unquoted: UnquotedTokens, first: number): number {
  const unit = pastCount(unquoted, first);
  if (!isOneOf(unquoted, unit, TIME_UNITS)) return first;
  return skip(unquoted, unit + 1, AROUND_COUNTS);
}

function pastCount(unquoted: UnquotedTokens, first: number): number {
  let item = first;
  while (item < first + LONGEST_COUNT && isCount(unquoted, item)) item++;
  return item;
}

function isCount(unquoted: UnquotedTokens, item: number): boolean {
  if ((itemShape(unquoted, item) & NUMBER) !== 0 && !isQuoted(unquoted, item)) return true;
  return isOneOf(unquoted, item, COUNTS) || isOneOf(unquoted, item, AROUND_COUNTS);
}

/**
 * "That day", "late last Friday", "three times", "for the first time", "more than once", "twice";
 * but "suggested four nights" and "called the moment" tell no time.
 */
function timeEnd(unquoted: UnquotedTokens, first: number): number {
  const counted = pastCount(unquoted, first);
  if (counted > first && isOneOf(unquoted, counted, TIMES)) return counted + 1;
  const time = skip(unquoted, first, BEFORE_TIMES);
  const isBare = time === first || (time === first + 1 && isOneOf(unquoted, first, BARE));
  const after = skip(unquoted, time + 1, TIME_TAILS);
  const isTold = after > time + 1 || !isBare || isOneOf(unquoted, first - 1, PREPOSITIONS_OF_TIME);
  if (isTold && isTime(unquoted, time)) return after;
  const lone = skip(unquoted, first, AROUND_COUNTS);
  return isOneOf(unquoted, lone, LONE_TIMES) ? lone + 1 : first;
}

/** "Weeks" with a capital is somebody's name, and the "Times" a paper. */
function isTime(unquoted: UnquotedTokens, item: number): boolean {
  const word = wordOf(unquoted, item);
  if ((itemShape(unquoted, item) & CAPITAL) !== 0) return WEEKDAYS.has(word);
  return TIME_UNITS.has(word) || TIMES_OF_DAY_AND_YEAR.has(word);
}

/** Words of an event: "before the opening match of the season". */
const LONGEST_EVENT = 10;

/** After "before the match", where that is all that follows in the sentence. */
function eventEnd(unquoted: UnquotedTokens, first: number, last: number): number {
  const follows = isOneOf(unquoted, first - 1, BEFORE_EVENTS) ? first : first + 1;
  if (follows > first && !isOneOf(unquoted, first, BEFORE_EVENTS)) return first;
  let item = follows;
  while (item < Math.min(last, follows + LONGEST_EVENT) && isEventWord(unquoted, item)) item++;
  return item > follows && isEnd(unquoted, item, last) ? item : first;
}

function isEventWord(unquoted: UnquotedTokens, item: number): boolean {
  if (isEnd(unquoted, item, item + 1) || isOneOf(unquoted, item, CLAUSE_OPENERS)) return false;
  const isVerb = isOneOf(unquoted, item, PAST_VERBS) || itemEndsWith(unquoted, item, "ed");
  return !isVerb && !hasItemClass(unquoted, item, AUXILIARY | PRONOUN | SPEECH);
}

/** Nothing goes on from "ago", unless it is what was: "said two weeks ago was too late". */
function isClosed(unquoted: UnquotedTokens, end: number): boolean {
  return isOneOf(unquoted, end - 1, CLOSED_TAILS) && !hasItemClass(unquoted, end, AUXILIARY);
}

/** A mark, a quotation, the end of the sentence or "that". */
function isEnd(unquoted: UnquotedTokens, item: number, last: number): boolean {
  if (item >= last || isQuoted(unquoted, item) || wordOf(unquoted, item) === THAT) return true;
  return (itemShape(unquoted, item) & (WORD | NUMBER)) === 0;
}

function skip(unquoted: UnquotedTokens, first: number, words: ReadonlySet<number>): number {
  let item = first;
  while (item < first + LONGEST_COUNT && isOneOf(unquoted, item, words)) item++;
  return item;
}

function isOneOf(
  unquoted: UnquotedTokens,
  item: number,
  words: Pick<ReadonlySet<number>, "has">,
): boolean {
  const isName = (itemShape(unquoted, item) & CAPITAL) !== 0;
  return !isName && words.has(wordOf(unquoted, item));
}
