import { createHash } from "node:crypto";
import type { Conversation } from "../../domain/conversation.ts";
import type { Edition, Slot } from "../../domain/digest.ts";
import { asDeliveryKey, type DeliveryKey } from "../../domain/ids.ts";
import { moreButton } from "../../domain/reply/button-value.ts";
import type { Reply } from "../../domain/reply.ts";
import type { PlannedRow, SlotPlan } from "../../ports/slot-plan.ts";

interface Decided {
  readonly conversation: Conversation;
  readonly digest: string;
  readonly slot: Slot;
  readonly now: Date;
}

/** An edition, and what its conversation had been told when it was composed. */
export interface Composed {
  readonly edition: Edition | null;
  readonly told: ReadonlySet<string>;
}

/** Freezes the edition: one row for each of its messages, the last with a button to the rest. */
export function planEdition(
  decided: Decided,
  { messages, articleIds, more }: Pick<Edition, "messages" | "articleIds" | "more">,
  told: ReadonlySet<string>,
): SlotPlan {
  return {
    slot: decided.slot,
    plannedAt: decided.now,
    articleIds,
    told,
    more,
    rows: rowsOf(decided, messages, more !== null),
  };
}

/** Each message under its key; the last has the button to more stories, where there are some. */
export function rowsOf(
  where: Omit<Message, "part">,
  messages: readonly Reply[],
  hasMore: boolean,
): readonly PlannedRow[] {
  return messages.map((message, index) => {
    const key = deliveryKey({ ...where, part: index + 1 });
    const isLast = index === messages.length - 1;
    const buttons = hasMore && isLast ? [...message.buttons, moreButton(key)] : message.buttons;
    return { key, state: "planned", message: { ...message, buttons } };
  });
}

/** What is not posted is a row as well, so that it shows among the deliveries with its reason. */
export function planSkip(decided: Decided, reason: string): SlotPlan {
  return {
    slot: decided.slot,
    plannedAt: decided.now,
    articleIds: [],
    rows: [{ key: deliveryKey({ ...decided, part: 1 }), state: "skipped", reason }],
  };
}

export function keysOf({ rows }: SlotPlan): readonly DeliveryKey[] {
  return rows.map(({ key }) => key);
}

interface Message {
  readonly conversation: Conversation;
  readonly digest: string;
  readonly slot: Pick<Slot, "dueAt">;
  readonly part: number;
}

/** Names a message by what it is, not by when it was tried, so that every attempt has the same key. */
export function deliveryKey({ conversation, digest, slot, part }: Message): DeliveryKey {
  const { platform, tenant, channel } = conversation;
  // As JSON, so that no two lists of parts read the same.
  const name = JSON.stringify([platform, tenant, channel, digest, slot.dueAt.toISOString(), part]);
  return asDeliveryKey(createHash("sha256").update(name).digest("hex"));
}
