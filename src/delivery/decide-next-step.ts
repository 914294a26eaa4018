import type { Delivery } from "../domain/digest.ts";
import type { PostOutcome } from "../ports/chat.ts";
import type { DeliveryStep } from "../ports/store.ts";
import { GRACE_MS } from "./decide-due-slots.ts";

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60 * 1000;

/**
 * What becomes of a delivery after an attempt. Only a plain refusal is tried again: after an
 * unknown outcome a second attempt could post the same words twice.
 */
export function decideNextStep(
  delivery: Pick<Delivery, "attempts" | "plannedAt">,
  outcome: PostOutcome,
  now: Date,
): DeliveryStep {
  if (outcome.status === "sent") return { state: "sent", messageId: outcome.messageId };
  if (outcome.status === "unknown") return { state: "unknown", reason: outcome.reason };
  if (outcome.permanent) return { state: "dead", reason: outcome.reason };

  const pauseMs = Math.max(outcome.retryAfterMs ?? 0, pauseAfter(delivery.attempts));
  const nextAttemptAt = new Date(now.getTime() + pauseMs);
  return isTooLate(delivery, nextAttemptAt)
    ? { state: "dead", reason: `Given up after ${attempts(delivery)}: ${outcome.reason}` }
    : { state: "planned", nextAttemptAt, reason: outcome.reason };
}

/** An edition is news for as long as a missed slot is made up for. */
export function isTooLate({ plannedAt }: Pick<Delivery, "plannedAt">, at: Date): boolean {
  return at.getTime() - plannedAt.getTime() > GRACE_MS;
}

function pauseAfter(attempt: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
}

function attempts({ attempts: count }: Pick<Delivery, "attempts">): string {
  return count === 1 ? "1 attempt" : `${count} attempts`;
}
