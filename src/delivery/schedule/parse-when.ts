import { Cron } from "croner";
import type { Timing } from "../../domain/digest.ts";
import { parseDays, parseTimes, splitTimezone, type Time } from "./parse-clock-words.ts";

export type ParsedWhen =
  | { readonly status: "read"; readonly timing: Timing }
  /** Says which part cannot be read, and how to mend it. */
  | { readonly status: "unreadable"; readonly problem: string };

/** The times without the timezone: a cron expression, and what it says in words. */
type ParsedTimes =
  | { readonly status: "read"; readonly cron: string; readonly words: string }
  | { readonly status: "unreadable"; readonly problem: string };

/** "weekdays 08:30 America/New_York", "every hour", "0 9 * * 1-5 Europe/London". */
export function parseWhen(text: string, defaultTimezone: string): ParsedWhen {
  const tokens = text.trim().split(/\s+/).filter(Boolean);
  const place = splitTimezone(tokens, defaultTimezone);
  if (place.status === "unreadable") return place;

  const when = parseTimesOf(place.rest);
  if (when.status === "unreadable") return when;
  const { cron, words } = when;
  return { status: "read", timing: { cron, words, timezone: place.timezone } };
}

function parseTimesOf(tokens: readonly string[]): ParsedTimes {
  if (looksLikeCron(tokens)) return parseCron(tokens);

  const words = tokens.flatMap((token) => token.toLowerCase().split(",")).filter(Boolean);
  return parseEveryWords(words.join(" ")) ?? parseWeekWords(words);
}

const FIELDS = [
  { name: "minute", takes: "0 to 59" },
  { name: "hour", takes: "0 to 23" },
  { name: "day of the month", takes: "1 to 31" },
  { name: "month", takes: "1 to 12, or JAN to DEC" },
  { name: "day of the week", takes: "0 to 7 (0 and 7 are Sunday), or SUN to SAT" },
];

const ORDER = "minute, hour, day of the month, month, day of the week";

function looksLikeCron(tokens: readonly string[]): boolean {
  const isNumeric = (token: string) => /^[\d*][\d*,/-]*$/.test(token);
  return (
    tokens.some((token) => token.startsWith("*")) ||
    (tokens.length >= FIELDS.length && tokens.slice(0, 2).every(isNumeric))
  );
}

function parseCron(tokens: readonly string[]): ParsedTimes {
  if (tokens.length !== FIELDS.length) {
    return unreadable(
      `A cron expression has 5 fields (${ORDER}); this one has ${tokens.length}: “${tokens.join(" ")}”.`,
    );
  }
  const bad = FIELDS.findIndex((_, index) => !isField(tokens[index] ?? "", index));
  const field = FIELDS[bad];
  if (field) {
    return unreadable(
      `The ${field.name} of the cron expression, “${tokens[bad]}”, cannot be read. It takes ${field.takes}, “*”, lists (1,3), ranges (1-5) and steps (*/2).`,
    );
  }

  const cron = tokens.join(" ").toUpperCase();
  return comesUp(cron)
    ? { status: "read", cron, words: `on the cron schedule ${cron}` }
    : unreadable(`“${cron}” never comes up: no month it names has that day.`);
}

function isField(text: string, index: number): boolean {
  const fields = FIELDS.map((_, other) => (other === index ? text : "*"));
  try {
    new Cron(fields.join(" "), { paused: true, mode: "5-part" });
    return true;
  } catch {
    return false;
  }
}

function comesUp(cron: string): boolean {
  const anyDay = new Date("2024-01-01T00:00:00Z");
  return new Cron(cron, { paused: true, mode: "5-part", timezone: "UTC" }).nextRun(anyDay) !== null;
}

/** "every hour", "hourly at :15", "every 2 hours", "every 30 minutes"; `null` for anything else. */
function parseEveryWords(text: string): ParsedTimes | null {
  const hourly = /^(?:hourly|every (?:(\d+) )?hours?)(?: at :?(\d{1,2}))?$/.exec(text);
  if (hourly) return everyHours(Number(hourly[1] ?? 1), Number(hourly[2] ?? 0));

  const minutes = /^every (?:(\d+) )?min(?:ute)?s?$/.exec(text);
  if (minutes) return everyMinutes(Number(minutes[1] ?? 1));

  // Otherwise the 2 of "every 2 days" would be read as two o'clock.
  const other = /^every (\d+ [a-z]+)/.exec(text);
  return other && !/^\d+ [ap]m$/.test(other[1] ?? "")
    ? unreadable(`I cannot do “every ${other[1]}”. Use hours or minutes, or name the days.`)
    : null;
}

function everyHours(count: number, minute: number): ParsedTimes {
  if (minute > 59) return unreadable(`“:${minute}” is not a minute. Give :00 to :59.`);
  if (!divides(count, 24)) {
    return unreadable(
      `A day cannot be split into ${count} hours evenly. Use 1, 2, 3, 4, 6, 8 or 12.`,
    );
  }
  const hours = count === 1 ? "*" : `*/${count}`;
  const at = minute === 0 ? "" : ` at :${String(minute).padStart(2, "0")}`;
  return {
    status: "read",
    cron: `${minute} ${hours} * * *`,
    words: `every ${count === 1 ? "hour" : `${count} hours`}${at}`,
  };
}

function everyMinutes(count: number): ParsedTimes {
  if (!divides(count, 60)) {
    return unreadable(
      `An hour cannot be split into ${count} minutes evenly. Use 5, 10, 15, 20 or 30.`,
    );
  }
  return {
    status: "read",
    cron: count === 1 ? "* * * * *" : `*/${count} * * * *`,
    words: `every ${count === 1 ? "minute" : `${count} minutes`}`,
  };
}

function divides(count: number, whole: number): boolean {
  return count > 0 && count < whole && whole % count === 0;
}

/** "weekdays 08:30", "mondays and thursdays at 9:15 am", "8:30". Words in lower case. */
function parseWeekWords(words: readonly string[]): ParsedTimes {
  const telling = words.filter((word) => !FILLERS.has(word));
  const days = parseDays(telling);
  const times = parseTimes(days.rest);
  const [stray] = times.rest;

  if (stray) return unreadable(`I cannot read “${stray}” in “${words.join(" ")}”. ${HOW}`);
  if (times.status === "unreadable") return times;
  if (words.length === 0) return unreadable(`When? ${HOW}`);
  if (times.times.length === 0) {
    return unreadable(`There is no time of day in “${words.join(" ")}”. ${HOW}`);
  }
  return whenOf(days, times.times);
}

const FILLERS = new Set(["at", "on", "and", "every", "each", "the", "&"]);
const HOW =
  "Say it like “weekdays 08:30 America/New_York”, “mondays 9:15 am”, “every hour”, or as a cron expression with 5 fields.";

function whenOf(days: { cron: string; words: string }, times: readonly Time[]): ParsedTimes {
  const minutes = new Set(times.map(({ minute }) => minute));
  if (minutes.size > 1) {
    return unreadable(
      `Several times in one digest must share their minutes, as in “8:30 and 17:30”; this has ${times.map(clock).join(" and ")}. Make one digest for each.`,
    );
  }
  const inOrder = [...times].sort((one, other) => one.hour - other.hour);
  const hours = [...new Set(inOrder.map(({ hour }) => hour))].join(",");
  const clocks = [...new Set(inOrder.map(clock))].join(" and ");
  return {
    status: "read",
    cron: `${[...minutes].join()} ${hours} * * ${days.cron}`,
    words: `${days.words} at ${clocks}`,
  };
}

function clock({ hour, minute }: Time): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function unreadable(problem: string): ParsedTimes {
  return { status: "unreadable", problem };
}
