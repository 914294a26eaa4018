import { personIn } from "../../domain/conversation.ts";
import { ASKED_FOR, DEFAULT_GRACE_MS, type Delivery, type Schedule } from "../../domain/digest.ts";
import { messageOf } from "../../domain/errors.ts";
import { asScheduleId, type DeliveryKey } from "../../domain/ids.ts";
import type { Reply } from "../../domain/reply.ts";
import type { Chat, PostOutcome } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { DeliveryStep, Store } from "../../ports/store.ts";
import type { Timer } from "../../ports/timer.ts";
import { lateDigestWaitsUntil } from "../schedule/quiet-hours.ts";
import type { RateLimiter } from "./create-rate-limiter.ts";
import { isSettled } from "./create-reconciler.ts";
import type { Recorder } from "./create-recorder.ts";
import { decideByChoice, whenToLook } from "./decide-finding.ts";
import { decideNextStep, isTooLate } from "./decide-next-step.ts";
import type { PauseRefusedDigest } from "./pause-refused-digest.ts";

interface AttemptOptions {
  readonly store: Store;
  readonly chats: readonly Chat[];
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly limiter: RateLimiter;
  readonly recorder: Recorder;
  readonly pauseRefusedDigest: PauseRefusedDigest;
  /** When this process began each attempt whose outcome it does not know. */
  readonly begunAt: Map<DeliveryKey, number>;
}

/**
 * Makes one attempt at one delivery; resolves to whether the next message may follow it. Before the
 * message leaves, the store has written to disk that it is being sent.
 */
export function createAttempt(options: AttemptOptions) {
  const { store, chats, clock, limiter, recorder, pauseRefusedDigest } = options;

  return async (delivery: Delivery): Promise<boolean> => {
    const { key, conversation, digest } = delivery;
    const schedule = digest === ASKED_FOR ? null : await store.findSchedule(asScheduleId(digest));
    const tooLate = giveUpIfTooLate(delivery, clock.now(), graceOf(schedule));
    if (tooLate) return end(store, key, tooLate);

    const chat = chats.find(({ platform }) => platform.name === conversation.platform);
    if (!chat) return end(store, key, waitForChat(delivery, clock.now()));

    const quietStep = stayQuiet(delivery, schedule, clock.now());
    if (quietStep) return end(store, key, quietStep);

    if (!(await limiter.takePost(conversation))) return false;
    const message = await begin(store, key, clock.now());
    if (!message) return false;
    const outcome = await postOnce(chat, { delivery, message }, options);
    limiter.note(conversation, outcome);
    const begun = { ...delivery, attempts: delivery.attempts + 1, startedAt: clock.now() };
    const step = nextStep(begun, outcome, { chat, schedule, now: clock.now() });
    await recorder.record({ key, step, attempt: begun.attempts });

    // Whoever takes no draft is to have the digest all the same.
    if (outcome.status === "refused" && outcome.permanent && personIn(conversation) === null) {
      await pauseRefusedDigest(delivery, outcome.reason, { schedule, chat });
    }
    return isSettled(step);
  };
}

function graceOf(schedule: Schedule | null): number {
  return schedule?.graceMs ?? DEFAULT_GRACE_MS;
}

async function end(store: Store, key: DeliveryKey, step: DeliveryStep | null): Promise<false> {
  if (step) await store.recordStep(key, "planned", step);
  return false;
}

function giveUpIfTooLate(delivery: Delivery, now: Date, graceMs: number): DeliveryStep | null {
  const isDraft = personIn(delivery.conversation) !== null;
  if (isDraft && delivery.dueAt <= now) return giveUp(delivery, "The edition was due before it.");
  return isTooLate(delivery, now, graceMs) ? giveUp(delivery) : null;
}

function giveUp({ attempts, reason }: Delivery, why = TOO_LATE): DeliveryStep {
  return {
    state: attempts > 0 ? "dead" : "skipped",
    reason: [why, reason].filter(Boolean).join(" "),
  };
}

const TOO_LATE = "Given up as too late to be news.";

/** `null` when the store says already that the delivery waits for its platform. */
function waitForChat({ reason, conversation }: Delivery, now: Date): DeliveryStep | null {
  const missing = `Waiting: ${conversation.platform} is not connected.`;
  return reason === missing ? null : { state: "planned", nextAttemptAt: now, reason: missing };
}

function stayQuiet(delivery: Delivery, schedule: Schedule | null, now: Date): DeliveryStep | null {
  if (!schedule || delivery.replayedAt) return null;
  const until = lateDigestWaitsUntil(schedule, delivery.dueAt, now);
  if (!until) return null;
  const reason = `Quiet hours until ${schedule.quietHours?.to}.`;
  return isTooLate(delivery, until, schedule.graceMs)
    ? giveUp({ ...delivery, reason })
    : { state: "planned", nextAttemptAt: until, reason };
}

async function begin(store: Store, key: DeliveryKey, now: Date): Promise<Reply | null> {
  try {
    return await store.beginSending(key, now);
  } catch (error) {
    // Perhaps the attempt has begun and only the store's answer was lost. Nothing has left yet, so
    // the attempt is undone.
    const undo = { state: "planned", nextAttemptAt: now, reason: messageOf(error) } as const;
    await store.recordStep(key, "sending", undo).catch(() => {});
    throw error;
  }
}

async function postOnce(
  chat: Chat,
  { delivery, message }: { delivery: Delivery; message: Reply },
  { timer, log, begunAt }: Pick<AttemptOptions, "timer" | "log" | "begunAt">,
): Promise<PostOutcome> {
  const { key, conversation } = delivery;
  begunAt.set(key, timer.elapsedMs());
  const outcome = await chat
    .post({ key, conversation, message })
    .catch((error: unknown): PostOutcome => {
      // A chat promises not to reject; if one does, the message may have left.
      log.error("post rejected", { key, error });
      return { status: "unknown", reason: messageOf(error) };
    });
  if (outcome.status !== "unknown") begunAt.delete(key);
  return outcome;
}

function nextStep(
  delivery: Delivery,
  outcome: PostOutcome,
  { chat, schedule, now }: { chat: Chat; schedule: Schedule | null; now: Date },
): DeliveryStep {
  if (outcome.status !== "unknown") {
    return decideNextStep(delivery, outcome, { now, graceMs: graceOf(schedule) });
  }
  const { reason } = outcome;
  if (chat.findPosted) return { state: "unknown", reason, askAt: whenToLook(delivery, now) };
  return decideByChoice(reason, { now, whenUnknown: schedule?.whenUnknown ?? "may-miss" });
}
