import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOpml, writeOpml } from "../../../src/ingest/feed/opml.ts";

const list = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<opml version="1.0"><head><title>Mine</title></head><body>
  <outline text="Local"><outline text="Harbour &amp; town" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
    <outline title="Council"><outline text="x" title="The &lt;Minutes&gt;" type="rss" xmlurl="feed:https://b.example/rss"/></outline>
  </outline>
  <outline text="again" xmlUrl="https://a.example/feed"/>
  <outline text="no address"/><outline text="bad" xmlUrl="file:///etc/passwd"/>
</body></opml>`;

describe("a list of feeds in OPML", () => {
  it("keeps titles and folders, each feed once, and web addresses alone", () => {
    expect(readOpml(list)).toEqual([
      {
        title: "Harbour & town",
        feedUrl: "https://a.example/feed",
        siteUrl: "https://a.example/",
        folders: ["Local"],
      },
      {
        title: "The <Minutes>",
        feedUrl: "https://b.example/rss",
        siteUrl: null,
        folders: ["Local", "Council"],
      },
    ]);
  });

  it("comes back as it was written", () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .map((text) => `a${text.replace(/[\p{C}\p{Z}\s]+/gu, "")}`);
    const subscription = fc.record({
      title: fc.option(word),
      feedUrl: fc.webUrl().map((url) => new URL(url).href),
      siteUrl: fc.option(fc.webUrl().map((url) => new URL(url).href)),
      folders: fc.array(word, { maxLength: 3 }),
    });
    const lists = fc.uniqueArray(subscription, { selector: (one) => one.feedUrl, maxLength: 8 });
    fc.assert(
      fc.property(lists, (subscriptions) => {
        const read = readOpml(writeOpml("Mine", subscriptions));
        const named = subscriptions.map((one) => ({ ...one, title: one.title ?? one.feedUrl }));
        expect(new Set(read)).toEqual(new Set(named));
      }),
    );
  });

  it.each(["", "<html></html>", "<opml/>"])("is refused where it is none: %j", (text) => {
    expect(() => readOpml(text)).toThrow("no OPML");
  });
});
