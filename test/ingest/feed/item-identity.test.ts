import { describe, expect, it } from "vitest";
import type { IdKind } from "../../../src/domain/news-source.ts";
import type { FeedItem } from "../../../src/ingest/feed/feed-item.ts";
import {
  chooseIdKind,
  findNewItems,
  itemKeys,
  type SeenKeys,
} from "../../../src/ingest/feed/item-identity.ts";
import { canonicalUrl } from "../../../src/ingest/text/canonical-url.ts";
import { contentHash } from "../../../src/ingest/text/content-hash.ts";

const item = (number: number, told: Partial<FeedItem> = {}): FeedItem => ({
  id: `id-${number}`,
  url: `https://news.example/${number}`,
  title: `Story ${number}`,
  publishedOn: "2025-11-19",
  summary: `What happened on day ${number}.`,
  content: null,
  ...told,
});

const ITEMS = [item(1), item(2), item(3)];

function seenFrom(items: readonly FeedItem[]): SeenKeys {
  const keys = new Set(items.flatMap((one) => Object.entries(itemKeys(one)).map(String)));
  return {
    has: (kind, key) => keys.has(String([kind, key])),
    isEmpty: items.length === 0,
  };
}

const newIn = (items: readonly FeedItem[], before: readonly FeedItem[], kind: IdKind = "id") =>
  findNewItems({ items, kind, seen: seenFrom(before), cap: 5 });

describe("a canonical address", () => {
  it.each([
    [
      "HTTP://News.Example:80/a/?utm_source=x&b=2&a=1&fbclid=y#top",
      "http://news.example/a?a=1&b=2",
    ],
    ["https://news.example./a", "https://news.example/a"],
    ["https://me:word@news.example/", "https://news.example/"],
    ["https://news.example/a?id=7", "https://news.example/a?id=7"],
    ["mailto:a@b.example", null],
    ["nonsense", null],
  ])("of %s is %s", (address, canonical) => expect(canonicalUrl(address)).toBe(canonical));
});

describe("a content hash", () => {
  it("is of the words, not of their dress", () => {
    expect(contentHash("“The  Vote” — in June!")).toBe(contentHash("the vote in june"));
    expect(contentHash("the vote in July")).not.toBe(contentHash("the vote in june"));
    expect(contentHash(" — ")).toBeNull();
  });
});

describe("the kind of id chosen for a feed", () => {
  it.each<[IdKind, string, readonly FeedItem[]]>([
    ["id", "every item has its own", ITEMS],
    ["id", "an item is listed twice", [...ITEMS, item(1)]],
    ["url", "an id repeats", [item(1), item(2, { id: "id-1" })]],
    ["url", "an id is missing", [item(1), item(2, { id: null })]],
    [
      "content",
      "ids are missing and addresses repeat",
      [item(1, { id: null }), item(2, { url: item(1).url })],
    ],
    [
      "content",
      "ids are missing and addresses differ by tracking alone",
      [item(1, { id: null }), item(2, { url: `${item(1).url}?utm_source=rss` })],
    ],
  ])("is the %s where %s", (kind, _, items) => expect(chooseIdKind(items)).toBe(kind));
});

describe("what is new in a poll", () => {
  it("is what was not there before, each once, in order", () => {
    const poll = newIn([item(5), item(4), item(5), ...ITEMS], ITEMS);
    expect(poll).toEqual({ items: [item(5), item(4)], isChurned: false });
  });

  it.each([
    ["dated anew", ITEMS.map((one) => ({ ...one, publishedOn: "2026-01-01" }))],
    ["put in another order", ITEMS.toReversed()],
    ["given other ids", ITEMS.map((one) => ({ ...one, id: `new-${one.id}` }))],
    ["edited under the same ids", ITEMS.map((one) => ({ ...one, summary: "Corrected." }))],
  ])("is nothing where the items were only %s", (_, items) => {
    expect(newIn(items, ITEMS).items).toEqual([]);
  });

  it("is capped and called churned where everything is", () => {
    const items = Array.from({ length: 9 }, (_, index) => item(index + 10));
    const { items: fresh, isChurned } = newIn(items, ITEMS);
    expect(fresh).toEqual(items.slice(0, 5));
    expect(isChurned).toBe(true);
  });

  it("is not called churned in a feed's first poll, nor in one with an old item left", () => {
    const items = Array.from({ length: 9 }, (_, index) => item(index));
    expect(newIn(items, []).isChurned).toBe(false);
    expect(newIn(items, [item(0)]).isChurned).toBe(false);
  });
});
