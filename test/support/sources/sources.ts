import type { NewNewsSource } from "../../../src/domain/news-source.ts";
import type { ArticleFound, ItemRecord } from "../../../src/ports/source-store.ts";
import { ROOM } from "../digests/digests.ts";

const NOON = new Date("2026-03-02T12:00:00Z");

export function newSource(changes: Partial<NewNewsSource> = {}): NewNewsSource {
  return {
    conversation: ROOM,
    reach: "workspace",
    kind: "feed",
    url: "https://news.example/feed",
    title: "The Example",
    siteUrl: "https://news.example/",
    folders: [],
    takeLast: 0,
    nextPollAt: NOON,
    createdBy: "ada",
    createdAt: NOON,
    ...changes,
  };
}

export function itemRecord(changes: Partial<ItemRecord> = {}): ItemRecord {
  return {
    id: null,
    keys: ["id:1"],
    url: "https://news.example/1",
    title: "Ferry fares rise",
    publishedOn: "2026-03-02",
    state: "kept",
    reason: null,
    attempts: 0,
    tryAt: null,
    articleId: null,
    seenAt: NOON,
    ...changes,
  };
}

/** Of the first source of a store, unless told. */
export function articleFound(changes: Partial<ArticleFound> = {}): ArticleFound {
  return {
    sourceId: "1",
    id: "a1",
    origin: "own-feed",
    url: "https://news.example/1",
    title: "Title",
    author: null,
    siteName: "The Example",
    publishedOn: "2026-03-02",
    text: "The ferry fares rise in June.",
    seenAt: NOON,
    copySearch: null,
    ...changes,
  };
}
