import type { Delivery } from "../../domain/digest.ts";
import type { DeliveryKey } from "../../domain/ids.ts";
import type { Store } from "../../ports/store.ts";
import { decideDueSlots } from "../plan/decide-due-slots.ts";
import { deliveryKey } from "../plan/plan-slot.ts";
import type { FoundWork } from "./create-dispatcher.ts";

/**
 * Resolves to what became of the work that was found, in the order in which it was planned. It does
 * not matter which process did it, because the keys of a slot's messages follow from the slot.
 */
export async function tellWhatRan(
  { due, open }: FoundWork,
  { store, now }: { readonly store: Pick<Store, "deliveries">; readonly now: Date },
): Promise<readonly Delivery[]> {
  const firstParts = due.flatMap(({ schedule, slot: waiting }) => {
    const { post, missed } = decideDueSlots(schedule, waiting, now);
    const slots = [...missed, ...(post ? [post] : [])].map(({ slot }) => slot);
    const { conversation, id: digest } = schedule;
    return slots.map((slot) => deliveryKey({ conversation, digest, slot, part: 1 }));
  });
  const first = await store.deliveries({ keys: firstParts });
  // The store gives the latest first.
  return (await store.deliveries({ keys: [...open, ...first.flatMap(keysOfParts)] })).toReversed();
}

function keysOfParts({ parts, ...delivery }: Delivery): readonly DeliveryKey[] {
  const slot = { dueAt: delivery.dueAt };
  return Array.from({ length: parts }, (_, index) =>
    deliveryKey({ ...delivery, slot, part: index + 1 }),
  );
}
