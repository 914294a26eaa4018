import type { Delivery } from "../../domain/digest.ts";
import type { SlotPlan } from "../../ports/slot-plan.ts";
import type { DueSlot, Store } from "../../ports/store.ts";
import { decideDueSlots } from "../plan/decide-due-slots.ts";
import { deliveryKey } from "../plan/plan-slot.ts";

export interface WrittenOff {
  /** Messages that were waiting to be posted when the backup was made. */
  readonly messages: number;
  /** Digests that came due since then. */
  readonly slots: number;
}

/**
 * Makes a store that was restored from a backup safe to go on with. Nobody here knows what happened
 * since the backup: a message that was waiting then is looked for before it is posted, and a digest
 * that came due since then is reported and not posted again.
 */
export async function writeOffRestored(store: Store, now: Date): Promise<WrittenOff> {
  const waiting = (await store.openDeliveries()).filter(isWaiting);
  for (const { key, state, dueAt } of waiting) {
    // What was held until its time may have been posted before by hand.
    const askAt = dueAt > now ? dueAt : now;
    await store.recordStep(key, state, { state: "unknown", reason: MAY_BE_THERE, askAt });
  }
  const due = (await store.dueSlots(now)).filter(({ slot }) => slot.dueAt <= now);
  let slots = 0;
  for (const each of due) slots += await writeOffSlots(store, each, now);
  return { messages: waiting.length, slots };
}

const MAY_BE_THERE = "The store was put back from a backup, so this may have been posted already.";

function isWaiting(
  delivery: Delivery,
): delivery is Delivery & { readonly state: "planned" | "sending" } {
  return delivery.state === "planned" || delivery.state === "sending";
}

async function writeOffSlots(store: Store, due: DueSlot, now: Date): Promise<number> {
  const { schedule, slot: waiting } = due;
  const { post, missed, next } = decideDueSlots(schedule, waiting, now);
  const slots = [...missed.map(({ slot }) => slot), ...(post ? [post.slot] : [])];
  const plans = slots.map((slot): SlotPlan => {
    const message = { conversation: schedule.conversation, digest: schedule.id, slot, part: 1 };
    const row = { key: deliveryKey(message), state: "unknown", reason: MAY_BE_THERE } as const;
    return { slot, plannedAt: now, articleIds: [], rows: [row] };
  });
  await store.decideSlot({ scheduleId: schedule.id, waiting, plans, next });
  return slots.length;
}
