import type { Schedule, Slot } from "../../domain/digest.ts";
import { formatLocalTime } from "../../domain/time/local-time.ts";
import { formatDuration } from "../../domain/wording.ts";
import { latestSlots, nextSlot } from "../schedule/occurrences.ts";

/**
 * Beyond this the reader is told that the digest comes late. Chosen by hand; a tick runs every five
 * seconds.
 */
const ON_TIME_MS = 5 * 60 * 1000;
/**
 * How many missed slots are recorded one by one. Chosen by hand: a digest every hour misses 96 in
 * four days.
 */
const MAX_RECORDED = 100;

export interface DueDecision {
  readonly post: { readonly slot: Slot; readonly late: string | null } | null;
  readonly missed: readonly { readonly slot: Slot; readonly reason: string }[];
  readonly next: Slot | null;
}

/**
 * Of all the slots that passed while no process looked, the latest is made up for if it is not too
 * old. Each of the others is recorded with the reason why it was not posted.
 */
export function decideDueSlots(schedule: Schedule, waiting: Slot, now: Date): DueDecision {
  if (waiting.dueAt > now) return decideEarly(schedule, waiting);
  const { slots, isCutShort } = slotsFrom(schedule, waiting, now);
  const latest = slots.at(-1) ?? waiting;
  const isWorthPosting = now.getTime() - latest.dueAt.getTime() <= schedule.graceMs;
  const missed = isWorthPosting ? slots.slice(0, -1) : slots;

  return {
    post: isWorthPosting ? { slot: latest, late: latenessOf(schedule, latest, now) } : null,
    missed: missed.map((slot) => ({
      slot,
      reason: reasonFor(schedule, slot, now) + (isCutShort && slot === waiting ? CUT_SHORT : ""),
    })),
    next: nextSlot(timesOf(schedule), now, latest),
  };
}

/** It is decided before its time, so that somebody sees it before. */
function decideEarly(schedule: Schedule, waiting: Slot): DueDecision {
  const next = nextSlot(timesOf(schedule), waiting.dueAt, waiting);
  return { post: { slot: waiting, late: null }, missed: [], next };
}

const CUT_SHORT = ` So were the ones after it, of which only the last ${MAX_RECORDED} are listed.`;

function timesOf({ timing, quietHours }: Schedule) {
  return { ...timing, quietHours };
}

function slotsFrom(schedule: Schedule, waiting: Slot, now: Date) {
  const timing = timesOf(schedule);
  const slots = [waiting];
  let slot = nextSlot(timing, waiting.dueAt, waiting);
  while (slot && slot.dueAt <= now && slots.length <= MAX_RECORDED) {
    slots.push(slot);
    slot = nextSlot(timing, slot.dueAt, slot);
  }
  if (!slot || slot.dueAt > now) return { slots, isCutShort: false };

  const latest = latestSlots(timing, now, MAX_RECORDED);
  return {
    slots: [waiting, ...latest.filter(({ dueAt }) => dueAt > waiting.dueAt)],
    isCutShort: true,
  };
}

function latenessOf({ timing }: Schedule, { dueAt }: Slot, now: Date): string | null {
  if (now.getTime() - dueAt.getTime() <= ON_TIME_MS) return null;
  return `Late: this was due on ${formatLocalTime(dueAt, timing.timezone)} (${timing.timezone}), when Verbatim was not running.`;
}

function reasonFor({ graceMs }: Schedule, slot: Slot, now: Date): string {
  return now.getTime() - slot.dueAt.getTime() > graceMs
    ? `Verbatim was not running when it was due, and it is more than ${formatDuration(graceMs)} late.`
    : "Verbatim was not running when it was due; a later edition takes its place.";
}
