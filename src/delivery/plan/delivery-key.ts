import { createHash } from "node:crypto";
import type { Conversation } from "../../domain/conversation.ts";
import type { Slot } from "../../domain/digest.ts";

interface Message {
  readonly conversation: Conversation;
  readonly digest: string;
  readonly slot: Pick<Slot, "dueAt">;
  readonly part: number;
}

/** Names a message by what it is, not by when it was tried, so that every attempt has the same key. */
export function deliveryKey({ conversation, digest, slot, part }: Message): string {
  const { platform, tenant, channel } = conversation;
  // As JSON, so that no two lists of parts read the same.
  const name = JSON.stringify([platform, tenant, channel, digest, slot.dueAt.toISOString(), part]);
  return createHash("sha256").update(name).digest("hex");
}
