import { conversationKey } from "../domain/conversation.ts";
import { ASKED_FOR, type Delivery } from "../domain/digest.ts";
import type { Reply } from "../domain/reply.ts";
import type { Chat, PostOutcome } from "../ports/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { DeliveryStep, Store } from "../ports/store.ts";
import type { Recorder } from "./create-recorder.ts";
import { decideNextStep, isTooLate } from "./decide-next-step.ts";

interface AttemptOptions {
  readonly store: Store;
  readonly chats: readonly Chat[];
  readonly clock: Clock;
  readonly log: Log;
  readonly recorder: Recorder;
}

/**
 * One attempt at one delivery; resolves to whether the next message may follow it. Before the
 * message leaves, the store has on disk that it is being sent.
 */
export function createAttempt({ store, chats, clock, log, recorder }: AttemptOptions) {
  return async (delivery: Delivery): Promise<boolean> => {
    const { key, conversation } = delivery;
    const now = clock.now();
    if (isTooLate(delivery, now)) return end(store, key, giveUp(delivery));

    const chat = chats.find(({ platform }) => platform === conversation.platform);
    if (!chat) return end(store, key, waitForChat(delivery, now));

    const message = await begin(store, key, now);
    if (!message) return false;
    const outcome = await postOnce(chat, delivery, message);
    const tried = { ...delivery, attempts: delivery.attempts + 1 };
    const step = decideNextStep(tried, outcome, clock.now());
    await recorder.record(key, step);

    if (outcome.status === "refused" && outcome.permanent) {
      log.warn("destination refuses digests", {
        conversation: conversationKey(conversation),
        reason: outcome.reason,
      });
      await pause(store, delivery, outcome.reason);
    }
    return step.state === "sent" || step.state === "unknown";
  };
}

async function end(store: Store, key: string, step: DeliveryStep | null): Promise<false> {
  if (step) await store.recordStep(key, "planned", step);
  return false;
}

function giveUp({ attempts, reason }: Delivery): DeliveryStep {
  return {
    state: attempts > 0 ? "dead" : "skipped",
    reason: ["Given up as too late to be news.", reason].filter(Boolean).join(" "),
  };
}

async function begin(store: Store, key: string, now: Date): Promise<Reply | null> {
  try {
    return await store.beginSending(key, now);
  } catch (error) {
    // Perhaps it has begun and the store could not say so. Nothing has left, so that is undone.
    const undo = { state: "planned", nextAttemptAt: now, reason: String(error) } as const;
    await store.recordStep(key, "sending", undo).catch(() => {});
    throw error;
  }
}

/** `null` when the store says so already. */
function waitForChat({ reason, conversation }: Delivery, now: Date): DeliveryStep | null {
  const missing = `Waiting: ${conversation.platform} is not connected.`;
  return reason === missing ? null : { state: "planned", nextAttemptAt: now, reason: missing };
}

async function postOnce(
  chat: Chat,
  { key, conversation }: Delivery,
  message: Reply,
): Promise<PostOutcome> {
  try {
    return await chat.post({ key, conversation, message });
  } catch (error) {
    // A chat promises not to reject; if one does, the message may have left.
    return { status: "unknown", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function pause(store: Store, { digest }: Delivery, reason: string): Promise<void> {
  if (digest === ASKED_FOR) return;
  await store.stopSchedule({
    id: digest,
    state: "paused",
    reason: `Could not be posted: ${reason}`,
  });
}
