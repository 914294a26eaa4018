import type { Reply } from "../../domain/reply.ts";
import type { DueSlot, SlotPlan, Store } from "../../ports/store.ts";
import { decideDueSlots } from "./decide-due-slots.ts";
import { type Composed, planEdition, planSkip } from "./plan-slot.ts";
import { editionOf, type WantedEdition } from "./wanted-edition.ts";

interface Tools {
  readonly store: Store;
  readonly compose: (wanted: WantedEdition) => Promise<Composed>;
  readonly now: Date;
}

/** Claims the slot and freezes its edition, unless another process was faster. */
export async function planDueSlot(due: DueSlot, tools: Tools): Promise<void> {
  const { schedule, slot: waiting } = due;
  const { conversation, id: digest } = schedule;
  const { now, store } = tools;
  const { post, missed, next } = decideDueSlots(schedule, waiting, now);

  const plans: SlotPlan[] = missed.map(({ slot, reason }) =>
    planSkip({ conversation, digest, slot, now }, reason),
  );
  if (post) plans.push(await planPost(due, post, tools));

  await store.decideSlot({ scheduleId: digest, waiting, plans, next });
}

async function planPost(
  { schedule }: DueSlot,
  { slot, late }: { slot: DueSlot["slot"]; late: string | null },
  { compose, now }: Tools,
): Promise<SlotPlan> {
  const { conversation, id: digest, whenEmpty } = schedule;
  const decided = { conversation, digest, slot, now };
  const { edition, told } = await compose({ ...editionOf(schedule), late });
  if (edition) return planEdition(decided, edition, told);

  return whenEmpty === "skip"
    ? planSkip(decided, "There was nothing new since the last edition.")
    : planEdition(decided, { messages: [nothingNew(late)], articleIds: [], more: null }, told);
}

/** The message of a digest that is to say so when there is nothing new. */
function nothingNew(late: string | null): Reply {
  const text = { kind: "text", text: "Nothing new since the last edition." } as const;
  return {
    title: "News digest",
    blocks: late ? [text, { kind: "note", text: late }] : [text],
    buttons: [],
    audience: "everyone",
  };
}
