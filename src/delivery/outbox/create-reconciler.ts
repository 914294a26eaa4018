import {
  ASKED_FOR,
  DEFAULT_GRACE_MS,
  type Delivery,
  type WhenUnknown,
} from "../../domain/digest.ts";
import { messageOf } from "../../domain/errors.ts";
import { asScheduleId, type DeliveryKey } from "../../domain/ids.ts";
import type { Chat, Post, PostedFinding } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { DeliveryStep, Store } from "../../ports/store.ts";
import type { Timer } from "../../ports/timer.ts";
import type { RateLimiter } from "./create-rate-limiter.ts";
import { decideFinding, whenToLook } from "./decide-finding.ts";
import { isTooLate } from "./decide-next-step.ts";

interface ReconcilerOptions {
  readonly store: Store;
  readonly chats: readonly Chat[];
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly limiter: RateLimiter;
  /** When this process began each attempt, by the timer and not by the clock. */
  readonly begunAt: Map<DeliveryKey, number>;
}

export interface Reconciler {
  /**
   * Takes over the messages whose process is gone; they are looked for once they must have arrived.
   */
  adoptOrphans(): Promise<void>;
  /**
   * Looks for a message whose outcome is unknown; resolves to whether the next one may follow it.
   */
  reconcile(delivery: Delivery): Promise<boolean>;
}

export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { store, clock, log, begunAt } = options;

  async function reconcile(delivery: Delivery): Promise<boolean> {
    const finding = await find(delivery, options);
    if (!finding) return false;
    const step = decideFinding(delivery, finding, {
      now: clock.now(),
      whenUnknown: await choiceOf(delivery, store),
    });
    await store.recordStep(delivery.key, "unknown", step, delivery.attempts);
    if (step.state !== "unknown" || !step.askAt) begunAt.delete(delivery.key);
    log.info("delivery", { key: delivery.key, found: finding.status, ...step });
    return isSettled(step);
  }

  return {
    reconcile,
    async adoptOrphans() {
      for (const orphan of await store.orphanedDeliveries()) {
        const step = adopt(orphan, options);
        await store.recordStep(orphan.key, "sending", step, orphan.attempts);
      }
    },
  };
}

const INTERRUPTED =
  "Verbatim stopped while this was being posted, so it may or may not have arrived.";

function adopt(orphan: Delivery, options: ReconcilerOptions): DeliveryStep {
  const now = options.clock.now();
  const chat = chatOf(orphan, options);
  // Where nobody can be asked there is no reason to wait.
  const askAt = chat && !chat.findPosted ? now : whenToLook(orphan, now);
  return { state: "unknown", reason: INTERRUPTED, askAt };
}

function chatOf({ conversation }: Delivery, { chats }: ReconcilerOptions): Chat | undefined {
  return chats.find(({ platform }) => platform.name === conversation.platform);
}

/**
 * Chosen by hand: the platform's clock and ours may differ, and ours may have been set back since,
 * by an hour where summer time ends.
 */
const CLOCK_MARGIN_MS = 2 * 60 * 60 * 1000;
/** Chosen by hand: more than anyone posts to one channel in that time. */
const OTHERS_KNOWN = 500;

/** `null` while the platform is not connected and may still come back in time. */
async function find(delivery: Delivery, options: ReconcilerOptions): Promise<PostedFinding | null> {
  const { store, clock, log, limiter } = options;
  const { key, conversation, startedAt, plannedAt } = delivery;
  const chat = chatOf(delivery, options);
  if (!chat) {
    const reason = `${conversation.platform} is not connected.`;
    return isTooLate(delivery, clock.now(), DEFAULT_GRACE_MS) ? cannotTell(reason) : null;
  }
  const message = await store.frozenMessage(key);
  if (!chat.findPosted || !message) return cannotTell("there is nobody to ask.");
  if (!(await limiter.takeLook(conversation))) return null;

  const others = await store.deliveries({ conversation, states: ["sent"], limit: OTHERS_KNOWN });
  const since = new Date((startedAt ?? plannedAt).getTime() - CLOCK_MARGIN_MS);
  const finding = await chat
    .findPosted({ key, conversation, message, since, others: new Set(others.flatMap(idOf)) })
    .catch((error: unknown) => {
      log.error("look rejected", { key, error });
      return { ...cannotTell(messageOf(error)), isFinal: false };
    });
  if (finding.status !== "cannot-tell" || !isSafeToRepeat(delivery, chat, options)) return finding;
  // Waiting for the turn may have taken long, so it is asked again whether repeating is still safe.
  const mayPost = (await limiter.takePost(conversation)) && isSafeToRepeat(delivery, chat, options);
  return mayPost
    ? findByRepeating({ key, conversation, message }, { finding, chat, limiter, log })
    : finding;
}

/**
 * Posts the message again where the platform then gives back the first one, or posts it if there is
 * none. This is safe only now: a later attempt might come when the platform no longer knows the
 * first one.
 */
async function findByRepeating(
  post: Post,
  {
    finding,
    chat,
    limiter,
    log,
  }: { finding: PostedFinding; chat: Chat; limiter: RateLimiter; log: Log },
): Promise<PostedFinding> {
  const outcome = await chat.post(post).catch((error: unknown) => {
    log.error("post rejected", { key: post.key, error });
    return null;
  });
  if (outcome) limiter.note(post.conversation, outcome);
  return outcome?.status === "sent" ? { ...outcome, status: "found" } : finding;
}

function cannotTell(reason: string): PostedFinding & { status: "cannot-tell" } {
  return { status: "cannot-tell", reason, isFinal: true };
}

function idOf({ messageId }: Delivery): readonly string[] {
  return messageId === null ? [] : [messageId];
}

async function choiceOf({ digest }: Delivery, store: Store): Promise<WhenUnknown> {
  const schedule = digest === ASKED_FOR ? null : await store.findSchedule(asScheduleId(digest));
  return schedule?.whenUnknown ?? "may-miss";
}

function isSafeToRepeat(
  { key }: Delivery,
  { repeatsSafelyForMs = 0 }: Chat,
  { begunAt, timer }: ReconcilerOptions,
): boolean {
  const begun = begunAt.get(key);
  // Nobody here knows how long ago another process began its attempt: the clock may have been set.
  return begun !== undefined && timer.elapsedMs() - begun < repeatsSafelyForMs;
}

export function isSettled(step: DeliveryStep): boolean {
  return step.state === "sent" || (step.state === "unknown" && !step.askAt);
}
