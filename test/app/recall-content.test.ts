import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { openArchive } from "../../src/app/open-archive.ts";
import { openContent } from "../../src/app/watch-content.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { systemTimer } from "../../src/delivery/run/single-process.ts";
import type { Article, SourceText } from "../../src/domain/article.ts";
import type { Reach } from "../../src/ports/source-store.ts";
import type { Store } from "../../src/ports/store.ts";
import { articleIdOf } from "../../src/sources/item/item-keys.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { realClock } from "../support/real-clock.ts";
import { readInto } from "../support/sources/read-into.ts";
import { newSource } from "../support/sources/sources.ts";
import { dataDir } from "../support/store/data-dir.ts";

const EVERYONE: Reach = { conversation: null, isWide: false };
const FERRY = "Fares will rise in June.\n\n“They will,” said Ann Lee, the harbor minister.";
const ONE = { id: "one", text: FERRY, title: "Fares", publishedOn: "2026-03-01" };

/** What one start of the bot after another reads in a folder of files. */
function startsOver() {
  const store = openMemoryStore();
  const contentDir = dataDir();
  return {
    write: (name: string, held: unknown) =>
      writeFile(join(contentDir, name), typeof held === "string" ? held : JSON.stringify(held)),
    async start() {
      const parsed: string[] = [];
      const parse = (source: SourceText) => {
        parsed.push(source.id);
        return parseArticle(source);
      };
      const archived = openArchive({
        ...{ store, clock: realClock, log: silentLog, parse, readOnly: false },
      });
      const content = await openContent({
        ...{ contentDir, timer: systemTimer, log: silentLog, parse },
        recall: archived.recall,
      });
      const { articles } = content.library();
      await archived.takeFiles(articles);
      await content.stop();
      return { parsed, articles };
    },
    store,
    found: () => store.archive.articles(EVERYONE, { limit: 9 }),
  };
}

it("reads no file again that it had read before a restart, and knows it as well", async () => {
  const { write, start } = startsOver();
  await write("a.json", ONE);
  await write("b.txt", `date 2026-03-02 ${FERRY}`);
  await write("c.md", `# Fares go up\n\n${FERRY}`);
  const first = await start();
  expect(first.parsed).toHaveLength(3);
  const again = await start();
  expect(again).toEqual({ parsed: [], articles: first.articles });
});

it("reads a file again whose words, title, day or address are others", async () => {
  const { write, start, found } = startsOver();
  const { title: _, ...untitled } = ONE;
  const wordings = [
    ONE,
    { ...ONE, title: "Fares go up" },
    untitled,
    { ...untitled, publishedOn: undefined },
    { ...untitled, url: "https://news.example/fares" },
    { ...untitled, url: "https://news.example/fares-rise" },
    { ...ONE, text: FERRY.replace("June", "July") },
  ];
  for (const wording of wordings) {
    await write("a.json", wording);
    const { parsed, articles } = await start();
    expect(parsed).toEqual(["one"]);
    const [article] = articles;
    expect(articles).toEqual([parseArticle({ ...wording, fileDay: article?.fileDay })]);
    expect(await found()).toEqual(articles.map((one) => expect.objectContaining(shownOf(one))));
  }
});

function shownOf({ text, title, publishedOn, url }: Article) {
  return { text, title, publishedOn, url };
}

describe("a file of an address that a source brings too", () => {
  const url = "https://news.example/fares";
  const TWICE = { ...ONE, url };

  it("is shown once, under either name, and counted once", async () => {
    const { write, start, store, found } = startsOver();
    await bring(store, url);
    await write("a.json", TWICE);
    await start();
    expect(await found()).toMatchObject([{ id: "one", url }]);
    expect(await found()).not.toMatchObject([{ copies: expect.anything() }]);
    const { archive } = store;
    for (const id of ["one", articleIdOf({ url })]) {
      expect(await archive.article(EVERYONE, id)).toMatchObject({ id: "one" });
    }
    expect(await archive.extent(EVERYONE, {})).toMatchObject({ articles: 1 });
    const [lee] = await archive.people(EVERYONE, { starts: ["lee"], limit: 5 });
    expect(lee).toMatchObject({ name: "Ann Lee", ownWords: 1, articles: 1 });
  });

  it("hides no other file of that address", async () => {
    const { write, start, store, found } = startsOver();
    await bring(store, url);
    await write("a.json", TWICE);
    await write("b.json", {
      ...TWICE,
      id: "two",
      text: "The pier is old.\n\nIt was built in 1890.",
    });
    await start();
    expect((await found()).map(({ id }) => id).toSorted()).toEqual(["one", "two"]);
    expect(await store.archive.article(EVERYONE, "two")).toMatchObject({ id: "two" });
  });
});

async function bring(store: Store, url: string): Promise<void> {
  await store.sources.add(newSource({ conversation: null }));
  await readInto(store, { id: articleIdOf({ url }), url, text: FERRY, publishedOn: "2026-03-01" });
}
