import type { ParsedWhen } from "./parse-schedule.ts";

/** "every hour", "hourly at :15", "every 2 hours", "every 30 minutes"; `null` for anything else. */
export function parseEveryWords(text: string): ParsedWhen | null {
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

function everyHours(count: number, minute: number): ParsedWhen {
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

function everyMinutes(count: number): ParsedWhen {
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

function unreadable(problem: string): ParsedWhen {
  return { status: "unreadable", problem };
}
