import type { IdKind, NewsSource, SourceItem } from "../../domain/news-source.ts";
import type { FeedItem } from "../../ingest/feed/feed-item.ts";
import {
  chooseIdKind,
  findNewItems,
  itemKeys,
  tellsItemsApart,
} from "../../ingest/feed/item-identity.ts";
import { storeKey } from "./item-keys.ts";

/**
 * At most so many new items are taken from a feed at a poll; the rest is new at its next poll.
 * Chosen by hand.
 */
const MOST_NEW = 50;
const DAY_MS = 86_400_000;
/**
 * Feeds give dates by the clock of wherever they are, so an item may seem to be older than its
 * source.
 */
const LATE_BY_MS = 2 * DAY_MS;

export interface SortedItems {
  readonly idKind: IdKind;
  /** Items that are new, and to be read. */
  readonly taken: readonly FeedItem[];
  readonly dropped: readonly DroppedItem[];
  /** Items that are known, and have other words now. */
  readonly changed: readonly { readonly item: FeedItem; readonly known: SourceItem }[];
  /** An address that two items share names no article. */
  readonly hasOwnAddress: (item: FeedItem) => boolean;
  readonly isChurned: boolean;
  readonly isCut: boolean;
}

interface DroppedItem {
  readonly item: FeedItem;
  readonly reason: string;
}

interface Sorting {
  readonly source: NewsSource;
  /** What the store knows of them, by key. */
  readonly known: ReadonlyMap<string, SourceItem>;
}

/** Decides which of a feed's items are news, and why the others are not. */
export function sortItems(items: readonly FeedItem[], { source, known }: Sorting): SortedItems {
  const idKind = idKindFor(items, source.idKind);
  // Where only their words tell items apart, an address once named two of them.
  const haveOwnAddresses = idKind !== "content" && tellsItemsApart(items, "url");
  const isFirst = source.answeredAt === null;
  const seen = {
    has: (kind: IdKind, key: string) => known.has(storeKey(kind, key)),
    isEmpty: isFirst,
  };
  const find = (cap: number) => findNewItems({ items, kind: idKind, seen, cap });
  const knownAs = (item: FeedItem) =>
    knownBy(item, [idKind], known) ??
    (haveOwnAddresses ? knownByAddress(item, idKind, known) : null);

  const unseen = find(Number.POSITIVE_INFINITY).items;
  const fresh = unseen.filter((item) => !knownAs(item));
  const isChurned = find(MOST_NEW).isChurned && fresh.length > MOST_NEW;
  const chosen = isFirst ? chooseFirst(fresh, source) : chooseLater(fresh, source, isChurned);
  return {
    idKind,
    hasOwnAddress(item) {
      const there = knownBy(item, ["url"], known);
      return haveOwnAddresses && (there === null || there.id === knownAs(item)?.id);
    },
    isChurned,
    taken: chosen.taken.slice(0, MOST_NEW),
    isCut: chosen.taken.length > MOST_NEW,
    dropped: chosen.dropped,
    changed: items.flatMap((item) => {
      const before = knownAs(item);
      return before && !knownBy(item, ["content"], known) ? [{ item, known: before }] : [];
    }),
  };
}

/** The kind of id that was chosen at first, unless it has come to name two items. */
function idKindFor(items: readonly FeedItem[], before: IdKind | null): IdKind {
  return before !== null && tellsItemsApart(items, before) ? before : chooseIdKind(items);
}

function knownBy(
  item: FeedItem,
  kinds: readonly IdKind[],
  known: Sorting["known"],
): SourceItem | null {
  const keys = itemKeys(item);
  for (const kind of kinds) {
    const key = keys[kind];
    const found = key === null ? undefined : known.get(storeKey(kind, key));
    if (found) return found;
  }
  return null;
}

/** Under a new id and title an item is another, for a feed may give them all one address. */
function knownByAddress(
  item: FeedItem,
  idKind: IdKind,
  known: Sorting["known"],
): SourceItem | null {
  const found = knownBy(item, ["url"], known);
  return idKind === "id" && found?.title !== item.title ? null : found;
}

interface Chosen {
  readonly taken: readonly FeedItem[];
  readonly dropped: readonly DroppedItem[];
}

function chooseFirst(fresh: readonly FeedItem[], { takeLast }: NewsSource): Chosen {
  const newestFirst = fresh.toSorted((one, other) =>
    (other.publishedOn ?? "").localeCompare(one.publishedOn ?? ""),
  );
  const reason = "it was there before the source was added.";
  return {
    taken: newestFirst.slice(0, takeLast),
    dropped: newestFirst.slice(takeLast).map((item) => ({ item, reason })),
  };
}

/** When an item is deleted an old one slides back into the feed, but it is no news for that. */
function chooseLater(
  fresh: readonly FeedItem[],
  { createdAt, polledAt }: NewsSource,
  isChurned: boolean,
): Chosen {
  const since = isChurned ? (polledAt ?? createdAt) : createdAt;
  const oldest = new Date(since.getTime() - LATE_BY_MS).toISOString().slice(0, 10);
  const isNews = ({ publishedOn }: FeedItem) =>
    publishedOn === null ? !isChurned : publishedOn >= oldest;
  const reason = isChurned
    ? "the feed gave everything in it another id at once, so it is taken for old."
    : "it was published before the source was added.";
  return {
    taken: fresh.filter(isNews),
    dropped: fresh.filter((item) => !isNews(item)).map((item) => ({ item, reason })),
  };
}
