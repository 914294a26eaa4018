import { parseDays } from "./parse-days.ts";
import type { ParsedWhen } from "./parse-schedule.ts";
import { parseTimes } from "./parse-times.ts";

/** "weekdays 08:30", "mondays and thursdays at 9:15 am", "8:30". Words in lower case. */
export function parseWeekWords(words: readonly string[]): ParsedWhen {
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

interface Time {
  readonly hour: number;
  readonly minute: number;
}

function whenOf(days: { cron: string; words: string }, times: readonly Time[]): ParsedWhen {
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

function unreadable(problem: string): ParsedWhen {
  return { status: "unreadable", problem };
}
