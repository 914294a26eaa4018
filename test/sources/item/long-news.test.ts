import { expect, it } from "vitest";
import { articlePage, rss, story } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";

const ENDLESS = `${story(1)} `.repeat(500);

it.each([
  ["a feed", { text: ENDLESS }, story(1), "dropped"],
  ["a page", { text: "Read more." }, ENDLESS, "refused"],
])(
  "a text that is too long for an article is told of, and not read, from %s",
  async (_, item, words, state) => {
    const { site, add, store, titles } = await sourceNewsroom();
    site.pages.set("/feed.xml", rss(site, [{ number: 1, ...item }, { number: 2 }]));
    site.pages.set("/news/1", articlePage(1, words));
    const { id: sourceId } = await add(site.feedUrl, 2);
    expect(await titles()).toEqual(["Harbour plan 2"]);
    const items = await store.sources.items({ sourceIds: [sourceId], limit: 9 });
    const told = items.find(({ url }) => url?.endsWith("/news/1"));
    expect(told).toMatchObject({
      state,
      reason: expect.stringContaining("more than 400,000 characters"),
    });
  },
);
