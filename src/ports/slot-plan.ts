import type { Slot } from "../domain/digest.ts";
import type { DeliveryKey } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";

/** What is to be posted for a slot, or why nothing is. */
export interface SlotPlan {
  readonly slot: Slot;
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
  | { readonly key: DeliveryKey; readonly state: "planned"; readonly message: Reply }
  | { readonly key: DeliveryKey; readonly state: "skipped" | "unknown"; readonly reason: string };
