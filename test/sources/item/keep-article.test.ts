import { expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { keepArticle } from "../../../src/sources/item/keep-article.ts";
import { setClock } from "../../support/set-clock.ts";
import { story } from "../../support/sources/news-site.ts";
import { newSource } from "../../support/sources/sources.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const RACES = 20;

it("two polls that find the same wire story at the same moment keep one as the other's copy", async () => {
  const { sources: store } = await sqliteStore();
  const source = await store.add(newSource());
  const sourceId = source?.id ?? "";
  const clock = setClock("2026-03-02T12:00:00Z");
  const tools = { store, clock, parse: parseArticle, readKept: async () => {} };
  const keep = (id: string, text: string) => {
    const unknown = { title: null, author: null, siteName: null, publishedOn: null };
    const key = { sourceId, id, origin: "own-feed" } as const;
    return keepArticle({ ...key, url: `https://${id}.example/`, text, ...unknown }, tools);
  };
  for (let race = 0; race < RACES; race += 1) {
    const [one, other] = [`harbour-${race}`, `wire-${race}`];
    await Promise.all([keep(one, story(race)), keep(other, `${story(race)} (Wire)`)]);
    const kept = await Promise.all([one, other].map((id) => store.article({ sourceId, id })));
    expect(kept.map((article) => article?.copyOf)).toEqual([null, one]);
  }
});
