import type { Delivery, WhenUnknown } from "../../domain/digest.ts";
import type { PostedFinding } from "../../ports/chat.ts";
import type { DeliveryStep } from "../../ports/store.ts";

/**
 * A message that was on its way when the answer was lost has arrived by then, or never will. A post
 * times out after 10 seconds; the minute leaves room beyond that.
 */
const SAFE_DELAY_MS = 60_000;
const HOUR_MS = 60 * 60 * 1000;
/**
 * How long a platform that does not answer is asked. Chosen by hand: three days outlast a weekend.
 */
const PATIENCE_MS = 72 * HOUR_MS;

/**
 * The messages after it wait for an hour to know whether it is there. Chosen by hand, since news
 * cannot wait longer.
 */
export function isWorthWaitingFor(
  { startedAt, plannedAt }: Pick<Delivery, "startedAt" | "plannedAt">,
  now: Date,
): boolean {
  return now.getTime() - (startedAt ?? plannedAt).getTime() <= HOUR_MS;
}

/** When to look for a message whose outcome is unknown; a clock set back does not put it off. */
export function whenToLook({ startedAt }: Pick<Delivery, "startedAt">, now: Date): Date {
  const begun = Math.min(startedAt?.getTime() ?? now.getTime(), now.getTime());
  return new Date(begun + SAFE_DELAY_MS);
}

interface Circumstances {
  readonly now: Date;
  readonly whenUnknown: WhenUnknown;
}

/** Decides what becomes of an unknown delivery once the platform was asked whether it is there. */
export function decideFinding(
  delivery: Pick<Delivery, "startedAt" | "plannedAt" | "reason">,
  finding: PostedFinding,
  circumstances: Circumstances,
): DeliveryStep {
  const { now } = circumstances;
  switch (finding.status) {
    case "found":
      return { state: "sent", messageId: finding.messageId };
    case "absent":
      return planAgain(now, "It had not arrived.");
    case "cannot-tell":
      return finding.isFinal || isOutOfPatience(delivery, now)
        ? decideByChoice(sayWhy(delivery.reason, finding.reason), circumstances)
        : {
            state: "unknown",
            reason: delivery.reason ?? finding.reason,
            askAt: later(delivery, now),
          };
  }
}

/** Where nobody can tell whether a message arrived, the digest's own setting decides. */
export function decideByChoice(reason: string, { now, whenUnknown }: Circumstances): DeliveryStep {
  switch (whenUnknown) {
    case "may-miss":
      return { state: "unknown", reason };
    case "may-repeat":
      return { ...planAgain(now, `May be posted twice: ${reason}`), mayRepeat: true };
  }
}

function planAgain(now: Date, reason: string) {
  return { state: "planned", nextAttemptAt: now, reason } as const;
}

function isOutOfPatience(
  { startedAt, plannedAt }: Pick<Delivery, "startedAt" | "plannedAt">,
  now: Date,
): boolean {
  return now.getTime() - (startedAt ?? plannedAt).getTime() > PATIENCE_MS;
}

/** The pauses between looks grow, but stay below an hour. */
function later(
  { startedAt, plannedAt }: Pick<Delivery, "startedAt" | "plannedAt">,
  now: Date,
): Date {
  const soFarMs = now.getTime() - (startedAt ?? plannedAt).getTime();
  const pauseMs = Math.min(HOUR_MS, Math.max(SAFE_DELAY_MS, soFarMs));
  return new Date(now.getTime() + pauseMs);
}

function sayWhy(first: string | null, second: string): string {
  const why = `It cannot be looked for: ${second}`;
  return first ? `${first.replace(/\.?$/, ".")} ${why}` : why;
}
