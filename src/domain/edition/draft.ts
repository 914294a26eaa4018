import type { Conversation } from "../conversation.ts";
import type { ScheduleId } from "../ids.ts";
import type { Reply } from "../reply.ts";

/** An edition as it was composed, and what its editor has made of it. */
export interface DraftSheet {
  /** As composed, without the button to more stories. */
  readonly messages: readonly Reply[];
  /** Which of its pieces are posted, in this order, counted from 0 as they were composed. */
  readonly order: readonly number[];
}

/** An edition of which nothing has begun to be posted, so that it can still be changed. */
export interface Draft {
  readonly digest: ScheduleId;
  readonly conversation: Conversation;
  readonly dueAt: Date;
  /** `null` once its editor has asked for it to be posted at once. */
  readonly heldUntil: Date | null;
  /** Counts its changes, from 1: a change says which one it was made on. */
  readonly version: number;
  readonly sheet: DraftSheet;
  readonly hasMore: boolean;
}

/** Names an open draft among those of its digest, and the version of it that somebody saw. */
export function seenOf({ dueAt, version }: Pick<Draft, "dueAt" | "version">): string {
  return `${Math.floor(dueAt.getTime() / 1_000).toString(36)}.${version}`;
}
