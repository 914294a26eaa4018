import type { Conversation } from "./conversation.ts";
import { openAddress } from "./news-source/open-address.ts";

/** Where a source's articles are quoted: in its channel alone, or in its whole workspace or server. */
export const REACHES = ["channel", "workspace"] as const;
export type SourceReach = (typeof REACHES)[number];

/** A feed or a page that articles come from. */
export interface NewsSource {
  readonly id: string;
  /** Whose it is; `null` is everyone's. */
  readonly conversation: Conversation | null;
  /** `null` is the channel alone, until it is known whether everyone may read that channel. */
  readonly reach: SourceReach | null;
  /** An archive was imported: it is never polled, and tells digests nothing. */
  readonly kind: "feed" | "page" | "archive";
  readonly url: string;
  readonly title: string | null;
  readonly siteUrl: string | null;
  /** The folders it lies in, outermost first. */
  readonly folders: readonly string[];
  /** How many of the items that were there before it was added are taken all the same. */
  readonly takeLast: number;
  /** The kind of id by which its items are told apart; `null` before its first poll. */
  readonly idKind: IdKind | null;
  /** The server's mark for the version that it last gave. */
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
  const { host = url, pathname = "" } = URL.parse(openAddress(url) ?? "") ?? {};
  return title ?? `${host}${pathname}`;
}

export type IdKind = "id" | "url" | "content";

export type NewNewsSource = Pick<
  NewsSource,
  | "conversation"
  | "reach"
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

/**
 * Where the words of an article came from. `page` is the article's own address, `own-feed` a feed
 * of the same host, `other-feed` any other feed, `file` the content folder. Those kept by an earlier
 * version have `unknown`, or `mixed` where several sources could change them, or `withheld` where
 * another source than this one may have: these have no words until they are read again.
 */
export const ORIGINS = [
  "page",
  "own-feed",
  "other-feed",
  "file",
  "unknown",
  "mixed",
  "withheld",
] as const;
export type Origin = (typeof ORIGINS)[number];

/** An article is its source's: the same address in two sources is two articles of one id. */
export interface ArticleKey {
  /** `CONTENT` for a file in the content folder. */
  readonly sourceId: string;
  /** The same for an address, whichever source has it: under this name it is told, and only once. */
  readonly id: string;
}

export const CONTENT = "0";

/** An article that came from a source, in its newest revision, as extracted. */
export interface KeptArticle extends ArticleKey {
  readonly origin: Origin;
  readonly url: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly siteName: string | null;
  readonly publishedOn: string | null;
  readonly text: string;
  /** Under what its feed files it; `null` where that was not told. */
  readonly categories: readonly string[] | null;
  /**
   * Where it stood in its feed when it was first read, from 0; `null` where the feed is in the order
   * of time, which says nothing.
   */
  readonly place: number | null;
  /** The id of the article that it is a syndicated copy of. */
  readonly copyOf: string | null;
  /** From 1. */
  readonly revision: number;
  readonly firstSeenAt: Date;
  readonly changedAt: Date;
  /** When its page was found to be gone; `null` while it is there, or nobody has looked. */
  readonly removedAt: Date | null;
}

/** What an article said until its next revision. */
export interface ArticleRevision {
  readonly revision: number;
  readonly origin: Origin;
  readonly title: string | null;
  readonly text: string;
  /** When the revision after it was seen. */
  readonly replacedAt: Date;
}
