import type { Conversation } from "../conversation.ts";
import type { QuietHours } from "../digest.ts";
import type { DeliveryKey } from "../ids.ts";
import type { ArticleKey, SourceReach } from "../news-source.ts";
import type { Ping, Reply } from "../reply.ts";

/** What a conversation wants to be told of as soon as it is read. */
export interface Watch {
  readonly id: string;
  readonly conversation: Conversation;
  /** As it was typed, in the language of filters and searches. */
  readonly expression: string;
  /** What is found in them waits until they end. */
  readonly quietHours: QuietHours | null;
  /** IANA name of the timezone of its quiet hours. */
  readonly timezone: string;
  /** Whom its messages ping. */
  readonly pings: readonly Ping[];
  readonly state: "active" | "paused" | "removed";
  /** Why it is paused, as told to people. */
  readonly reason: string | null;
  readonly createdBy: string;
  /** What was first seen before is no news to it. */
  readonly createdAt: Date;
}

export type NewWatch = Omit<Watch, "id" | "state" | "reason">;

/** An article that was read for the first time, and that no watch has looked at. */
export interface UnwatchedArticle extends ArticleKey {
  /** Under which it is told: the same for its copies. */
  readonly name: string;
  /** Whose source brought it; `null` is everyone's. */
  readonly conversation: Conversation | null;
  readonly reach: SourceReach | null;
}

/** Notes that a watch found an article, of which its conversation was not told yet. */
export interface WatchHit {
  readonly watch: Watch;
  /** The name under which the article is told. */
  readonly articleId: string;
  readonly foundAt: Date;
}

/** How watches read articles. */
export interface WatchReader {
  /** @throws BotError `bad-input` that shows the place of a mistake in the expression. */
  check(expression: string): void;
  /** Those of the watches that the article is something for; `null` while it is being read anew. */
  findMatching(
    article: UnwatchedArticle,
    watches: readonly Watch[],
  ): Promise<readonly Watch[] | null>;
  /** One message of all that was found, the oldest first. */
  compose(hits: readonly WatchHit[]): Promise<ToldHits>;
  /**
   * The earlier post that has the same words, from wherever these were printed first, with where
   * else they are by now; `null` where they are news.
   */
  findReprinted(hit: WatchHit, posts: readonly EarlierPost[]): Promise<EarlierPost | null>;
  /** What a watch would have found since that day. */
  lookBack(conversation: Conversation, expression: string, since: string): Promise<Reply>;
}

/** A message about watches that was posted not long ago, or is about to be. */
export interface EarlierPost {
  readonly key: DeliveryKey;
  /** As it stands there. */
  readonly shown: Reply;
}

export interface ToldHits {
  /** `null` where there is nothing to tell. */
  readonly message: Reply | null;
  /** Articles that are not there: they are being read anew, or are gone. */
  readonly missing: ReadonlySet<string>;
}
