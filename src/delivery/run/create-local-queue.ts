import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import type { DeliveryQueue } from "../../ports/delivery-queue.ts";
import type { Log } from "../../ports/log.ts";

/** For one process that does everything: all destinations at once, each by itself. */
export function createLocalQueue({ log }: { log: Log }): DeliveryQueue {
  const inHand = new Map<string, Promise<void>>();
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
