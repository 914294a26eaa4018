import type { Delivery } from "../../domain/digest.ts";
import type { PostOutcome } from "../../ports/chat.ts";
import type { DeliveryStep } from "../../ports/store.ts";

/**
 * Chosen by hand: most troubles of a platform pass within seconds, and a platform that has been out
 * of order for an hour is not asked at every tick. Each pause is twice the one before.
 */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60 * 1000;

/** Decides what becomes of a delivery after an answer. Only a plain refusal is tried again. */
export function decideNextStep(
  delivery: Pick<Delivery, "attempts" | "plannedAt" | "dueAt" | "replayedAt">,
  outcome: Exclude<PostOutcome, { status: "unknown" }>,
  { now, graceMs }: { readonly now: Date; readonly graceMs: number },
): DeliveryStep {
  if (outcome.status === "sent") return { state: "sent", messageId: outcome.messageId };
  if (outcome.permanent) return { state: "dead", reason: outcome.reason };

  const pauseMs = Math.max(outcome.retryAfterMs ?? 0, pauseAfter(delivery.attempts));
  const nextAttemptAt = new Date(now.getTime() + pauseMs);
  return isTooLate(delivery, nextAttemptAt, graceMs)
    ? { state: "dead", reason: `Given up after ${attempts(delivery)}: ${outcome.reason}` }
    : { state: "planned", nextAttemptAt, reason: outcome.reason };
}

/**
 * An edition is news for as long as a missed slot is made up for, from its time on if it was planned
 * before that, and anew if someone asks for a replay.
 */
export function isTooLate(
  { plannedAt, dueAt, replayedAt }: Pick<Delivery, "plannedAt" | "dueAt" | "replayedAt">,
  at: Date,
  graceMs: number,
): boolean {
  const since = Math.max((replayedAt ?? plannedAt).getTime(), dueAt.getTime());
  return at.getTime() - since > graceMs;
}

function pauseAfter(attempt: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
}

function attempts({ attempts: count }: Pick<Delivery, "attempts">): string {
  return count === 1 ? "1 attempt" : `${count} attempts`;
}
