import { describe, expect, it } from "vitest";
import { createArticleCache } from "../../../src/briefing/library/article-cache.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { ROOM, SLACK } from "../../support/digests/digests.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { rss } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";

describe("the articles at hand after a restart", () => {
  it("has at hand, with no question asked, what each place with sources is answered from", async () => {
    const { cache, signal } = await restarted();
    expect(cache.atHand(ROOM).articles).toEqual([]);
    await cache.warmUp(signal);
    const titles = [ROOM, SLACK].map((place) => cache.atHand(place).articles.length);
    expect(titles).toEqual([1, 12]);
  });

  it("reads nothing more ahead once it is told to stop", async () => {
    const { cache } = await restarted();
    await cache.warmUp(AbortSignal.abort());
    expect(cache.atHand(SLACK).articles).toEqual([]);
    expect((await cache.forQuestions(SLACK)).articles).toHaveLength(12);
  });
});

async function restarted() {
  const { site, add, store, clock } = await sourceNewsroom();
  const numbers = Array.from({ length: 12 }, (_, number) => ({ number }));
  site.pages.set("/one.xml", rss(site, [{ number: 20 }]));
  site.pages.set("/feed.xml", rss(site, numbers));
  await add(`${site.origin}/one.xml`, 1, ROOM);
  await add(site.feedUrl, 12, SLACK);
  const library = createLibrary([]);
  const { sources } = store;
  const cache = createArticleCache({ content: () => library, sources, clock, log: silentLog });
  return { cache, signal: new AbortController().signal };
}
