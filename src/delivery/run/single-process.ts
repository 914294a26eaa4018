import { setTimeout as wait } from "node:timers/promises";
import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import type { ConversationKey } from "../../domain/ids.ts";
import type { Cluster } from "../../ports/cluster.ts";
import type { DeliveryQueue } from "../../ports/delivery-queue.ts";
import type { Log } from "../../ports/log.ts";
import type { Timer } from "../../ports/timer.ts";

/** A cluster of one process, which has every shard. */
export function createClusterOfOne(timer: Timer = systemTimer): Cluster {
  const freeAt = new Map<string, number>();
  let giveBack = async () => {};

  return {
    size: () => 1,
    async shareOut(count, onChange) {
      await giveBack();
      giveBack = () => onChange([], count);
      await onChange([...Array(count).keys()], count);
    },
    withdraw: () => giveBack(),
    async takeTurn(name, gapMs) {
      const now = timer.elapsedMs();
      const turn = Math.max(now, freeAt.get(name) ?? now);
      freeAt.set(name, turn + gapMs);
      if (turn > now) await timer.wait(turn - now);
    },
    // A process that is alone hands nothing over.
    handoverOf: async () => null,
    async keepHandover() {},
    stop: () => giveBack(),
  };
}

/**
 * The queue of a process that does everything: it serves all destinations at once, each by itself.
 */
export function createLocalQueue({ log }: { log: Log }): DeliveryQueue {
  const inHand = new Map<ConversationKey, Promise<void>>();
  let serve: ((destination: Conversation) => Promise<void>) | null = null;

  async function serveOne(destination: Conversation): Promise<void> {
    const conversation = conversationKey(destination);
    if (!serve || inHand.has(conversation)) return;
    const turn = serve(destination)
      // The next tick asks again.
      .catch((error: unknown) => log.error("destination not served", { conversation, error }))
      .finally(() => inHand.delete(conversation));
    inHand.set(conversation, turn);
    await turn;
  }

  return {
    async ask(destinations) {
      await Promise.all(destinations.map(serveOne));
    },
    async start(served) {
      serve = served;
    },
    async stop() {
      serve = null;
      await Promise.all(inHand.values());
    },
  };
}

export const systemTimer: Timer = {
  elapsedMs: () => performance.now(),
  wait: (milliseconds, signal) =>
    wait(milliseconds, undefined, signal && { signal }).catch(() => {}),
};
