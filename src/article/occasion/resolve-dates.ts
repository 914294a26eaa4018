import type { ResolvedDate } from "../../domain/article.ts";
import {
  ATTACKS,
  BEFORE_DEADLINE,
  BEFORE_LAST,
  BEFORE_NEXT,
  POINTS_AHEAD,
} from "../lexicon/calendar.ts";
import { THE, THIS } from "../lexicon/single-words.ts";
import { PAST_VERBS } from "../lexicon/verbs/past-verbs.ts";
import { isSpeechVerb } from "../lexicon/verbs/speech-verbs.ts";
import { ELLIPSIS, isStop } from "../text/characters.ts";
import { codeOf, endOf, hashOf, hasShape, isAmong } from "../text/token.ts";
import { LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { type DateWords, findDates } from "./find-dates.ts";

const DAY_MS = 86_400_000;
const WEEK = 7;
/** Words before a day that may tell whether it lies ahead; a sentence is seldom longer. */
const SEARCHED_WORDS = 25;

/**
 * The days an article names, read as of the day it was published: "Wednesday" is the last one (today
 * counts), "Jan. 1" the nearest, and both lie ahead where the words before say so ("will meet
 * Wednesday"). Without a day of publication only full dates can be told.
 */
export function resolveDates(
  words: Words,
  publishedOn: string | null,
  from = 0,
): readonly ResolvedDate[] {
  const published = publishedOn === null ? null : Date.parse(`${publishedOn}T00:00:00Z`) / DAY_MS;
  const dates: ResolvedDate[] = [];
  for (const date of findDates(words, from)) {
    const day = resolve(words, date, published);
    if (day === null || Number.isNaN(day)) continue;
    const { start, end } = date;
    dates.push({ text: words.text.slice(start, end), start, end, iso: isoOf(day) });
  }
  return dates;
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** In days since 1970. */
function resolve(words: Words, date: DateWords, published: number | null): number | null {
  if (date.kind === "calendar" && date.year !== null) {
    return dayNumber(date.year, date.month, date.day);
  }
  if (published === null || isEventName(words, date)) return null;
  switch (date.kind) {
    case "relative":
      return published + date.days;
    case "weekday":
      return resolveWeekday(date.weekday, published, directionOf(words, date.token));
    case "calendar":
      return resolveYear(date, published, directionOf(words, date.token));
  }
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS;
}

type Direction = "last" | "next" | "ahead" | "behind" | "unsaid";

function resolveWeekday(weekday: number, published: number, direction: Direction): number {
  const today = new Date(published * DAY_MS).getUTCDay();
  const since = (today - weekday + WEEK) % WEEK;
  switch (direction) {
    case "last":
      return published - (since || WEEK);
    case "next":
      return published + (WEEK - since);
    case "ahead":
      return published + ((WEEK - since) % WEEK);
    case "behind":
    case "unsaid":
      return published - since;
  }
}

function resolveYear(
  { month, day }: { readonly month: number; readonly day: number },
  published: number,
  direction: Direction,
): number {
  const year = new Date(published * DAY_MS).getUTCFullYear();
  const days = [year - 1, year, year + 1]
    .map((candidate) => dayNumber(candidate, month, day))
    .filter((candidate) => new Date(candidate * DAY_MS).getUTCMonth() === month);
  const ahead = days.find((candidate) => candidate >= published);
  const behind = days.findLast((candidate) => candidate <= published);
  if (direction === "ahead" || direction === "next") return ahead ?? Number.NaN;
  if (direction === "behind" || direction === "last") return behind ?? Number.NaN;
  return nearest(published, behind, ahead);
}

function nearest(published: number, behind?: number, ahead?: number): number {
  if (behind === undefined) return ahead ?? Number.NaN;
  return ahead !== undefined && ahead - published < published - behind ? ahead : behind;
}

function directionOf(words: Words, date: number): Direction {
  if (isLineStart(words, date)) return "unsaid";
  const beside = hashOf(words, date - 1);
  if (BEFORE_NEXT.has(beside)) return "next";
  if (BEFORE_LAST.has(beside)) return "last";
  const before = beside === THE ? hashOf(words, date - 2) : beside;
  if (beside === THIS || BEFORE_DEADLINE.has(before)) return "ahead";
  return directionBefore(words, date);
}

/** Read backwards from the date to the nearest word that tells. */
function directionBefore(words: Words, date: number): Direction {
  const stop = Math.max(0, date - SEARCHED_WORDS);
  for (let token = date - 1; token >= stop; token--) {
    if (isSentenceEnd(words, token)) break;
    if (isAmong(words, token, POINTS_AHEAD)) return "ahead";
    if (isPast(words, token) && !isAmong(words, token - 1, POINTS_AHEAD)) return "behind";
    if (isLineStart(words, token)) break;
  }
  return "unsaid";
}

function isPast(words: Words, token: number): boolean {
  const word = hashOf(words, token);
  return PAST_VERBS.has(word) || isSpeechVerb(word) || endsInEd(words, token);
}

function endsInEd(words: Words, token: number): boolean {
  const end = endOf(words, token);
  const isWord = hasShape(words, token, WORD);
  return isWord && words.text.startsWith("ed", end - 2);
}

function isLineStart(words: Words, token: number): boolean {
  return hasShape(words, token, LINE_BREAK_BEFORE);
}

function isSentenceEnd(words: Words, token: number): boolean {
  const code = codeOf(words, token);
  return isStop(code) || code === ELLIPSIS;
}

const SEPTEMBER = 8;

/** "the Sept. 11 attacks" name an event of another year. */
function isEventName(words: Words, date: DateWords): boolean {
  if (date.kind !== "calendar" || date.month !== SEPTEMBER || date.day !== 11) return false;
  const next = hashOf(words, date.token + 2);
  return ATTACKS.has(next) || hashOf(words, date.token - 1) === THE;
}
