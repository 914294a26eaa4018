import { Cron } from "croner";
import type { Slot, Timing } from "../domain/digest.ts";
import { localTimeLabel } from "../domain/local-time.ts";

/**
 * The first slot after a moment. A time that the clocks skip in spring comes at the next valid
 * one; a time that they repeat in autumn comes once, unless the digest runs all day ("every hour").
 */
export function nextSlot(timing: Timing, after: Date, last: Slot | null = null): Slot | null {
  const from = last && last.dueAt > after ? last.dueAt : after;
  const next = cronOf(timing).nextRun(from);
  if (!next) return null;

  const slot = { dueAt: next, localTime: localTimeLabel(next, timing.timezone) };
  const isSameMorning = last && hasFixedTimes(timing) && slot.localTime <= last.localTime;
  return isSameMorning ? nextSlot(timing, next, last) : slot;
}

export function nextTimes(timing: Timing, after: Date, count: number): readonly Date[] {
  return cronOf(timing).nextRuns(count, after);
}

/** The last `count` slots up to and with `now`, earliest first. */
export function latestSlots(timing: Timing, now: Date, count: number): readonly Slot[] {
  const justAfter = new Date(now.getTime() + 1000);
  return cronOf(timing)
    .previousRuns(count, justAfter)
    .filter((dueAt) => dueAt <= now)
    .map((dueAt) => ({ dueAt, localTime: localTimeLabel(dueAt, timing.timezone) }))
    .reverse();
}

function cronOf({ cron, timezone }: Timing): Cron {
  return new Cron(cron, { paused: true, timezone, mode: "5-part", fixedTimeRule: "no-wildcard" });
}

function hasFixedTimes({ cron }: Timing): boolean {
  const [minute = "", hour = ""] = cron.split(" ");
  return !/[*?/]/.test(minute + hour);
}
