/**
 * The number of a reading tells its day, so that the highest are the newest and a range of days is
 * a range of numbers. Its quotations have the numbers after its own, the last one first: whoever
 * goes from the highest down meets them in the article's order.
 */
const IDS_OF_A_DAY = 2 ** 22; // half a million articles; the index grows with it
const DAY_MS = 86_400_000;

/** The number before the first of a day; without a day it comes before all. */
export function dayStart(day: string | null): number {
  return day === null ? 0 : (Math.floor(Date.parse(day) / DAY_MS) + DAYS_BEFORE) * IDS_OF_A_DAY;
}

/** 1 January of the year 1, so that no day is below zero. */
const DAYS_BEFORE = -Math.floor(Date.parse("0001-01-01") / DAY_MS) + 1;

export function dayEnd(day: string | null): number {
  return dayStart(day) + IDS_OF_A_DAY - 1;
}

export function idsOfDays(days: number): number {
  return days * IDS_OF_A_DAY;
}

export function dayOfId(id: number): string | null {
  const day = Math.floor(id / IDS_OF_A_DAY);
  return day === 0 ? null : new Date((day - DAYS_BEFORE) * DAY_MS).toISOString().slice(0, 10);
}
