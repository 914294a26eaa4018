import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../../src/briefing/edition/article-sections.ts";
import { filedUnder } from "../../../src/sources/item/filed-under.ts";
import { ROOM } from "../../support/digests/digests.ts";
import { articlePage, rss } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";

const plain = { item: null, sections: [] };

describe("an article is filed", () => {
  it.each([
    ["https://gazette.example/opinion/rss", "The Gazette", ["opinion"]],
    ["https://gazette.example/services/xml/Opinion.xml", null, ["Opinion"]],
    ["https://gazette.example/rss", "The Gazette | Letters", ["Letters"]],
    ["https://gazette.example/rss", "Gazette Sport", ["Sport"]],
    ["https://sport.gazette.example/rss", "The Gazette", ["sport"]],
    ["https://gazette.example/rss", "Opinions of the Gazette", null],
    ["https://gazette.example/rss", "The Harbour Blog", null],
  ])("by the feed at %s, called %s: %j", (url, title, filed) => {
    expect(filedUnder({ ...plain, source: { url, title } })).toEqual(filed);
  });

  it("by its item, its feed and its page, each once", () => {
    const source = { url: "https://gazette.example/opinion/rss", title: "Gazette: Opinion" };
    const item = { categories: ["Harbour", "Sport"] };
    const filed = filedUnder({ item, source, sections: ["Sport", "Letters"] });
    expect(filed).toEqual(["Harbour", "Sport", "opinion", "Opinion", "Letters"]);
  });

  it("as it was, where its page comes without its feed", () => {
    const source = { url: "https://gazette.example/opinion/rss", title: null };
    expect(filedUnder({ ...plain, source, isKept: true })).toBeNull();
  });

  it("as its page says, from a poll on", async () => {
    const { site, add, cache } = await sourceNewsroom();
    const page = articlePage(1);
    const told = '<meta property="article:section" content="Opinion">';
    const body = String(page.body).replace("<head>", `<head>${told}`);
    expect(body).toContain(told);
    site.pages.set("/feed.xml", rss(site, [{ number: 1, text: "A ferry." }]));
    site.pages.set("/news/1", { ...page, body });
    await add(site.feedUrl, 1);
    const [article] = (await cache.forDigest(ROOM)).articles;
    expect(article && [...sectionsOf(article)]).toEqual(["opinion"]);
  });
});
