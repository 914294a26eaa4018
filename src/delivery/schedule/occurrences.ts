import { Cron } from "croner";
import type { QuietHours, Slot, Timing } from "../../domain/digest.ts";
import { localTimeLabel } from "../../domain/time/local-time.ts";
import { quietUntil } from "./quiet-hours.ts";

/**
 * The first slot after a moment. A time that the clocks skip in spring comes at the next valid
 * one; a time that they repeat in autumn comes once, unless the digest runs all day ("every hour").
 */
export function nextSlot(timing: QuietTiming, after: Date, last: Slot | null = null): Slot | null {
  let slot = nextOnClock(timing, after, last);
  for (let tries = 0; slot && tries < MOST_QUIET_DAYS; tries += 1) {
    const until = quietEnd(timing, slot.dueAt);
    if (!until) return slot;
    // The moment at which the quiet hours end is no longer quiet.
    slot = nextOnClock(timing, new Date(until.getTime() - 1_000), last);
  }
  return null;
}

/** A digest's times without those in its quiet hours. */
type QuietTiming = Timing & { readonly quietHours?: QuietHours | null };

/** Chosen by hand: a digest whose times are quiet for more than a year never comes up. */
const MOST_QUIET_DAYS = 400;

function nextOnClock(timing: Timing, after: Date, last: Slot | null): Slot | null {
  const from = last && last.dueAt > after ? last.dueAt : after;
  const next = cronOf(timing).nextRun(from);
  if (!next) return null;

  const slot = { dueAt: next, localTime: localTimeLabel(next, timing.timezone) };
  const isSameMorning = last && hasFixedTimes(timing) && slot.localTime <= last.localTime;
  return isSameMorning ? nextOnClock(timing, next, last) : slot;
}

export function nextTimes(timing: QuietTiming, after: Date, count: number): readonly Date[] {
  const times: Date[] = [];
  let slot = nextSlot(timing, after);
  while (slot && times.length < count) {
    times.push(slot.dueAt);
    slot = nextSlot(timing, slot.dueAt);
  }
  return times;
}

/** The last `count` slots up to and with `now`, earliest first. */
export function latestSlots(timing: QuietTiming, now: Date, count: number): readonly Slot[] {
  const justAfter = new Date(now.getTime() + 1000);
  return cronOf(timing)
    .previousRuns(count, justAfter)
    .filter((dueAt) => dueAt <= now && !quietEnd(timing, dueAt))
    .map((dueAt) => ({ dueAt, localTime: localTimeLabel(dueAt, timing.timezone) }))
    .reverse();
}

function quietEnd({ quietHours, timezone }: QuietTiming, moment: Date): Date | null {
  return quietHours ? quietUntil(quietHours, timezone, moment) : null;
}

function cronOf({ cron, timezone }: Timing): Cron {
  return new Cron(cron, { paused: true, timezone, mode: "5-part", fixedTimeRule: "no-wildcard" });
}

function hasFixedTimes({ cron }: Timing): boolean {
  const [minute = "", hour = ""] = cron.split(" ");
  return !/[*?/]/.test(minute + hour);
}
