import { expect, it } from "vitest";
import { ROOM } from "../../support/digests/digests.ts";
import { articlePage, rss } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";

async function placesOf(days: readonly string[]) {
  const { site, add, cache } = await sourceNewsroom();
  const items = days.map((date, index) => ({ number: index + 1, date }));
  site.pages.set("/feed.xml", rss(site, items));
  for (const { number } of items) site.pages.set(`/news/${number}`, articlePage(number));
  await add(site.feedUrl, items.length);
  const { articles } = await cache.forDigest(ROOM);
  return articles.flatMap(({ place }) => place ?? []).toSorted();
}

it("a place in a feed counts where the feed is not in the order of time", async () => {
  const days = ["2026-03-01", "2026-03-02", "2026-02-28"];
  expect(await placesOf(days)).toEqual([0, 1, 2]);
  expect(await placesOf(days.toSorted())).toEqual([]);
  expect(await placesOf(days.toSorted().toReversed())).toEqual([]);
});
