import { expect, it } from "vitest";
import type { NewsSource } from "../../../src/domain/news-source.ts";
import { completeSources } from "../../../src/sources/service/complete-sources.ts";

const untitled: NewsSource = {
  id: "1",
  conversation: null,
  reach: "workspace",
  kind: "feed",
  url: "https://reader:word@news.example/feed?key=canary",
  title: null,
  siteUrl: null,
  folders: [],
  takeLast: 0,
  idKind: null,
  etag: null,
  lastModified: null,
  state: "active",
  reason: null,
  nextPollAt: new Date(0),
  polledAt: null,
  answeredAt: null,
  newsAt: null,
  failures: 0,
  createdBy: "U1",
  createdAt: new Date(0),
};
const known = [untitled, { ...untitled, id: "2", title: "Harbour News" }];

it("menus show a source without a title by its address, and nothing in it that may be secret", () => {
  expect(completeSources(known, null, "")).toEqual([
    { label: "1: news.example/feed", value: "1" },
    { label: "2: Harbour News", value: "2" },
  ]);
  expect(completeSources(known, null, "canary")).toEqual([]);
});

it.each(["2", "harbour", " NEWS "])("menus find a source by its number or a word: %j", (typed) => {
  expect(completeSources(known, null, typed)).toContainEqual({
    label: "2: Harbour News",
    value: "2",
  });
});

it("menus offer a conversation its own sources only", () => {
  const here = { platform: "slack", tenant: "T1", channel: "C1" } as const;
  const own = { ...untitled, id: "3", title: "Ours", conversation: here };
  expect(completeSources([...known, own], here, "")).toEqual([{ label: "3: Ours", value: "3" }]);
});
