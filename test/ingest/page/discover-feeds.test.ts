import { describe, expect, it } from "vitest";
import { parseFeed } from "../../../src/ingest/feed/parse-feed.ts";
import { discoverFeeds } from "../../../src/ingest/page/discover-feeds.ts";

describe("the feeds a page names", () => {
  const feeds = (head: string) =>
    discoverFeeds(`<html><head>${head}</head><body></body></html>`, "https://news.example/a/b");

  it("are found whatever their kind, each once and as a whole address", () => {
    expect(
      feeds(`<link rel="alternate" type="application/rss+xml" title=" All  news " href="/rss">
        <link rel=ALTERNATE type="application/atom+xml; charset=utf-8" href="../atom">
        <link rel="alternate home" type="application/feed+json" href="https://cdn.example/feed.json">
        <link rel="alternate" type="application/rss+xml" href="/rss">`),
    ).toEqual([
      { url: "https://news.example/rss", title: "All news" },
      { url: "https://news.example/atom", title: null },
      { url: "https://cdn.example/feed.json", title: null },
    ]);
  });

  it("stand where the page's base says", () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="rss">';
    expect(feeds(`<base href="/blog/">${link}`)).toMatchObject([
      { url: "https://news.example/blog/rss" },
    ]);
  });

  it.each([
    '<link rel="alternate" hreflang="de" href="/de">',
    '<link rel="stylesheet" type="application/rss+xml" href="/rss">',
    '<link rel="alternate" type="application/json+oembed" href="/oembed">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
  ])("are none in %s", (link) => {
    expect(feeds(link)).toEqual([]);
  });
});

describe("how long a feed asks to be left alone", () => {
  const HOUR = 3_600_000;
  it.each([
    ["<ttl>90</ttl>", 1.5 * HOUR],
    ["<ttl>soon</ttl>", null],
    ["", null],
    ["<sy:updatePeriod>daily</sy:updatePeriod>", 24 * HOUR],
    [
      "<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
      HOUR / 4,
    ],
  ])("is read from %j", (channel, ttlMs) => {
    const syndication = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
    const feed = `<rss version="2.0" ${syndication}><channel><title>T</title>${channel}<item><title>a</title></item></channel></rss>`;
    expect(parseFeed(feed).ttlMs).toBe(ttlMs);
  });
});
