import type { Conversation } from "../domain/conversation.ts";
import type {
  ArticleKey,
  ArticleRevision,
  KeptArticle,
  NewNewsSource,
  NewsSource,
  SourceItem,
} from "../domain/news-source.ts";

/**
 * The sources, their items and the articles that came of them. As with the rest of the store each
 * method is one transaction, and of two callers who race for a poll one wins.
 */
export interface SourceStore {
  /**
   * `null` where that place has a source with that address already; `over-quota` where it may have
   * no more. Everyone's are without limit.
   */
  add(source: NewNewsSource): Promise<NewsSource | null>;
  /** Finds a source, unless it was removed. */
  find(id: string): Promise<NewsSource | null>;
  /**
   * Without those removed, oldest first: of a place (`null` is everyone's), or all of them; at most
   * so many where that is told.
   */
  list(place?: Conversation | null, limit?: number): Promise<readonly NewsSource[]>;
  stop(id: string, stop: SourceStop): Promise<void>;
  resume(id: string, nextPollAt: Date): Promise<void>;

  /**
   * Those due, for the caller alone until the lease ends: one of each workspace, then a second of
   * each and so on, and of what a workspace has the earliest first. Where there is room, with the
   * other places' sources of the same addresses, so that one request answers them all.
   */
  claimDue(claim: PollClaim): Promise<readonly NewsSource[]>;
  /** What a poll came to; `false`, and nothing kept, where the claim has gone to another. */
  recordPoll(poll: PollRecord): Promise<boolean>;
  /** The items of a source that have any of the keys, by key. */
  knownItems(sourceId: string, keys: readonly string[]): Promise<ReadonlyMap<string, SourceItem>>;
  /** The items of a source that are to be tried again by now. */
  waitingItems(sourceId: string, now: Date): Promise<readonly SourceItem[]>;
  /** Latest first. */
  items(filter: ItemFilter): Promise<readonly SourceItem[]>;

  /**
   * Keeps a source's article, or a new revision of it where its words have changed: no other
   * source's is touched. It is a copy only of what its own channel and everyone's sources have; of
   * two alike that are found at the same moment one is kept first, and the other as its copy.
   */
  keepArticle(article: ArticleFound): Promise<ArticleChange>;
  /** The same for many, all of them or none. */
  keepArticles(articles: readonly ArticleFound[]): Promise<readonly ArticleChange[]>;
  /** Of all sources, by source and id, those after that one. */
  articlesAfter(key: ArticleKey, limit: number): Promise<readonly KeptArticle[]>;
  article(key: ArticleKey): Promise<KeptArticle | null>;
  /**
   * What a reader reaches, latest first and each id once. Of several sources' it is the channel's
   * own, then everyone's, then the rest of the workspace's; among these one read at its own
   * address, then one from a feed of the same host; then the one kept first.
   */
  newestArticles(reach: Reach, window: ArticleWindow): Promise<readonly KeptArticle[]>;
  /** Changes whenever what `newestArticles` gives may have. */
  articlesMark(): Promise<string>;
  /**
   * A source's articles that were shown and whose pages are to be looked at again: those that were
   * gone once, then the latest that nobody has looked at, then the others in turn. What was shown
   * is what the last editions of its channel told, or of any channel where it is everyone's.
   */
  shownArticles(look: PageLook): Promise<readonly KeptArticle[]>;
  /**
   * Whether its page is still there. Gone at two looks in a row it is removed, and there again
   * once it is not; `true` where that has changed by this look.
   */
  recordLook(
    key: ArticleKey,
    seen: { readonly isGone: boolean; readonly at: Date },
  ): Promise<boolean>;
  /** The ids of files in the content folder that have earlier wordings. */
  revisedFiles(): Promise<ReadonlySet<string>>;
  /** Earlier wordings, oldest first. */
  revisionsOf(key: ArticleKey): Promise<readonly ArticleRevision[]>;
}

export type ArticleChange = "new" | "copy" | "revised" | "same";

interface SourceStop {
  readonly state: "paused" | "removed";
  readonly reason: string;
}

interface PollClaim {
  readonly now: Date;
  /** Names the claim, so that a poll that took too long cannot be recorded over another's. */
  readonly claim: string;
  readonly until: Date;
  readonly limit: number;
  /** How many of each workspace (`workspaceKey`) the caller is polling already; they count as turns. */
  readonly inHand?: ReadonlyMap<string, number>;
  /** Of one workspace, with those in hand: as many as there are unless told. */
  readonly mostOfOne?: number;
}

interface PollRecord {
  readonly sourceId: string;
  readonly claim: string;
  readonly changes: SourceChanges;
  readonly items: readonly ItemRecord[];
}

export type SourceChanges = Partial<
  Pick<
    NewsSource,
    | "url"
    | "reach"
    | "title"
    | "siteUrl"
    | "idKind"
    | "etag"
    | "lastModified"
    | "state"
    | "reason"
    | "nextPollAt"
    | "polledAt"
    | "answeredAt"
    | "newsAt"
    | "failures"
  >
>;

export interface ItemRecord extends Omit<SourceItem, "id" | "sourceId"> {
  /** `null` for one not known before. */
  readonly id: string | null;
  /** All keys that the item is known by from now on, besides those it had before. */
  readonly keys: readonly string[];
}

export interface ItemFilter {
  readonly sourceIds: readonly string[];
  readonly key?: string;
  readonly states?: readonly SourceItem["state"][];
  readonly limit: number;
}

export interface ArticleFound
  extends Omit<
      KeptArticle,
      "copyOf" | "revision" | "firstSeenAt" | "changedAt" | "removedAt" | "categories" | "place"
    >,
    Partial<Pick<KeptArticle, "categories" | "place">> {
  readonly seenAt: Date;
  /** `null` where it is too short to be anything's copy, or has a name of its own. */
  readonly copySearch: CopySearch | null;
}

interface PageLook {
  readonly sourceId: string;
  readonly place: Conversation | null;
  /** When they were first seen. */
  readonly since: Date;
  /** Not looked at since; where it was gone once, since the later of these. */
  readonly lookedBefore: Date;
  readonly goneBefore: Date;
  readonly limit: number;
}

/** By what an article is looked for that this one is a copy of. */
export interface CopySearch {
  /** Texts that share none are not worth comparing. */
  readonly bands: readonly string[];
  /** An article that was first seen before this moment is no original of it. */
  readonly since: Date;
  isCopyOf(text: string): boolean;
}

/** Whose articles: everyone's sources, and those of one conversation. */
export interface Reach {
  /** `null` is everyone's alone. */
  readonly conversation: Conversation | null;
  /** Also the sources that its workspace or server has elsewhere, unless kept to their channel. */
  readonly isWide: boolean;
}

interface ArticleWindow {
  /** When they were first seen. */
  readonly since: Date;
  readonly limit: number;
}
