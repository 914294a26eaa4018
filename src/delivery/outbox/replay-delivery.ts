import type { Conversation } from "../../domain/conversation.ts";
import type { Delivery } from "../../domain/digest.ts";
import type { Store } from "../../ports/store.ts";

export type Replayed =
  | { readonly status: "replayed"; readonly delivery: Delivery }
  /** Several keys begin like this, or none. */
  | { readonly status: "ambiguous" | "not-found" }
  /** The delivery is neither dead nor unknown, or has no words. */
  | { readonly status: "not-replayable"; readonly delivery: Delivery };

interface Replay {
  readonly store: Pick<Store, "deliveries" | "replay">;
  readonly now: Date;
  /** Without one, deliveries of every conversation are looked through. */
  readonly conversation?: Conversation;
}

/** Characters of 64. Chosen by hand: one delivery in sixteen million has the same six. */
const SHORTEST_KEY = 6;

/** Plans a delivery once more; `key` may be the beginning of its key. */
export async function replayDelivery(
  { store, now, conversation }: Replay,
  key: string,
): Promise<Replayed> {
  const wanted = key.trim().toLowerCase();
  if (wanted.length < SHORTEST_KEY) return { status: "not-found" };
  const all = await store.deliveries(conversation ? { conversation, withDrafts: true } : {});
  const [delivery, ...others] = all.filter((candidate) => candidate.key.startsWith(wanted));
  if (!delivery) return { status: "not-found" };
  if (others.length > 0) return { status: "ambiguous" };
  return {
    status: (await store.replay(delivery.key, now)) ? "replayed" : "not-replayable",
    delivery,
  };
}
