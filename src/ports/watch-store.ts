import type { Conversation } from "../domain/conversation.ts";
import type { DeliveryKey } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";
import type { NewWatch, UnwatchedArticle, Watch, WatchHit } from "../domain/watch/watch.ts";
import type { SlotPlan } from "./slot-plan.ts";

/**
 * The watches of conversations, and what they found. The archive notes each article that a source
 * brought, in the transaction in which its first reading is kept, until watches have looked at it.
 */
export interface WatchStore {
  /** `null` where the conversation watches for the same already; `over-quota` where one is too many. */
  add(watch: NewWatch): Promise<Watch | null>;
  /** Without those removed, oldest first. */
  list(conversation: Conversation): Promise<readonly Watch[]>;
  /** What a stopped one has found and nobody was told of is dropped; `null` where there is none. */
  change(conversation: Conversation, id: string, to: WatchChange): Promise<Watch | null>;
  /** Pauses all of a conversation's active ones, and gives those. */
  pauseAll(conversation: Conversation, reason: string): Promise<readonly Watch[]>;

  /** The oldest first. */
  unwatched(limit: number): Promise<readonly UnwatchedArticle[]>;
  /** The active watches that reach the article's source and were there before the article was. */
  reaching(article: UnwatchedArticle): Promise<readonly Watch[]>;
  /** Notes who found it, each once whichever source brought it, and that it was looked at. */
  settle(article: UnwatchedArticle, watchIds: readonly string[], foundAt: Date): Promise<void>;

  /** What nobody was told of yet, the oldest first: of each watch at most so many. */
  waiting(mostOfOne: number): Promise<readonly WatchHit[]>;
  /** How many messages about watches were planned there from that moment on. */
  plannedSince(conversation: Conversation, since: Date): Promise<number>;
  /**
   * Writes down the message that tells of the hits, in one transaction with the note that these are
   * told; `false`, and nothing is changed, where some are told or dropped by now.
   */
  plan(conversation: Conversation, hits: readonly WatchHit[], plan: SlotPlan): Promise<boolean>;
  /** Hits of an article under this name that were told, each with the message that told it. */
  told(name: string): Promise<readonly ToldHit[]>;
  /**
   * Has a message say where else its words are: a sent one of these hits too, in one transaction with
   * the note that it tells of them; without hits any, as soon as it is sent. But for `said` nothing
   * is changed: it is not sent or these are told by now, or it says something else than before.
   */
  reprint(
    conversation: Conversation,
    hits: readonly WatchHit[],
    by: Reprinting,
  ): Promise<Reprinted>;
  /** Where sent messages wait to be edited so. */
  placesToEdit(): Promise<readonly Conversation[]>;
}

export interface ToldHit extends WatchHit {
  readonly key: DeliveryKey;
}

export type Reprinted = "said" | "not there" | "says something else";

export interface Reprinting {
  readonly key: DeliveryKey;
  /** As it stood when the new one was made of it. */
  readonly before: Reply;
  readonly message: Reply;
  readonly at: Date;
}

type WatchChange =
  | { readonly state: "active" }
  | { readonly state: "paused" | "removed"; readonly reason: string };
