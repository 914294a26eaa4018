import type { Conversation } from "../../domain/conversation.ts";
import { type Delivery, WATCHED } from "../../domain/digest.ts";
import type { DeliveryKey } from "../../domain/ids.ts";
import type { Reply } from "../../domain/reply.ts";
import type { Store } from "../../ports/store.ts";
import { deliveryKey } from "../plan/plan-slot.ts";

type Outbox = Pick<Store, "deliveries" | "shownMessage">;

/** Of the newest deliveries, among which the latest edition is looked for. Chosen by hand. */
const LOOKED_THROUGH = 500;

/** What was sent of an edition, in its order; what could not be posted is not in it. */
export async function postedEdition(
  store: Outbox,
  conversation: Conversation,
  key?: DeliveryKey,
): Promise<readonly Reply[]> {
  const asked = { conversation, states: ["sent"] } as const;
  const found = await store.deliveries(
    key === undefined ? { ...asked, limit: LOOKED_THROUGH } : { ...asked, keys: [key] },
  );
  const one = found.find(({ digest }) => key !== undefined || digest !== WATCHED);
  if (!one) return [];
  const sent = await store.deliveries({ ...asked, keys: keysBeside(one) });
  const messages = await Promise.all(
    sent
      .toSorted((before, after) => before.part - after.part)
      .map((delivery) => store.shownMessage(delivery.key)),
  );
  return messages.filter((message) => message !== null);
}

function keysBeside({ conversation, digest, dueAt, parts }: Delivery): readonly DeliveryKey[] {
  const name = { conversation, digest, slot: { dueAt } };
  return Array.from({ length: parts }, (_, index) => deliveryKey({ ...name, part: index + 1 }));
}
