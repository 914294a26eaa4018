import { Cron } from "croner";
import type { ParsedWhen } from "./parse-schedule.ts";

const FIELDS = [
  { name: "minute", takes: "0 to 59" },
  { name: "hour", takes: "0 to 23" },
  { name: "day of the month", takes: "1 to 31" },
  { name: "month", takes: "1 to 12, or JAN to DEC" },
  { name: "day of the week", takes: "0 to 7 (0 and 7 are Sunday), or SUN to SAT" },
];

const ORDER = "minute, hour, day of the month, month, day of the week";

export function looksLikeCron(tokens: readonly string[]): boolean {
  const isNumeric = (token: string) => /^[\d*][\d*,/-]*$/.test(token);
  return (
    tokens.some((token) => token.startsWith("*")) ||
    (tokens.length >= FIELDS.length && tokens.slice(0, 2).every(isNumeric))
  );
}

export function parseCron(tokens: readonly string[]): ParsedWhen {
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

function unreadable(problem: string): ParsedWhen {
  return { status: "unreadable", problem };
}
