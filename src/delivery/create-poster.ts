import { type Conversation, conversationKey } from "../domain/conversation.ts";
import type { Delivery } from "../domain/digest.ts";
import type { Chat } from "../ports/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { createAttempt } from "./create-attempt.ts";
import { createRecorder } from "./create-recorder.ts";
import { createTurns } from "./create-turns.ts";
import { isReady } from "./is-ready.ts";

interface PosterOptions {
  readonly store: Store;
  /** Those connected; looked at afresh for each message. */
  readonly chats: readonly Chat[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface Poster {
  /** Posts what is ready to the destinations that are not being posted to already. */
  postReady(): Promise<void>;
  /** Posts what is ready to one destination, after what is being posted to it. */
  postTo(conversation: Conversation): Promise<void>;
}

/** Each destination is served by itself and in order: its trouble holds up no other. */
export function createPoster(options: PosterOptions): Poster {
  const { store, clock, log } = options;
  const turns = createTurns();
  const recorder = createRecorder(options);
  const attempt = createAttempt({ ...options, recorder });

  async function post(rows: readonly Delivery[]): Promise<void> {
    for (const row of rows) {
      if (!isReady(row, clock.now()) || !(await attempt(row))) return;
    }
  }

  const inTurn = (destination: string, rows: () => Promise<readonly Delivery[]>) =>
    turns
      .take(destination, async () => post(await rows()))
      .catch((error: unknown) => {
        log.error("posting failed", { conversation: destination, reason: String(error) });
      });

  return {
    async postReady() {
      await recorder.catchUp();
      await settleOrphans(store);
      const open = byDestination(await store.openDeliveries());
      const free = [...open].filter(([destination]) => !turns.isBusy(destination));
      await Promise.all(free.map(([destination, rows]) => inTurn(destination, async () => rows)));
    },

    postTo: (conversation) =>
      inTurn(conversationKey(conversation), async () => {
        await recorder.catchUp();
        return store.openDeliveries(conversation);
      }),
  };
}

const INTERRUPTED =
  "Verbatim stopped while this was being posted, so it may or may not have arrived. It is not posted again by itself.";

/** Whoever sent these is gone. A platform that can be asked whether it has them would be, here. */
async function settleOrphans(store: Store): Promise<void> {
  for (const { key } of await store.orphanedDeliveries()) {
    await store.recordStep(key, "sending", { state: "unknown", reason: INTERRUPTED });
  }
}

function byDestination(open: readonly Delivery[]): ReadonlyMap<string, readonly Delivery[]> {
  return Map.groupBy(open, ({ conversation }) => conversationKey(conversation));
}
