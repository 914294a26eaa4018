import type { Conversation } from "../domain/conversation.ts";
import type { Slot } from "../domain/digest.ts";
import type { Draft, DraftSheet } from "../domain/edition/draft.ts";
import type { DeliveryKey, ScheduleId } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";

/** What is to be posted for a slot, or why nothing is. */
export interface SlotPlan {
  readonly slot: Slot;
  /** Where it goes, if that is not where its digest is. */
  readonly conversation?: Conversation;
  /** Its messages are held until then, and may be changed by this. */
  readonly held?: { readonly until: Date; readonly sheet: DraftSheet };
  readonly plannedAt: Date;
  readonly articleIds: readonly string[];
  /**
   * What the conversation had been told when this was composed. If it has been told more since, by
   * another process perhaps, the plan is out of date: it might tell the same again.
   */
  readonly told?: ReadonlySet<string>;
  /** What the edition had no room for. */
  readonly more?: Reply | null;
  /** At least one: what is skipped has a row too, so that it is reported. */
  readonly rows: readonly OutboxRow[];
}

type OutboxRow =
  | PlannedRow
  | { readonly key: DeliveryKey; readonly state: "skipped" | "unknown"; readonly reason: string };

export interface PlannedRow {
  readonly key: DeliveryKey;
  readonly state: "planned";
  readonly message: Reply;
}

/** The editions that are held until their time, so that somebody may change them. */
export interface DraftStore {
  /** Those of active digests of which nothing has begun to be posted, the soonest first. */
  list(digest?: ScheduleId): Promise<readonly Draft[]>;
  /**
   * All of a change or nothing of it; `false` if the draft was changed since that version, or has
   * begun to be posted, or its digest was stopped.
   */
  change(seen: Pick<Draft, "digest" | "dueAt" | "version">, change: DraftChange): Promise<boolean>;
}

export type DraftChange =
  | {
      readonly kind: "rearranged";
      readonly sheet: DraftSheet;
      /** All its messages from now on. */
      readonly rows: readonly PlannedRow[];
    }
  | { readonly kind: "released" }
  | { readonly kind: "held back"; readonly reason: string };
