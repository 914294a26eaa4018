import type { Span } from "../../domain/span.ts";
import {
  AFTER_WEEKDAY_IN_TITLE,
  BEFORE_NAMED_WEEKDAY,
  MONTHS,
  RELATIVE_DAYS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
} from "../lexicon/calendar.ts";
import { IN, OF } from "../lexicon/single-words.ts";
import { CALENDAR_WORD } from "../lexicon/word-classes.ts";
import { isApostrophe } from "../text/characters.ts";
import {
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  shapeOf,
  startOf,
  textOf,
} from "../text/token.ts";
import { CAPITAL, DOTTED, LINE_BREAK_BEFORE, NUMBER, WORD, type Words } from "../text/tokenize.ts";

/** What the words say, before anyone asks which year or week they mean. */
export type DateWords = Span & { readonly token: number } & (
    | { readonly kind: "weekday"; readonly weekday: number }
    | { readonly kind: "relative"; readonly days: number }
    | {
        readonly kind: "calendar";
        readonly year: number | null;
        readonly month: number;
        readonly day: number;
      }
  );

/** Days as printed, in reading order: "Wednesday", "Jan. 1", "3 November 2024", "yesterday". */
export function findDates(words: Words, from = 0): readonly DateWords[] {
  const dates: DateWords[] = [];
  let read = 0;
  for (let token = 0; token < words.count; token++) {
    if (token < read || startOf(words, token) < from) continue;
    const found = dateAt(words, token);
    if (!found) continue;
    dates.push(found.date);
    read = found.next;
  }
  return dates;
}

interface Found {
  readonly date: DateWords;
  readonly next: number;
}

function dateAt(words: Words, token: number): Found | null {
  const shape = shapeOf(words, token);
  if (shape & NUMBER) return isoDay(words, token) ?? dayBeforeMonth(words, token);
  const isCapital = (shape & CAPITAL) !== 0;
  if (!isCapital && !hasClass(words, token, CALENDAR_WORD)) return null;
  const word = hashOf(words, token);
  const days = RELATIVE_DAYS.get(word);
  if (days !== undefined) return relativeDay(words, token, days);
  if (!isCapital) return null;
  if (MONTHS.has(word)) return monthBeforeDay(words, token);
  const weekday = WEEKDAYS.get(word) ?? (shape & DOTTED ? SHORT_WEEKDAYS.get(word) : undefined);
  return weekday === undefined ? null : weekdayAt(words, token, weekday);
}

function foundAt(words: Words, token: number, next: number, what: WhatIsSaid): Found {
  const date = { ...what, token, start: startOf(words, token), end: endOf(words, next - 1) };
  return { date, next };
}

type WhatIsSaid = DateWords extends infer Words
  ? Words extends DateWords
    ? Omit<Words, "token" | "start" | "end">
    : never
  : never;

/** "today's world" is no day, nor is the "Today programme", "USA TODAY" or NBC's “Today”. */
function relativeDay(words: Words, token: number, days: number): Found | null {
  const isInside = hasShape(words, token, CAPITAL) && hasShape(words, token - 1, WORD);
  if (isInside && !hasShape(words, token, LINE_BREAK_BEFORE)) return null;
  if (isApostrophe(words.text.charCodeAt(endOf(words, token)))) return null;
  return foundAt(words, token, token + 1, { kind: "relative", days });
}

/** "Wednesday, Nov. 19" is one date; "Black Friday" and the "Sunday Times" are none. */
function weekdayAt(words: Words, token: number, weekday: number): Found | null {
  const isNamed = token > 0 && isCapitalised(words, token - 1, BEFORE_NAMED_WEEKDAY);
  if (isNamed || isCapitalised(words, token + 1, AFTER_WEEKDAY_IN_TITLE)) return null;
  const after = isComma(words, token + 1) ? token + 2 : token + 1;
  const found = isOnLine(words, token, after) ? dateAfterWeekday(words, after) : null;
  if (!found) return foundAt(words, token, token + 1, { kind: "weekday", weekday });
  return { ...found, date: { ...found.date, token, start: startOf(words, token) } };
}

function dateAfterWeekday(words: Words, token: number): Found | null {
  if (hasShape(words, token, NUMBER)) return dayBeforeMonth(words, token);
  return isAmong(words, token, MONTHS) ? monthBeforeDay(words, token) : null;
}

/** "Nov. 3, 2024", "Jan. 1"; "in March 11 people died" is no date. */
function monthBeforeDay(words: Words, token: number): Found | null {
  const day = dayNumber(words, token + 1);
  if (day === null || !isOnLine(words, token, token + 1)) return null;
  const { year, next } = yearAfter(words, token + 2);
  if (year === null && hashOf(words, token - 1) === IN) return null;
  return calendarDay(words, token, next, { year, month: monthOf(words, token), day });
}

/** "3 November 2024", "the 4th of July". */
function dayBeforeMonth(words: Words, token: number): Found | null {
  const day = dayNumber(words, token);
  const month = hashOf(words, token + 1) === OF ? token + 2 : token + 1;
  if (day === null || month >= words.count || !isOnLine(words, token, month)) return null;
  if (!hasShape(words, month, CAPITAL)) return null;
  if (!isAmong(words, month, MONTHS)) return null;
  if (dayNumber(words, month + 1) !== null) return null;
  const { year, next } = yearAfter(words, month + 1);
  return calendarDay(words, token, next, { year, month: monthOf(words, month), day });
}

function calendarDay(
  words: Words,
  token: number,
  next: number,
  { year, month, day }: { year: number | null; month: number; day: number },
): Found | null {
  if (!isCalendarDay(year ?? 2024, month, day)) return null;
  const found = foundAt(words, token, next, { kind: "calendar", year, month, day });
  const shortened = startOf(words, next - 1) + String(day).length;
  const isRange = year === null && /^\d+[-–]/.test(textOf(words, next - 1));
  return isRange ? { ...found, date: { ...found.date, end: shortened } } : found;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function isoDay(words: Words, token: number): Found | null {
  if (endOf(words, token) - startOf(words, token) !== 10) return null;
  const [, year, month, day] = ISO_DAY.exec(textOf(words, token)) ?? [];
  if (!year) return null;
  const parts = { year: Number(year), month: Number(month) - 1, day: Number(day) };
  return calendarDay(words, token, token + 1, parts);
}

/** "3", "3rd", and the first of "3-5"; but not "3,000" or "3.5". */
const DAY = /^([12]?\d|3[01])(?:st|nd|rd|th|[-–]\d{1,2})?$/;

function dayNumber(words: Words, token: number): number | null {
  if (token >= words.count || !hasShape(words, token, NUMBER)) return null;
  if (endOf(words, token) - startOf(words, token) > 5) return null;
  const day = Number(DAY.exec(textOf(words, token))?.[1] ?? 0);
  return day > 0 ? day : null;
}

const YEAR = /^(?:1[6-9]|20|21)\d\d$/;

function yearAfter(words: Words, next: number): { year: number | null; next: number } {
  const token = isComma(words, next) ? next + 1 : next;
  if (token >= words.count || endOf(words, token) - startOf(words, token) !== 4) {
    return { year: null, next };
  }
  if (!isOnLine(words, next - 1, token) || !YEAR.test(textOf(words, token))) {
    return { year: null, next };
  }
  return { year: Number(textOf(words, token)), next: token + 1 };
}

function isCapitalised(words: Words, token: number, among: ReadonlySet<number>): boolean {
  if (token >= words.count || !hasShape(words, token, CAPITAL)) return false;
  return isAmong(words, token, among);
}

function isOnLine(words: Words, first: number, last: number): boolean {
  for (let token = first + 1; token <= last; token++) {
    if (token >= words.count || hasShape(words, token, LINE_BREAK_BEFORE)) return false;
  }
  return true;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month, day)).getUTCMonth() === month;
}

/** Asked only of a token that names a month. */
function monthOf(words: Words, token: number): number {
  return MONTHS.get(hashOf(words, token)) ?? 0;
}
