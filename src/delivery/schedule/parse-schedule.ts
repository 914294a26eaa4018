import type { Timing } from "../../domain/digest.ts";
import { looksLikeCron, parseCron } from "./parse-cron.ts";
import { parseEveryWords } from "./parse-every-words.ts";
import { parseWeekWords } from "./parse-week-words.ts";
import { splitTimezone } from "./split-timezone.ts";

export type ParsedSchedule =
  | { readonly status: "read"; readonly timing: Timing }
  /** Which part cannot be read, and how to mend it. */
  | { readonly status: "unreadable"; readonly problem: string };

/** When, without where: a cron expression and what it says in words. */
export type ParsedWhen =
  | { readonly status: "read"; readonly cron: string; readonly words: string }
  | { readonly status: "unreadable"; readonly problem: string };

/** "weekdays 08:30 America/New_York", "every hour", "0 9 * * 1-5 Europe/London". */
export function parseSchedule(text: string, defaultTimezone: string): ParsedSchedule {
  const tokens = text.trim().split(/\s+/).filter(Boolean);
  const place = splitTimezone(tokens, defaultTimezone);
  if (place.status === "unreadable") return place;

  const when = parseWhen(place.rest);
  if (when.status === "unreadable") return when;
  const { cron, words } = when;
  return { status: "read", timing: { cron, words, timezone: place.timezone } };
}

function parseWhen(tokens: readonly string[]): ParsedWhen {
  if (looksLikeCron(tokens)) return parseCron(tokens);

  const words = tokens.flatMap((token) => token.toLowerCase().split(",")).filter(Boolean);
  return parseEveryWords(words.join(" ")) ?? parseWeekWords(words);
}
