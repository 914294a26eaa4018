import { BotError } from "../../domain/errors.ts";
import {
  addDays,
  areInOrder,
  type Days,
  daysInBoth,
  describeDays,
} from "../../domain/time/days.ts";
import { monthIn, type Period, readPeriod } from "./read-period.ts";

/** When, as it was typed into the options of a command. */
export interface TypedWhen {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly on?: string | undefined;
}

const FORMS_THAT_ARE_READ =
  "yesterday, monday, 24 november, october 2025, last 30 days or 2026-11-24";
const SINCE = /^(?:since|from|starting|as of)\s+/i;
const AFTER = /^after\s+/i;
const UNTIL = /^(?:until|till|to|through|up to|by)\s+/i;
const BEFORE = /^before\s+/i;
const WITHIN = /^(?:on|in|during|over|within|for)\s+/i;
const RANGES = [
  /^between\s+(.+?)\s+and\s+(.+)$/i,
  /^from\s+(.+?)\s+(?:to|until|till)\s+(.+)$/i,
  /^(.+?)\s*(?:\bto\b|[–—]|\.\.|\s-\s)\s*(.+)$/i,
  /^((?:.+\s)?\d{1,2})-(\d{1,2}(?:\s.+)?)$/i,
];

const COMING =
  "tomorrow|(?:the )?day after tomorrow|next (?:week(?:end)?|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
const TO_COME = new RegExp(`^(?:${COMING})$`, "i");
/** It leaves nothing to be found, where "from tomorrow" may be said of fares. */
export const SINCE_TO_COME = new RegExp(`(?:^|\\s)since (?<when>${COMING})(?=\\s|$)`, "i");

/** @throws BotError `bad-input` */
export function stillToCome(words: string): never {
  throw new BotError(
    "bad-input",
    `"${words}" is still to come, so nothing can be found since then.`,
  );
}

/** @throws BotError `bad-input` with what can be written instead. */
export function readTypedWhen({ since, until, on }: TypedWhen, today: string): Days {
  const all = [
    since === undefined ? {} : { since: startOf(since, today) },
    until === undefined ? {} : { until: endOf(until, today) },
    on === undefined ? {} : (readWhen(on, today) ?? unreadable(on)),
  ];
  return inOrder(all.reduce<Days>(daysInBoth, {}));
}

/** The days that words stand for, such as "since monday"; `null` where they stand for none. */
export function readWhen(words: string, today: string): Days | null {
  const typed = words.trim();
  const period = readPeriod(typed, today) ?? readRange(typed, today);
  if (period) return { since: period.start, until: period.end };
  const rest = (opener: RegExp) =>
    opener.test(typed) ? wholePeriod(typed.replace(opener, ""), today) : null;
  const [since, after, until, before, within] = [SINCE, AFTER, UNTIL, BEFORE, WITHIN].map(rest);
  if (since) return { since: since.start };
  if (after) return { since: addDays(after.end, 1) };
  if (until) return { until: until.end };
  if (before) return { until: addDays(before.start, -1) };
  return within ? { since: within.start, until: within.end } : null;
}

/** @throws BotError where they leave no day. */
export function inOrder(days: Days): Days {
  if (areInOrder(days)) return days;
  const { since, until } = days;
  const said = [describeDays({ since: since ?? "" }), describeDays({ until: until ?? "" })];
  throw new BotError("bad-input", `No day is both ${said.join(" and ")}.`);
}

function startOf(words: string, today: string): string {
  const period = wholePeriod(words.replace(SINCE, ""), today);
  const since = period?.start ?? readWhen(words, today)?.since ?? unreadable(words);
  return since <= today ? since : stillToCome(words);
}

function endOf(words: string, today: string): string {
  const period = wholePeriod(words.replace(UNTIL, ""), today);
  return period?.end ?? readWhen(words, today)?.until ?? unreadable(words);
}

/** "Since two weeks" is since two weeks ago. */
function wholePeriod(words: string, today: string): Period | null {
  return readPeriod(words, today) ?? readPeriod(`last ${words}`, today);
}

/** "Between 3 and 9 march", "from october to today", "march 3-9": the month may be said once. */
function readRange(words: string, today: string): Period | null {
  const match = RANGES.map((range) => range.exec(words)).find((found) => found !== null);
  const [, first, last] = match ?? [];
  if (first === undefined || last === undefined) return null;
  const end = readPeriod(isBareDate(last) ? `${last} ${monthIn(first) ?? ""}` : last, today);
  if (!end) return null;
  const start = readPeriod(isBareDate(first) ? `${first} ${monthIn(last) ?? ""}` : first, end.end);
  return start && start.start <= end.end ? { start: start.start, end: end.end } : null;
}

function isBareDate(words: string): boolean {
  return /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/i.test(words.trim());
}

function unreadable(words: string): never {
  if (TO_COME.test(words.trim())) stillToCome(words.trim());
  const isEitherWay = /^\d\d?\/\d\d?\/\d{4}$/.test(words.trim());
  throw new BotError(
    "bad-input",
    isEitherWay
      ? `"${words}" is one day in America and another in Europe. Write it as 2026-11-24.`
      : `"${words}" is no day that can be read here. Write ${FORMS_THAT_ARE_READ}.`,
  );
}
