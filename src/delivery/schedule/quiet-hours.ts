import { Cron } from "croner";
import type { QuietHours, Schedule } from "../../domain/digest.ts";
import { localTimeLabel } from "../../domain/local-time.ts";

/** A digest that is due just before its quiet hours still comes, a little into them. */
const LEEWAY_MS = 5 * 60 * 1000;

/** When they end, if that moment is in them. */
export function quietUntil({ from, to }: QuietHours, timezone: string, moment: Date): Date | null {
  const time = localTimeLabel(moment, timezone).slice(-"08:30".length);
  const isQuiet = from <= to ? from <= time && time < to : from <= time || time < to;
  if (!isQuiet) return null;
  const [hour, minute] = to.split(":").map(Number);
  return new Cron(`${minute} ${hour} * * *`, { paused: true, timezone }).nextRun(moment);
}

/** How long a digest that is late, or was refused, keeps still. */
export function hushedUntil(
  { quietHours, timing }: Pick<Schedule, "quietHours" | "timing">,
  dueAt: Date,
  now: Date,
): Date | null {
  const isOnTime = now.getTime() - dueAt.getTime() <= LEEWAY_MS;
  return quietHours && !isOnTime ? quietUntil(quietHours, timing.timezone, now) : null;
}
