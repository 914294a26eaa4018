import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openMemoryStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { openArchive } from "../../src/app/open-archive.ts";
import { openContent } from "../../src/app/watch-content.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { systemTimer } from "../../src/delivery/run/single-process.ts";
import type { SourceText } from "../../src/domain/article.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { realClock } from "../support/real-clock.ts";
import { dataDir } from "../support/store/data-dir.ts";

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
    found: () => store.archive.articles({ conversation: null, isWide: false }, { limit: 9 }),
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
    { ...ONE, text: FERRY.replace("June", "July") },
  ];
  for (const wording of wordings) {
    await write("a.json", wording);
    const { parsed, articles } = await start();
    expect(parsed).toEqual(["one"]);
    const [article] = articles;
    expect(articles).toEqual([parseArticle({ ...wording, fileDay: article?.fileDay })]);
    expect(await found()).toMatchObject([
      { text: article?.text, title: article?.title, publishedOn: article?.publishedOn },
    ]);
  }
});
