import { createHash } from "node:crypto";
import type { IdKind } from "../../domain/news-source.ts";
import type { FeedItem } from "../../ingest/feed/feed-item.ts";
import { itemKeys } from "../../ingest/feed/item-identity.ts";
import { canonicalUrl } from "../../ingest/text/canonical-url.ts";

/** The names under which the store knows an item, of every kind that it has. */
export function keysOf(item: FeedItem): readonly string[] {
  const keys = itemKeys(item);
  return (["id", "url", "content"] as const).flatMap((kind) => {
    const key = keys[kind];
    return key === null ? [] : [storeKey(kind, key)];
  });
}

/**
 * The key by which a feed's items are told apart; one made of the item's words where it lacks that.
 */
export function keyOf(item: FeedItem, kind: IdKind): string | undefined {
  const keys = itemKeys(item);
  const key = keys[kind];
  return key === null ? keysOf(item).at(-1) : storeKey(kind, key);
}

/** A short key, however long the id is that a feed gives. */
export function storeKey(kind: IdKind, key: string): string {
  return `${kind}:${fingerprint(key)}`;
}

/** `null` where it is no web address. */
export function urlKey(address: string): string | null {
  const url = canonicalUrl(address);
  return url === null ? null : storeKey("url", url);
}

/**
 * The article at an address has the same id from whatever feed it comes, so that it is told once;
 * whose words stand under it is another matter, for each source keeps its own. One without an
 * address of its own has its feed's.
 */
export function articleIdOf(name: { readonly url: string } | { readonly item: string }): string {
  const key = "url" in name ? (canonicalUrl(name.url) ?? name.url) : name.item;
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

function fingerprint(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22);
}
