import { Cron } from "croner";
import type { QuietHours, Schedule } from "../../domain/digest.ts";
import { localTimeLabel } from "../../domain/time/local-time.ts";

/**
 * A digest that is due just before its quiet hours still comes a little into them. Chosen by hand,
 * as long as a digest counts as on time.
 */
const LEEWAY_MS = 5 * 60 * 1000;

/** The end of the quiet hours, if the moment lies in them; else `null`. */
export function quietUntil({ from, to }: QuietHours, timezone: string, moment: Date): Date | null {
  const time = localTimeLabel(moment, timezone).slice(-"08:30".length);
  const isQuiet = from <= to ? from <= time && time < to : from <= time || time < to;
  if (!isQuiet) return null;
  const [hour, minute] = to.split(":").map(Number);
  return new Cron(`${minute} ${hour} * * *`, { paused: true, timezone }).nextRun(moment);
}

/**
 * Until when a digest that is late, or was refused, waits for its quiet hours to end; else `null`.
 */
export function lateDigestWaitsUntil(
  { quietHours, timing }: Pick<Schedule, "quietHours" | "timing">,
  dueAt: Date,
  now: Date,
): Date | null {
  const isOnTime = now.getTime() - dueAt.getTime() <= LEEWAY_MS;
  return quietHours && !isOnTime ? quietUntil(quietHours, timing.timezone, now) : null;
}

/** "22:00-07:00", "22-7"; `null` where they cannot be read. */
export function parseQuietHours(text: string): QuietHours | null {
  const [, from = "", to = ""] =
    /^([\d:.]+)\s*(?:-|–|to|until)\s*([\d:.]+)$/i.exec(text.trim()) ?? [];
  const quiet = { from: toTime(from), to: toTime(to) };
  return quiet.from && quiet.to && quiet.from !== quiet.to
    ? { from: quiet.from, to: quiet.to }
    : null;
}

function toTime(text: string): string | null {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
