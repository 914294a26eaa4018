import { describe, expect, it } from "vitest";
import type { NewsSource, SourceItem } from "../../../src/domain/news-source.ts";
import type { FeedItem } from "../../../src/ingest/feed/feed-item.ts";
import { keysOf } from "../../../src/sources/item/item-keys.ts";
import { sortItems } from "../../../src/sources/item/sort-items.ts";

const ADDED = new Date("2026-03-02T12:00:00Z");

const item = (number: number, told: Partial<FeedItem> = {}): FeedItem => ({
  id: `id-${number}`,
  url: `https://news.example/${number}`,
  title: `Title ${number}`,
  publishedOn: "2026-03-03",
  summary: `Words ${number}`,
  content: null,
  ...told,
});

const source = (changes: Partial<NewsSource> = {}): NewsSource => ({
  id: "1",
  conversation: null,
  reach: "workspace",
  kind: "feed",
  url: "https://news.example/feed",
  title: null,
  siteUrl: null,
  folders: [],
  takeLast: 0,
  idKind: "id",
  etag: null,
  lastModified: null,
  state: "active",
  reason: null,
  nextPollAt: ADDED,
  polledAt: ADDED,
  answeredAt: ADDED,
  newsAt: null,
  failures: 0,
  createdBy: "ada",
  createdAt: ADDED,
  ...changes,
});

function knowing(items: readonly FeedItem[]): ReadonlyMap<string, SourceItem> {
  return new Map(
    items.flatMap((each, index) => keysOf(each).map((key) => [key, kept(index, each)] as const)),
  );
}

function kept(index: number, { url, title, publishedOn }: FeedItem): SourceItem {
  const about = { id: `${index}`, sourceId: "1", url, title, publishedOn, reason: null };
  return { ...about, state: "kept", attempts: 0, tryAt: null, articleId: "a", seenAt: ADDED };
}

const numbers = (length: number, from = 0) =>
  Array.from({ length }, (_, index) => item(from + index));
const titles = (items: readonly FeedItem[]) => items.map(({ title }) => title);

describe("the first poll of a feed", () => {
  const first = (items: readonly FeedItem[], takeLast: number) =>
    sortItems(items, {
      source: source({ answeredAt: null, idKind: null, takeLast }),
      known: new Map(),
    });

  it("takes nothing of what is there, however much it is", () => {
    const { taken, dropped, isChurned } = first(numbers(500), 0);
    expect([taken.length, dropped.length, isChurned]).toEqual([0, 500, false]);
    expect(dropped[0]?.reason).toContain("before the source was added");
  });

  it("takes the last N by their dates where that was asked for", () => {
    const items = [
      item(1, { publishedOn: "2026-02-01" }),
      item(2, { publishedOn: "2026-03-01" }),
      item(3, { publishedOn: null }),
      item(4, { publishedOn: "2026-02-20" }),
    ];
    const { taken, dropped } = first(items, 2);
    expect(titles(taken)).toEqual(["Title 2", "Title 4"]);
    expect(dropped).toHaveLength(2);
  });
});

describe("a later poll", () => {
  const before = numbers(5);
  const later = (items: readonly FeedItem[], changes: Partial<NewsSource> = {}) =>
    sortItems(items, { source: source(changes), known: knowing(before) });

  it("takes only what was not there before", () => {
    expect(titles(later([item(9), ...before]).taken)).toEqual(["Title 9"]);
  });

  it.each([
    ["re-dated", before.map((each) => ({ ...each, publishedOn: "2026-03-09" }))],
    ["re-ordered", before.toReversed()],
    ["re-identified", before.map((each) => ({ ...each, id: `new-${each.id}` }))],
    ["re-addressed", before.map((each) => ({ ...each, url: `${each.url}?utm_source=x` }))],
    ["moved to another address", before.map((each) => ({ ...each, url: `${each.url}/amp` }))],
    ["without its ids", before.map((each) => ({ ...each, id: null }))],
  ])("takes nothing of a feed that was %s", (_, items) => {
    const { taken, dropped, changed } = later(items);
    expect([taken, dropped, changed]).toEqual([[], [], []]);
  });

  it("takes items under other ids and in other words for changed ones where the address is theirs", () => {
    const { taken, changed } = later(
      before.map((each) => ({ ...each, id: `new-${each.id}`, summary: `Other ${each.summary}` })),
    );
    expect(taken).toEqual([]);
    expect(changed).toHaveLength(5);
  });

  it("finds what is in other words under its old id", () => {
    const { taken, changed } = later([item(1, { summary: "Corrected" }), item(2)]);
    expect(taken).toEqual([]);
    expect(changed.map(({ item: one, known }) => [one.title, known.title])).toEqual([
      ["Title 1", "Title 1"],
    ]);
  });

  it("leaves an old item that slid back into the feed", () => {
    const { taken, dropped } = later([item(9, { publishedOn: "2026-02-01" })]);
    expect(taken).toEqual([]);
    expect(dropped[0]?.reason).toContain("published before the source was added");
  });

  it("takes no more than 50 at once, and leaves the others to be new at the next", () => {
    const { taken, dropped, isCut, isChurned } = later([...before, ...numbers(60, 100)]);
    expect([taken.length, dropped.length, isCut, isChurned]).toEqual([50, 0, true, false]);
  });

  it("says that a feed was churned in which everything is new, and takes only its newest", () => {
    const polledAt = new Date("2026-03-20T12:00:00Z");
    const items = [item(200, { publishedOn: "2026-03-20" }), ...numbers(60, 300)];
    const { taken, dropped, isChurned } = later(items, { polledAt });
    expect(isChurned).toBe(true);
    expect(titles(taken)).toEqual(["Title 200"]);
    expect(dropped).toHaveLength(60);
    expect(dropped[0]?.reason).toContain("another id");
  });

  it("no longer trusts a kind of id that has come to name two items", () => {
    const shared = [item(11, { id: "site" }), item(12, { id: "site" })];
    const { idKind, taken } = later(shared);
    expect(idKind).toBe("url");
    expect(taken).toHaveLength(2);
  });
});
