/** How numbers, lists, days and durations are written for readers, in English. */

const LISTS = new Intl.ListFormat("en-GB", { type: "conjunction" });
const PLURALS = new Intl.PluralRules("en");
const DAYS = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "Ann Lee, Bo Kim and Cy Park". */
export function joinNames(names: readonly string[]): string {
  return LISTS.format(names);
}

/** The names that were joined; of any other name, itself alone. */
export function splitNames(name: string): readonly string[] {
  return name.split(/, | and /);
}

/** "1 quote", "10 quotes"; the plural is given where an s does not make it. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString("en")} ${PLURALS.select(number) === "one" ? noun : plural}`;
}

/** To so many characters at most, the ellipsis among them. */
export function cutShort(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}

/** "2025-11-19" as "19 November 2025", which reads the same on both sides of the Atlantic. */
export function longDate(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(isoDate) && !Number.isNaN(date.getTime());
  return isDay ? DAYS.format(date) : isoDate;
}

const MONTHS = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "2025-11" as "November 2025". */
export function monthName(isoMonth: string): string {
  return MONTHS.format(new Date(`${isoMonth}-01T00:00:00Z`));
}

const MINUTE_MS = 60_000;
const UNITS = [
  { name: "day", ms: 24 * 60 * MINUTE_MS },
  { name: "hour", ms: 60 * MINUTE_MS },
  { name: "minute", ms: MINUTE_MS },
] as const;

/** Milliseconds of "30m", "90 min", "6 hours", "2d"; `null` where it cannot be read. */
export function readDuration(text: string): number | null {
  const [, number = "", unit = ""] =
    /^(\d{1,4})\s*(m|min|minute|h|hour|d|day)s?$/i.exec(text.trim()) ?? [];
  const found = UNITS.find(({ name }) => name.startsWith(unit.toLowerCase()));
  return number && found ? Number(number) * found.ms : null;
}

/** "6 hours", "90 minutes": in the largest unit of which it is a whole number. */
export function formatDuration(milliseconds: number): string {
  const unit = UNITS.find(({ ms }) => milliseconds % ms === 0) ?? UNITS[2];
  return count(Math.round(milliseconds / unit.ms), unit.name);
}
