import { closest, distance } from "fastest-levenshtein";
import { canonicalTimezone, readTimezone } from "../../domain/time/timezone.ts";
import { joinNames } from "../../domain/wording.ts";

export interface Time {
  readonly hour: number;
  readonly minute: number;
}

type Times =
  | { readonly status: "read"; readonly times: readonly Time[]; readonly rest: readonly string[] }
  | { readonly status: "unreadable"; readonly problem: string; readonly rest: readonly string[] };

/** Reads every time of day among the words: "08:30", "8", "9:15 pm", "noon". */
export function parseTimes(words: readonly string[]): Times {
  const times: Time[] = [];
  const rest: string[] = [];
  let position = 0;

  while (position < words.length) {
    const [word = "", after = ""] = words.slice(position, position + 2);
    const hasHalf = HALF.test(after);
    const time = timeOf(hasHalf ? word + after : word);
    if (time === "no such time") return noSuchTime(hasHalf ? `${word} ${after}` : word);
    if (time) times.push(time);
    else rest.push(word);
    position += time && hasHalf ? 2 : 1;
  }
  return { status: "read", times, rest };
}

const HALF = /^[ap]\.?m\.?$/;
const NAMED: ReadonlyMap<string, Time> = new Map(
  Object.entries({
    noon: { hour: 12, minute: 0 },
    midday: { hour: 12, minute: 0 },
    midnight: { hour: 0, minute: 0 },
  }),
);

function timeOf(text: string): Time | "no such time" | null {
  const named = NAMED.get(text);
  if (named) return named;
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?:([ap])\.?m\.?)?$/.exec(text);
  if (!match) return null;

  const [, hours, minutes = "0", half] = match;
  const time = { hour: hourOf(Number(hours), half), minute: Number(minutes) };
  return time.hour > 23 || time.minute > 59 ? "no such time" : time;
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

function noSuchTime(text: string): Times {
  const problem = `“${text}” is not a time of day. Give 00:00 to 23:59, or 12:00 am to 11:59 pm.`;
  return { status: "unreadable", problem, rest: [] };
}

interface Days {
  /** The cron field. */
  readonly cron: string;
  readonly words: string;
  readonly rest: readonly string[];
}

/** Reads the days of the week that are named; every day when none is. */
export function parseDays(words: readonly string[]): Days {
  const days = new Set<number>();
  const rest: string[] = [];
  let position = 0;

  while (position < words.length) {
    const { named, taken } = daysAt(words, position);
    for (const day of named) days.add(day);
    if (named.length === 0) rest.push(...words.slice(position, position + 1));
    position += taken;
  }
  return { ...inWords([...days].sort((one, other) => one - other)), rest };
}

const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const GROUPS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    daily: EVERY_DAY,
    everyday: EVERY_DAY,
    day: EVERY_DAY,
    days: EVERY_DAY,
    weekday: [1, 2, 3, 4, 5],
    weekdays: [1, 2, 3, 4, 5],
    workdays: [1, 2, 3, 4, 5],
    weekend: [0, 6],
    weekends: [0, 6],
  }),
);

function daysAt(words: readonly string[], position: number) {
  const [word = "", link = "", end = ""] = words.slice(position, position + 3);
  const group = GROUPS.get(word);
  if (group) return { named: group, taken: 1 };

  const joined = /^([a-z]+)[-–]([a-z]+)$/.exec(word);
  if (joined) return { named: range(joined[1] ?? "", joined[2] ?? ""), taken: 1 };
  if (link === "to" || link === "through") {
    const named = range(word, end);
    if (named.length > 0) return { named, taken: 3 };
  }
  const day = dayOf(word);
  return { named: day === null ? [] : [day], taken: 1 };
}

/** "fri-mon" goes round the end of the week. */
function range(from: string, to: string): readonly number[] {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null || last === null) return [];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}

/** "mon", "tues", "thurs", "monday", "mondays". */
function dayOf(word: string): number | null {
  if (word.length < 3) return null;
  const singular = word.endsWith("days") ? word.slice(0, -1) : word;
  const day = NAMES.findIndex((name) => name.toLowerCase().startsWith(singular));
  return day === -1 ? null : day;
}

function inWords(days: readonly number[]): { cron: string; words: string } {
  const cron = days.join(",");
  if (days.length === 0 || days.length === 7) return { cron: "*", words: "every day" };
  if (cron === "1,2,3,4,5") return { cron: "1-5", words: "weekdays" };
  if (cron === "0,6") return { cron, words: "weekends" };

  const mondayFirst = [...days].sort((one, other) => ((one + 6) % 7) - ((other + 6) % 7));
  const names = mondayFirst.map((day) => `${NAMES[day]}s`);
  return { cron, words: joinNames(names) };
}

type Place =
  | { readonly status: "read"; readonly timezone: string; readonly rest: readonly string[] }
  | { readonly status: "unreadable"; readonly problem: string };

/** Chosen by hand: with more letters wrong another place may be meant. */
const MAX_TYPOS = 3;

/** Takes a timezone off the end: "America/New_York", "new york", "UTC". */
export function splitTimezone(tokens: readonly string[], defaultTimezone: string): Place {
  const last = tokens.at(-1) ?? "";
  const before = tokens.slice(0, -1);

  const read = readTimezone(last);
  switch (read.status) {
    case "read":
      return place(read.timezone, before);
    case "unreadable":
      return unreadable(last, read.why, read.suggestion ?? nearest(last));
    case "no timezone":
      return citySplit(tokens) ?? { status: "read", timezone: defaultTimezone, rest: tokens };
  }
}

function place(timezone: string, before: readonly string[]): Place {
  const rest = before.at(-1)?.toLowerCase() === "in" ? before.slice(0, -1) : before;
  return { status: "read", timezone, rest };
}

function unreadable(given: string, why: string, suggestion: string): Place {
  return {
    status: "unreadable",
    problem: `“${given}” is not a timezone I know. ${why && `${why} `}Give the place, such as ${suggestion}.`,
  };
}

function nearest(given: string): string {
  const zones = Intl.supportedValuesOf("timeZone");
  const zone = closest(
    given.toLowerCase(),
    zones.map((name) => name.toLowerCase()),
  );
  const isNear = distance(given.toLowerCase(), zone) <= MAX_TYPOS;
  return (isNear && canonicalTimezone(zone)) || "America/New_York";
}

function citySplit(tokens: readonly string[]): Place | null {
  const longestFirst = [3, 2, 1].filter((count) => count < tokens.length);
  for (const count of longestFirst) {
    const city = tokens.slice(-count).join("_").toLowerCase();
    const zone = zoneOfCity(city);
    if (zone) return place(zone, tokens.slice(0, -count));
  }
  return null;
}

function zoneOfCity(city: string): string | undefined {
  return Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase().endsWith(`/${city}`));
}
