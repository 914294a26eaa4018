import type { Conversation } from "./conversation.ts";

/** A feed or a page that articles come from. */
export interface NewsSource {
  readonly id: string;
  /** Whose it is; `null` is everyone's. */
  readonly conversation: Conversation | null;
  readonly kind: "feed" | "page";
  readonly url: string;
  readonly title: string | null;
  readonly siteUrl: string | null;
  /** The folders it lies in, outermost first. */
  readonly folders: readonly string[];
  /** How many of the items that were there before it was added are taken all the same. */
  readonly takeLast: number;
  /** By what its items are told apart; `null` before its first poll. */
  readonly idKind: IdKind | null;
  /** As the last answer gave them. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly state: "active" | "paused" | "removed";
  /** Why it is paused, or what its last poll met with, as told to people. */
  readonly reason: string | null;
  readonly nextPollAt: Date;
  readonly polledAt: Date | null;
  /** When it last answered as it should. */
  readonly answeredAt: Date | null;
  /** When it last had something new. */
  readonly newsAt: Date | null;
  /** Polls in a row that failed. */
  readonly failures: number;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** Shown to everyone, so without what may be secret in its address. */
export function sourceName({ title, url }: Pick<NewsSource, "title" | "url">): string {
  const { host = url, pathname = "" } = URL.parse(url) ?? {};
  return title ?? `${host}${pathname}`;
}

export type IdKind = "id" | "url" | "content";

export type NewNewsSource = Pick<
  NewsSource,
  | "conversation"
  | "kind"
  | "url"
  | "title"
  | "siteUrl"
  | "folders"
  | "takeLast"
  | "nextPollAt"
  | "createdBy"
  | "createdAt"
>;

/** What became of an item of a source. */
export interface SourceItem {
  readonly id: string;
  readonly sourceId: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  /**
   * `kept` has an article; `waiting` is to be tried again; `dropped` was left out by a rule;
   * `refused` cannot be read by us, such as a paywall; `failed` was given up.
   */
  readonly state: "kept" | "waiting" | "dropped" | "refused" | "failed";
  /** Why, in words. */
  readonly reason: string | null;
  readonly attempts: number;
  readonly tryAt: Date | null;
  readonly articleId: string | null;
  readonly seenAt: Date;
}

/** An article that came from a source, in its newest revision, as extracted. */
export interface KeptArticle {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly siteName: string | null;
  readonly publishedOn: string | null;
  readonly text: string;
  /** The id of the article that it is a syndicated copy of. */
  readonly copyOf: string | null;
  /** From 1. */
  readonly revision: number;
  readonly firstSeenAt: Date;
  readonly changedAt: Date;
}

/** What an article said until its next revision. */
export interface ArticleRevision {
  readonly articleId: string;
  readonly revision: number;
  readonly title: string | null;
  readonly text: string;
  /** When the revision after it was seen. */
  readonly replacedAt: Date;
}
