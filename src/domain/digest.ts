import { type Conversation, personIn } from "./conversation.ts";
import type { EditionSettings } from "./edition/edition-settings.ts";
import type { DeliveryKey, ScheduleId } from "./ids.ts";
import type { Reply } from "./reply.ts";

/** One issue of a digest, frozen when it is planned: a retry sends the same words. */
export interface Edition {
  /** In posting order, each within both platforms' limits. */
  readonly messages: readonly Reply[];
  /** The stories that had no room, for whoever asks for more; `null` where there are none. */
  readonly more: Reply | null;
  readonly articleIds: readonly string[];
  readonly account: EditionAccount;
}

/** How an edition came about, for whoever previews it. */
export interface EditionAccount {
  /** What was looked at and how many of it stayed, stage by stage. */
  readonly stages: readonly string[];
  /** What got into the messages and why it stands where it does, first to last. */
  readonly chosen: readonly AccountLine[];
  readonly leftOut: readonly AccountLine[];
}

interface AccountLine {
  readonly title: string;
  readonly why: string;
}

export interface EditionRequest {
  /**
   * The conversation that the edition is for: each has articles of its own sources besides
   * everyone's.
   */
  readonly conversation: Conversation;
  readonly now: Date;
  /** Articles this destination was already told about, and when last. */
  readonly told: ReadonlyMap<string, Date>;
  readonly settings: EditionSettings;
  /** IANA name: which day it is where the digest is read. */
  readonly timezone: string;
  /** Why it comes late, as said in the message; `null` when it is on time. */
  readonly late: string | null;
}

/** Composes an edition; gives `null` when there is nothing new to tell. */
export type ComposeEdition = (request: EditionRequest) => Promise<Edition | null>;

/**
 * Writes into a posted message what its sources have corrected since; gives `null` where they have
 * corrected nothing.
 */
export type CorrectMessage = (
  conversation: Conversation,
  shown: Reply,
) => Promise<CorrectedMessage | null>;

interface CorrectedMessage {
  readonly message: Reply;
  /** The wordings it shows: "quay as of 2026-11-25T09:00:00Z". */
  readonly wordings: readonly string[];
  /** Whether every platform takes it whole. */
  readonly fits: boolean;
}

/** When a digest is due, on the wall clock of a place. */
export interface Timing {
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly cron: string;
  /** The same for people: "weekdays at 08:30". */
  readonly words: string;
  /** IANA name. */
  readonly timezone: string;
}

/** What a digest does when there is nothing new: post nothing, or say that there is nothing. */
export type WhenEmpty = "skip" | "say-so";

/**
 * What a digest does when nobody can find out whether a message arrived: leave it, so that it may
 * be missing, or post it again, so that it may be there twice.
 */
export type WhenUnknown = "may-miss" | "may-repeat";

/** Times on the digest's wall clock, "22:00" to "07:00", between which it posts nothing. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Who sees an edition before it is posted and may change it, and how long before. */
export interface DraftWish {
  readonly leadMs: number;
  /** An `Asker.id`: of whoever asked for it. */
  readonly person: string;
}

export interface Schedule {
  readonly id: ScheduleId;
  readonly conversation: Conversation;
  readonly timing: Timing;
  readonly whenEmpty: WhenEmpty;
  readonly whenUnknown: WhenUnknown;
  readonly quietHours: QuietHours | null;
  /** How late it may still come, when Verbatim was down or the place refused it. */
  readonly graceMs: number;
  readonly edition: EditionSettings;
  /** `null` where its editions are posted as they are composed. */
  readonly draft: DraftWish | null;
  readonly state: "active" | "paused" | "removed";
  /** Why it is paused, as told to people. */
  readonly reason: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** A schedule and when it is due next; no times while it is paused. */
export interface Outlook {
  readonly schedule: Schedule;
  /** When the edition is posted whose draft can be changed; `null` where there is none. */
  readonly drafted: Date | null;
  readonly next: readonly Date[];
}

export type NewSchedule = Omit<Schedule, "id" | "state" | "reason">;

/** Notes that a digest told its destination about an article, and when at the latest. */
export interface Telling {
  readonly articleId: string;
  readonly digest: string;
  readonly at: Date;
}

/** One moment at which a digest is due. */
export interface Slot {
  readonly dueAt: Date;
  /**
   * The same moment on the digest's wall clock ("2026-03-08 08:30"): a timezone database that
   * changes moves `dueAt`, and must not make the same morning due a second time.
   */
  readonly localTime: string;
}

/**
 * Six hours, for a digest that was set up without `late-by`. Chosen by hand: a morning's news is
 * still news at noon.
 */
export const DEFAULT_GRACE_MS = 6 * 60 * 60 * 1000;

/** How long before its time a draft may be sent. Chosen by hand: the evening before is too early. */
export const LONGEST_LEAD_MS = 12 * 60 * 60 * 1000;

/** The digest that `/digest now` posts; every other is named by its schedule's id. */
export const ASKED_FOR = "now";

/** What tells a conversation what its watches found. */
export const WATCHED = "watch";

/** As people are told which it is: "digest 3". */
function nameOfDigest(digest: string): string {
  if (digest === WATCHED) return "found by watches";
  return digest === ASKED_FOR ? "digest asked for" : `digest ${digest}`;
}

/** The same of one of its messages, which may be one of its draft: "draft of digest 3". */
export function nameOfDelivery({ digest, conversation }: Delivery): string {
  const name = nameOfDigest(digest);
  return personIn(conversation) === null ? name : `draft of ${name}`;
}

export type DeliveryState = "planned" | "sending" | "sent" | "unknown" | "dead" | "skipped";

/** One message of one digest to one destination, and what has become of it. */
export interface Delivery {
  /** The same for every attempt. 64 hexadecimal characters. */
  readonly key: DeliveryKey;
  readonly conversation: Conversation;
  /** A schedule's id, `ASKED_FOR` or `WATCHED`. */
  readonly digest: string;
  readonly dueAt: Date;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly state: DeliveryState;
  readonly plannedAt: Date;
  readonly attempts: number;
  readonly startedAt: Date | null;
  /**
   * Nothing is done before this moment: no next attempt of a planned delivery, no next look for an
   * unknown one.
   */
  readonly nextAttemptAt: Date | null;
  readonly messageId: string | null;
  /** It was posted again without knowing whether it was there already. */
  readonly mayRepeat: boolean;
  /** When someone asked for it to be posted again. */
  readonly replayedAt: Date | null;
  readonly reason: string | null;
  /** What became of corrections to it since; `null` where there were none. */
  readonly edit: DeliveryEdit | null;
}

/** How the edit of a posted message stands, which is to say what its sources say by now. */
export interface DeliveryEdit {
  /** `ended` is final: the message cannot be edited. */
  readonly state: "edited" | "waiting" | "ended";
  readonly at: Date;
  /** The wordings it was edited to: "quay as of 2026-11-25T09:00:00Z". */
  readonly wordings: readonly string[];
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly reason: string | null;
}
