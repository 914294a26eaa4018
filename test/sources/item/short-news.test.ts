import { describe, expect, it } from "vitest";
import { ROOM } from "../../support/digests/digests.ts";
import { articlePage, type NewsSite, rss } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";

const SNAP =
  "A ferry has run aground off Saltwick with 40 people aboard, the coast guard said. A lifeboat is on its way, and nobody is known to be hurt.";

/** A feed that has its items' text, not only a summary of it. */
function wholeFeed(site: NewsSite, numbers: readonly number[]) {
  const page = rss(
    site,
    numbers.map((number) => ({ number, text: SNAP })),
  );
  if (typeof page !== "object" || !("body" in page)) throw new Error("a feed has a body");
  const body = String(page.body)
    .replaceAll("description>", "content:encoded>")
    .replace("<rss ", '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ');
  return { ...page, body };
}

describe("the words of a feed's short item are kept", () => {
  it.each([
    ["is gone", 404],
    ["does not answer", 503],
    ["has hardly a word", { body: "<article><p>A ferry has run aground.</p></article>" }],
  ] as const)("where its page %s", async (_, page) => {
    const { site, add, cache } = await sourceNewsroom();
    site.pages.set("/feed.xml", wholeFeed(site, [1]));
    site.pages.set("/news/1", page);
    await add(site.feedUrl, 1);
    const { articles } = await cache.forDigest(ROOM);
    expect(articles.map(({ text }) => text)).toEqual([SNAP]);
  });

  it("but not where the page has more", async () => {
    const { site, add, cache } = await sourceNewsroom();
    site.pages.set("/feed.xml", wholeFeed(site, [1]));
    site.pages.set("/news/1", articlePage(1));
    await add(site.feedUrl, 1);
    expect((await cache.forDigest(ROOM)).articles[0]?.text).not.toContain("run aground");
  });

  it("while its page does not answer, also where they are a summary, until it does", async () => {
    const { site, add, cache, pollLater } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [{ number: 1, text: SNAP }]));
    site.pages.set("/news/1", 503);
    await add(site.feedUrl, 1);
    expect((await cache.forDigest(ROOM)).articles.map(({ text }) => text)).toEqual([SNAP]);
    site.pages.set("/news/1", articlePage(1));
    await pollLater();
    const { articles } = await cache.forDigest(ROOM);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text).not.toContain("run aground");
  });
});
