import type { NewsSource, SourceItem } from "../../domain/news-source.ts";
import type { Feed, FeedItem } from "../../ingest/feed/feed-item.ts";
import type { ItemRecord } from "../../ports/source-store.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { keysOf } from "../item/item-keys.ts";
import { newRecord, readItem } from "../item/read-item.ts";
import { type SortedItems, sortItems } from "../item/sort-items.ts";

/**
 * Articles of a feed that one poll reads again. Chosen by hand, so that its server has few requests
 * at once.
 */
const MOST_REREAD = 5;
/**
 * Chosen by hand: corrections come within days, and a feed that re-words its archive is not to be
 * read again for that.
 */
const REREAD_WITHIN_MS = 7 * 86_400_000;

export interface FeedPoll extends Pick<SortedItems, "idKind" | "isChurned" | "isCut"> {
  readonly items: readonly ItemRecord[];
}

/** Resolves to what a feed brought that was not there before, read and ready to be recorded. */
export async function pollFeed(
  source: NewsSource,
  { feed, feedAddress }: { readonly feed: Feed; readonly feedAddress: string },
  tools: PollTools,
): Promise<FeedPoll> {
  const known = await tools.store.knownItems(source.id, feed.items.flatMap(keysOf));
  const sorted = sortItems(feed.items, { source, known });
  const { idKind, isChurned, isCut } = sorted;
  const items: ItemRecord[] = sorted.dropped.map(({ item, reason }) => ({
    ...newRecord(item, tools.clock.now()),
    state: "dropped",
    reason,
  }));
  const placeOf = placesIn(feed.items);
  const read = (item: FeedItem, before: SourceItem | null) => {
    const place = placeOf(item);
    const hasOwnAddress = sorted.hasOwnAddress(item);
    const work = { item, known: before, hasOwnAddress, idKind, feedAddress, place };
    return readItem(work, source, tools);
  };

  // The oldest item is read first, so that the newest one is also the one that came last.
  for (const item of sorted.taken.toReversed()) items.push(await read(item, null));
  const { again, past } = sortChanged(sorted.changed, tools.clock.now());
  for (const { item, known: before } of again) items.push(await read(item, before));
  for (const { item, known: before } of past) items.push({ ...before, keys: keysOf(item) });
  return { idKind, isChurned, isCut, items };
}

/** Where an item stands in a feed that somebody has put in order: the days in it go up and down. */
function placesIn(items: readonly FeedItem[]): (item: FeedItem) => number | null {
  const days = items.flatMap(({ publishedOn }) => publishedOn ?? []);
  const goes = (sign: 1 | -1) =>
    days.every((day, index) => index === 0 || sign * day.localeCompare(days[index - 1] ?? "") >= 0);
  const isInOrderOfTime = goes(1) || goes(-1);
  return (item) => (isInOrderOfTime ? null : items.indexOf(item));
}

/** Which changed items are read again now, and which are too old to be; the others wait. */
function sortChanged(changed: SortedItems["changed"], now: Date) {
  const isPast = ({ known }: SortedItems["changed"][number]) =>
    known.state === "dropped" || now.getTime() - known.seenAt.getTime() > REREAD_WITHIN_MS;
  return {
    past: changed.filter(isPast),
    again: changed.filter((each) => !isPast(each)).slice(0, MOST_REREAD),
  };
}
