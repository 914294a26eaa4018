import type { ResolvedDate } from "../../domain/article.ts";
import { BEFORE_OTHER_DAY } from "../lexicon/calendar.ts";
import { JOINING_WORDS, RELATIVES_BUT_THAT } from "../lexicon/clause-words.ts";
import {
  BEFORE_DAY,
  BEFORE_OWN_OCCASION,
  EVENT_OPENERS,
  MADE_KNOWN,
  MEANWHILE,
  NOUNS_IN_ING,
  SPEAKING,
} from "../lexicon/day-words.ts";
import { OCCASION_OPENERS, OCCASIONS } from "../lexicon/outlets.ts";
import { FOR, OF, ON, POSSESSIVE_CLITIC } from "../lexicon/single-words.ts";
import { TIMES, TIMES_OF_DAY_AND_YEAR } from "../lexicon/time-words.ts";
import { HEARD_VERBS, HEARERS, TELLING_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { PAST_VERBS } from "../lexicon/verbs/past-verbs.ts";
import { isSpeechVerb } from "../lexicon/verbs/speech-verbs.ts";
import { ADVERB, AUXILIARY, DETERMINER, POSSESSIVE, PREPOSITION } from "../lexicon/word-classes.ts";
import { dateAt } from "../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma, startOf } from "../text/token.ts";
import { CAPITAL, NUMBER, WORD, type Words } from "../text/tokenize.ts";
import type { TokenRange } from "./find-outlet.ts";

/** Where a statement's day is looked for. `cue` is the token of its verb of saying, -1 for none. */
export interface Telling extends TokenRange {
  readonly cue: number;
}

/**
 * The day on which something was said: one that no other verb or event stands nearer to than the
 * verb of saying. "Said on Friday" tells it; "spoke of the fire on Friday", "said, ahead of the vote
 * on Friday" and "said after a man was arrested on Friday" do not. No day beats a wrong one.
 */
export function dayOfSaying(
  words: Words,
  telling: Telling,
  dates: readonly ResolvedDate[],
): string | null {
  for (let token = telling.first; token < telling.last; token++) {
    if (isAmong(words, token, RELATIVES_BUT_THAT)) return null;
    const date = dateAt(dates, startOf(words, token));
    if (date && isOfSaying(words, telling, { date, token })) return date.iso;
  }
  return null;
}

/** Tokens between the day and its verb; the bound keeps the time linear where a text has no stops. */
const FARTHEST = 60;

interface Day {
  readonly date: ResolvedDate;
  readonly token: number;
}

function isOfSaying(words: Words, telling: Telling, day: Day): boolean {
  const { first, last, cue } = telling;
  const { token, date } = day;
  if (token > first && isOfOther(words, token)) return false;
  if (cue >= first && cue < last && Math.abs(cue - token) > FARTHEST) return false;
  const next = afterDate(words, token, date);
  const isOwner = hashOf(words, next) === POSSESSIVE_CLITIC;
  if (isOwner && !isAmong(words, token - 1, BEFORE_OWN_OCCASION)) return false;
  if (cue >= first && cue < token) return followsSaying(words, cue, token);
  const start = Math.max(first, token - FARTHEST);
  return leadsToSaying(words, { first: start, last: cue < first ? last : cue }, [token, next]);
}

/** "The Monday vote", "since Monday"; but "in a Monday interview" is when it was said. */
function isOfOther(words: Words, token: number): boolean {
  if (isAmong(words, token - 1, BEFORE_OTHER_DAY)) return true;
  if (!hasClass(words, token - 1, DETERMINER | POSSESSIVE)) return false;
  const isOccasion = isAmong(words, token + 1, OCCASIONS);
  return !isOccasion || !isAmong(words, token - 2, BEFORE_OWN_OCCASION);
}

/** After "Friday", "Friday evening". */
function afterDate(words: Words, token: number, { end }: ResolvedDate): number {
  let next = token + 1;
  while (next < words.count && startOf(words, next) < end) next++;
  return isAmong(words, next, TIMES_OF_DAY_AND_YEAR) ? next + 1 : next;
}

/** "Said at a rally on Friday", "said, after the vote, on Friday", "said as he left on Friday". */
function followsSaying(words: Words, cue: number, day: number): boolean {
  const after = isComma(words, cue + 1) ? cue + 2 : cue + 1;
  const isMeanwhile = isAmong(words, after, MEANWHILE);
  for (let token = day - 1; token > (isMeanwhile ? after : cue); token--) {
    if (isAside(words, token, day)) token = asideStart(words, token, cue + 1);
    else if (isOfEvent(words, token, { day, cue })) return false;
    else if (!isMeanwhile && isOtherVerb(words, token)) return false;
  }
  return true;
}

/** The comma in ", on Friday" ends what stands between it and the comma before. */
function isAside(words: Words, token: number, day: number): boolean {
  return token === opening(words, day) - 1 && isComma(words, token);
}

function asideStart(words: Words, comma: number, first: number): number {
  for (let token = comma - 1; token >= first; token--) if (isComma(words, token)) return token;
  return comma;
}

/** Where "late on Friday" begins. */
function opening(words: Words, day: number): number {
  let token = day;
  while (isAmong(words, token - 1, BEFORE_DAY)) token--;
  return token;
}

/**
 * The day stands before the verb of saying, which is `last`: "on Friday he said", "speaking on
 * Friday, he said", "he resigned on Friday, saying"; but "he resigned on Friday and the mayor said"
 * and "a man arrested on Friday said" tell the day of something else.
 */
function leadsToSaying(
  words: Words,
  { first, last }: TokenRange,
  [day, next]: readonly [number, number],
): boolean {
  const from = opening(words, day);
  if (pastAdverbs(words, next, last) === last) {
    return hasClass(words, from - 1, AUXILIARY) || !isOtherVerb(words, from - 1);
  }
  const isShared = sharesDay(words, next, last);
  if (from > first && !opensClause(words, from)) {
    const verb = verbBefore(words, { first, last: from }, { day, cue: last });
    if (verb === EVENT) return false;
    if (verb !== NONE && verb > first) return isShared;
    if (verb === first && !isSimultaneous(words, verb)) return isShared;
  }
  return isShared || !hasClauseBetween(words, next, last);
}

const NONE = -1;
const EVENT = -2;

/** The nearest verb before the day, or the event that has the day for its own. */
function verbBefore(
  words: Words,
  { first, last }: TokenRange,
  place: { day: number; cue: number },
): number {
  for (let token = last - 1; token >= first; token--) {
    if (isOtherVerb(words, token) || isOpeningVerb(words, token, first)) return token;
    if (isOfEvent(words, token, place)) return EVENT;
  }
  return NONE;
}

/** "Arriving", "Arrested": the first word of a sentence has a capital all the same. */
function isOpeningVerb(words: Words, token: number, first: number): boolean {
  if (token !== first || !hasShape(words, token, CAPITAL)) return false;
  return endsWith(words, token, "ing") || endsWith(words, token, "ed");
}

/** "Addressing a rally on Friday, he said", "asked on Friday, he said". */
function isSimultaneous(words: Words, verb: number): boolean {
  return endsWith(words, verb, "ing") || isAmong(words, verb, HEARD_VERBS);
}

function pastAdverbs(words: Words, first: number, last: number): number {
  let token = first;
  while (token < last && (hasClass(words, token, ADVERB) || endsWith(words, token, "ly"))) token++;
  return token;
}

/** "… on Friday, saying", "… on Friday and said": what is done that day is said that day. */
function sharesDay(words: Words, next: number, cue: number): boolean {
  if (endsWith(words, cue, "ing")) return isComma(words, next) && next === cue - 1;
  let before = cue - 1;
  while (before > next && hasClass(words, before, ADVERB)) before--;
  return isAmong(words, before, JOINING_WORDS);
}

/** A mark or "but" stands before "on Friday". */
function opensClause(words: Words, from: number): boolean {
  return isAmong(words, from - 1, JOINING_WORDS) || !hasShape(words, from - 1, WORD | NUMBER);
}

/** "On Friday the council met and he said" has a clause between, "on Friday, as it met, he said" none. */
function hasClauseBetween(words: Words, next: number, cue: number): boolean {
  let isInside = false;
  let verb = NONE;
  for (let token = next; token < cue; token++) {
    if (!hasShape(words, token, WORD | NUMBER)) isInside = true;
    else if (verb !== NONE && isAmong(words, token, JOINING_WORDS)) return true;
    else if (isOtherVerb(words, token)) verb = token;
    if (verb !== NONE && !isInside) return true;
  }
  return false;
}

/** Words from "for" to the noun in "for the first time". */
const TO_TIME = 3;

/** "After the vote", "spoke of the fire", "commented on the win", "praised him for the goal". */
function isOfEvent(
  words: Words,
  token: number,
  { day, cue }: { day: number; cue: number },
): boolean {
  const word = hashOf(words, token);
  if (EVENT_OPENERS.has(word)) return true;
  if (word === FOR) {
    return !isAmong(words, token + TO_TIME, TIMES) && !isAmong(words, token - 1, OCCASIONS);
  }
  const opensTopic = word === OF || (word === ON && token < day - 1 && !isName(words, token + 1));
  return opensTopic && isTold(words, token - 1, cue);
}

/** "On Twitter", "on the BBC's programme", "told a session of the Senate". */
function isName(words: Words, token: number): boolean {
  const name = hasClass(words, token, DETERMINER) ? token + 1 : token;
  return hasShape(words, name, CAPITAL);
}

/** What follows is told: after "spoke", after "told reporters", after "reminded the council". */
function isTold(words: Words, before: number, cue: number): boolean {
  if (before === cue || isAmong(words, before, HEARERS)) return true;
  const isVerb = endsWith(words, before, "ing") && !isAmong(words, before, NOUNS_IN_ING);
  if (isVerb || isAmong(words, before, SPEAKING)) return true;
  if (!isAmong(words, cue, TELLING_VERBS) || isName(words, before + 2)) return false;
  for (let token = before; token > cue; token--) {
    if (isAmong(words, token, BEFORE_OWN_OCCASION)) return false;
  }
  return before > cue;
}

/** A verb that is neither one of speaking nor part of an occasion, as in "a televised debate". */
function isOtherVerb(words: Words, token: number): boolean {
  const word = hashOf(words, token);
  if (!hasShape(words, token, WORD) || hasShape(words, token, CAPITAL)) return false;
  if (SPEAKING.has(word) || MADE_KNOWN.has(word) || OCCASIONS.has(word)) return false;
  if (word === POSSESSIVE_CLITIC || hasClass(words, token - 1, DETERMINER | POSSESSIVE))
    return false;
  if (hasClass(words, token, AUXILIARY) || PAST_VERBS.has(word)) return true;
  if (isAmong(words, token + 1, OCCASIONS) || isAmong(words, token + 1, OCCASION_OPENERS)) {
    return false;
  }
  if (endsWith(words, token, "ing")) return !NOUNS_IN_ING.has(word) && !isSpeechVerb(word);
  if (endsWith(words, token, "ed")) return true;
  return isSpeechVerb(word) && !hasClass(words, token - 1, PREPOSITION);
}
