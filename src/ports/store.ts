import type { Conversation } from "../domain/conversation.ts";
import type {
  Delivery,
  DeliveryEdit,
  DeliveryState,
  NewSchedule,
  Schedule,
  Slot,
  Telling,
} from "../domain/digest.ts";
import type { DeliveryKey, ScheduleId } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";
import type { Archive, RulingStore } from "./archive.ts";
import type { FilterStore } from "./filter-store.ts";
import type { IdempotencyKeys } from "./idempotency-keys.ts";
import type { InstallationStore } from "./installation-store.ts";
import type { RoomHistory } from "./room-history.ts";
import type { DraftStore, SlotPlan } from "./slot-plan.ts";
import type { SourceStore } from "./source-store.ts";
import type { WatchStore } from "./watch-store.ts";

/**
 * What must outlive the process. Each method is one transaction that is on disk when its promise
 * resolves, and fails with a `BotError`. Two callers may race for a slot or a delivery: one wins.
 */
export interface Store {
  /** With the first slot it waits for; `over-quota` where the conversation may have no more. */
  addSchedule(schedule: NewSchedule, first: Slot): Promise<Schedule>;
  findSchedule(id: ScheduleId): Promise<Schedule | null>;
  /** Without those removed, oldest first; of every conversation when none is given. */
  listSchedules(conversation?: Conversation): Promise<readonly Schedule[]>;
  /**
   * Stops a schedule, drops the slot that it waits for, and skips what it has planned and not yet
   * begun to post.
   */
  stopSchedule(stop: ScheduleStop): Promise<void>;
  /** Waits for `next` from here on. */
  resumeSchedule(id: ScheduleId, next: Slot): Promise<void>;
  /** Leaves a slot that is due by now to be decided; an active one waits for `next` instead of any later. */
  changeSchedule(change: ScheduleChange): Promise<void>;

  /**
   * The slots that active schedules wait for and that are to be decided by now, earliest first: of
   * one conversation or of all. With a draft that is so much before they are due.
   */
  dueSlots(now: Date, conversation?: Conversation): Promise<readonly DueSlot[]>;
  /** The latest slot that was decided for the schedule. */
  lastSlot(scheduleId: ScheduleId): Promise<Slot | null>;
  /**
   * Claims the slot, freezes what is to be posted and waits for the next; `false` if lost, or if a
   * plan is out of date.
   */
  decideSlot(decision: SlotDecision): Promise<boolean>;
  /**
   * A digest asked for by hand, which no schedule waits for; `false` if it is there already, or out
   * of date.
   */
  planAskedFor(conversation: Conversation, plan: SlotPlan): Promise<boolean>;
  /** What the conversation was told, or is about to be. */
  toldArticles(conversation: Conversation): Promise<readonly Telling[]>;
  /**
   * What an edition had no room for, by the key of its last message; without a key of the latest
   * edition here that has some.
   */
  leftOver(conversation: Conversation, key?: DeliveryKey): Promise<Reply | null>;

  /** Planned, sending and to be looked for, in the order in which they are to be posted. */
  openDeliveries(conversation?: Conversation): Promise<readonly Delivery[]>;
  /** Begins an attempt and gives the frozen words; `null` if it is not planned or not yet due. */
  beginSending(key: DeliveryKey, now: Date): Promise<Reply | null>;
  /**
   * Ignored unless the delivery is still in the state `from`, and in that attempt where one is
   * named: what was found out about an older one is not to change it. A stopped digest is not
   * retried.
   */
  recordStep(
    key: DeliveryKey,
    from: OpenState,
    step: DeliveryStep,
    attempt?: number,
  ): Promise<void>;
  /** The frozen words; `null` where there are none. */
  frozenMessage(key: DeliveryKey): Promise<Reply | null>;
  /** The frozen words, or those that they were last edited to, or are to be. */
  shownMessage(key: DeliveryKey): Promise<Reply | null>;
  /**
   * How a correction to a sent one stands; `words` where these are new. Where `after` is given it is
   * ignored unless that is what was recorded last.
   */
  recordEdit(
    key: DeliveryKey,
    edit: DeliveryEdit,
    words: Reply | null,
    after?: DeliveryEdit,
  ): Promise<void>;
  /**
   * Plans a dead or unknown one once more, with the later parts that were skipped on its account;
   * `false` if it is neither, or has no words.
   */
  replay(key: DeliveryKey, now: Date): Promise<boolean>;
  /** Sending ones whose process is gone, so that nobody knows what became of them. */
  orphanedDeliveries(): Promise<readonly Delivery[]>;
  /** Latest first. */
  deliveries(filter: DeliveryFilter): Promise<readonly Delivery[]>;
  /** How many there are of each state that there is. */
  deliveryCounts(): Promise<readonly DeliveryCount[]>;

  /**
   * Drops the words of articles and of sent messages that are older, and by what copies of articles
   * are found: at most so many of each, and says how many. What they are known by stays, so that none
   * of it is ever told again.
   */
  forgetWords(forgetting: Forgetting): Promise<number>;

  readonly archive: Archive;
  readonly drafts: DraftStore;
  readonly roomHistory: RoomHistory;
  readonly sources: SourceStore;
  readonly filters: FilterStore;
  readonly watches: WatchStore;
  readonly rulings: RulingStore;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly installations: InstallationStore;

  close(): Promise<void>;
}

export interface DeliveryCount {
  readonly state: DeliveryState;
  readonly count: number;
  /** When the one that was planned first was. */
  readonly oldest: Date;
}

export interface Forgetting {
  /** `null` keeps them all. */
  readonly articlesBefore: Date | null;
  readonly messagesBefore: Date;
  /** Of what was first seen before no copies are looked for any more. */
  readonly copiesBefore: Date;
  readonly limit: number;
}

interface ScheduleStop {
  readonly id: ScheduleId;
  readonly state: "paused" | "removed";
  readonly reason: string;
}

interface ScheduleChange
  extends Pick<
    Schedule,
    "id" | "timing" | "whenEmpty" | "whenUnknown" | "quietHours" | "graceMs" | "edition" | "draft"
  > {
  /** `null` where the times stay as they are. */
  readonly next: Slot | null;
  readonly now: Date;
}

export interface DueSlot {
  readonly schedule: Schedule;
  readonly slot: Slot;
}

interface SlotDecision {
  readonly scheduleId: ScheduleId;
  /** The slot it waited for. */
  readonly waiting: Slot;
  /** What to post or why not, for that slot and each one after it that is due by now. */
  readonly plans: readonly SlotPlan[];
  readonly next: Slot | null;
}

type OpenState = "planned" | "sending" | "unknown";

export type DeliveryStep =
  | { readonly state: "sent"; readonly messageId: string }
  /** To be looked for at `askAt`; without one it stays unknown. */
  | { readonly state: "unknown"; readonly reason: string; readonly askAt?: Date }
  | {
      readonly state: "planned";
      readonly nextAttemptAt: Date;
      readonly reason: string;
      /** The message may be there already. */
      readonly mayRepeat?: true;
    }
  /** The rest of the edition is skipped too. */
  | { readonly state: "dead" | "skipped"; readonly reason: string };

export interface DeliveryFilter {
  readonly conversation?: Conversation;
  /** Those of its digests' drafts too, which went to whoever may change them. */
  readonly withDrafts?: true;
  readonly states?: readonly DeliveryState[];
  readonly keys?: readonly DeliveryKey[];
  readonly limit?: number;
}
