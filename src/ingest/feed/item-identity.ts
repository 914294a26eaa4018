import type { IdKind } from "../../domain/news-source.ts";
import { canonicalUrl } from "../text/canonical-url.ts";
import { contentHash } from "../text/content-hash.ts";
import type { FeedItem } from "./feed-item.ts";

/** What a feed's items are told apart by, most telling first. */
const KINDS: readonly IdKind[] = ["id", "url", "content"];

export type ItemKeys = Readonly<Record<IdKind, string | null>>;

export function itemKeys(item: FeedItem): ItemKeys {
  return {
    id: item.id,
    url: item.url === null || isFrontPage(item.url) ? null : canonicalUrl(item.url),
    content: contentHash([item.title, item.summary, item.content].join(" ")),
  };
}

/** A front page shows whatever is newest, and is the address of no item. */
function isFrontPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.pathname === "/" && url.search === "";
}

/**
 * Chooses the kind of id to trust in a feed: the first that all of its items have and no two share.
 * One that repeats is disqualified: a guid that is the site's name would hide every item but one.
 */
export function chooseIdKind(items: readonly FeedItem[]): IdKind {
  return KINDS.find((kind) => tellsItemsApart(items, kind)) ?? "content";
}

/** Whether all of the items have that kind of id, and no two the same. */
export function tellsItemsApart(items: readonly FeedItem[], kind: IdKind): boolean {
  const keys = withoutDoubles(items.map(itemKeys)).map((one) => one[kind]);
  return !keys.includes(null) && new Set(keys).size === keys.length;
}

/** An item listed twice, word for word and under one address, is one item. */
function withoutDoubles(keys: readonly ItemKeys[]): readonly ItemKeys[] {
  return [...new Map(keys.map((one) => [`${one.url} ${one.content}`, one])).values()];
}

export interface SeenKeys {
  has(kind: IdKind, key: string): boolean;
  readonly isEmpty: boolean;
}

export interface NewItems {
  /** In the feed's order, each once. */
  readonly items: readonly FeedItem[];
  /**
   * All that the feed holds is new, and more than a poll may take: rather than news, its maker has
   * given everything another id. Only the first `cap` are among the items.
   */
  readonly isChurned: boolean;
}

interface Poll {
  readonly items: readonly FeedItem[];
  readonly kind: IdKind;
  readonly seen: SeenKeys;
  readonly cap: number;
}

/**
 * Finds what a poll brought that was not there before, however it is dated, ordered or named now.
 */
export function findNewItems({ items, kind, seen, cap }: Poll): NewItems {
  const fresh = new Map<string, FeedItem>();
  for (const item of items) {
    const keys = itemKeys(item);
    const key = keys[kind] ?? keys.url ?? keys.content;
    if (key !== null && !fresh.has(key) && !isSeen(keys, kind, seen)) fresh.set(key, item);
  }
  const isChurned = !seen.isEmpty && fresh.size > cap && fresh.size === items.length;
  return { items: [...fresh.values()].slice(0, cap), isChurned };
}

/** Under another id the same words are the same item still. */
function isSeen(keys: ItemKeys, kind: IdKind, seen: SeenKeys): boolean {
  return [kind, "content" as const].some((one) => {
    const key = keys[one];
    return key !== null && seen.has(one, key);
  });
}
