import { longDate } from "../wording.ts";

/** Days as ISO has them, both of them in; what is left out has no end on that side. */
export interface Days {
  readonly since?: string;
  readonly until?: string;
}

const DAY_MS = 86_400_000;

/** The day that it is at that moment on the clocks of a place. */
export function dayIn(moment: Date, timezone: string): string {
  // Sweden writes dates as ISO does.
  return new Intl.DateTimeFormat("sv", { timeZone: timezone, dateStyle: "short" }).format(moment);
}

export function addDays(day: string, days: number): string {
  return isoOf(new Date(Date.parse(day) + days * DAY_MS));
}

/** The same day of another month, or the last one of it where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  return dayOf(
    year,
    month + months,
    Math.min(date, Number(lastOfMonth(year, month + months).slice(8))),
  );
}

/** Months count from 1 and may be beyond the year: 13 is January of the next one. */
export function dayOf(year: number, month: number, date: number): string {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return isoOf(moment);
}

export function lastOfMonth(year: number, month: number): string {
  return dayOf(year, month + 1, 0);
}

export function partsOf(day: string): readonly [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

export function isRealDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && dayOf(...partsOf(day)) === day;
}

/** The days that are in both. */
export function daysInBoth(one: Days, other: Days): Days {
  const since = [one.since, other.since]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const until = [one.until, other.until].filter((day) => day !== undefined).sort()[0];
  return { ...(since && { since }), ...(until && { until }) };
}

/** Whether there can be a day in them. */
export function areInOrder({ since, until }: Days): boolean {
  return since === undefined || until === undefined || since <= until;
}

/** Whether a day is in them; `null` is an unknown one, which is in them only where all are. */
export function areDaysWith({ since, until }: Days, day: string | null): boolean {
  if (day === null) return since === undefined && until === undefined;
  return (since === undefined || since <= day) && (until === undefined || day <= until);
}

/** "on 24 November 2026", "from 1 October 2026 to 31 October 2026"; `null` where all days are in. */
export function describeDays({ since, until }: Days): string | null {
  if (since !== undefined && since === until) return `on ${longDate(since)}`;
  if (since !== undefined && until !== undefined) {
    return `from ${longDate(since)} to ${longDate(until)}`;
  }
  if (since !== undefined) return `since ${longDate(since)}`;
  return until === undefined ? null : `until ${longDate(until)}`;
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
