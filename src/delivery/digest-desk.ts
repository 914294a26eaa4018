import type { Completion } from "../domain/command.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Delivery, Edition, Schedule, WhenEmpty } from "../domain/digest.ts";
import type { DeliveryFilter } from "../ports/store.ts";

/** Everything that people can do with digests, in one conversation at a time. */
export interface DigestDesk {
  /** Plans an edition for everyone here and posts it. */
  now(conversation: Conversation): Promise<PostedNow>;
  /** What would be posted now; `null` when there is nothing new. */
  preview(conversation: Conversation): Promise<Edition | null>;
  schedule(request: ScheduleRequest): Promise<Scheduled>;
  list(conversation: Conversation): Promise<readonly Outlook[]>;
  /** Of every conversation, soonest first. */
  upcoming(): Promise<readonly Outlook[]>;
  /** `null` when no digest of this conversation has that id. */
  pause(conversation: Conversation, id: string): Promise<Outlook | null>;
  resume(conversation: Conversation, id: string): Promise<Outlook | null>;
  remove(conversation: Conversation, id: string): Promise<Outlook | null>;
  deliveries(filter: DeliveryFilter): Promise<readonly Delivery[]>;
  /** From memory, for menus that must answer at once; at most 25. */
  completeSchedules(conversation: Conversation, typed: string): readonly Completion[];
  /** Plans and posts what is due by the clock, once; what it touched, and what still waits. */
  runDue(): Promise<readonly Delivery[]>;
}

export type PostedNow =
  | { readonly status: "nothing-new" }
  | { readonly status: "planned"; readonly deliveries: readonly Delivery[] };

export interface ScheduleRequest {
  readonly conversation: Conversation;
  /** "weekdays 08:30 America/New_York", or a cron expression and a timezone. */
  readonly when: string;
  readonly whenEmpty: WhenEmpty;
  readonly createdBy: string;
}

export type Scheduled =
  | { readonly status: "scheduled" | "already-there"; readonly outlook: Outlook }
  /** Which part cannot be read, and how to mend it. */
  | { readonly status: "unreadable"; readonly problem: string };

/** A schedule and when it is due next; no times while it is paused. */
export interface Outlook {
  readonly schedule: Schedule;
  readonly next: readonly Date[];
}
