import { engineVersion } from "../../src/article/engine-version.ts";
import { indexReading } from "../../src/briefing/archive/index-reading.ts";
import type { Store } from "../../src/ports/store.ts";
import { newSource } from "../../test/support/sources/sources.ts";
import { generateArchive } from "./generate-archive.ts";

/** As the import has them. */
const AT_ONCE = 500;
const SEEN = new Date("2026-11-27T12:00:00Z");

export interface Filled {
  readonly articlesPerSecond: number;
  readonly textBytes: number;
}

/** Keeps so many generated articles, read already; making them up does not count. */
export async function fillArchive(store: Store, count: number): Promise<Filled> {
  const source = await store.sources.add(newSource({ conversation: null }));
  const sourceId = source?.id ?? "";
  const engine = engineVersion();
  let spentMs = 0;
  let textBytes = 0;
  let batch = [];
  for (const { article, siteName } of generateArchive(count)) {
    textBytes += Buffer.byteLength(article.text);
    const key = { sourceId, id: article.id };
    batch.push({ article, key, siteName });
    if (batch.length < AT_ONCE) continue;
    const began = performance.now();
    await store.sources.keepArticles(
      batch.map(({ article: { title, url, publishedOn, text }, key, siteName }) => ({
        ...key,
        origin: "own-feed" as const,
        author: null,
        seenAt: SEEN,
        copySearch: null,
        ...{ title, url, publishedOn, text, siteName },
      })),
    );
    await store.archive.keep(
      batch.map(({ article, key }) =>
        indexReading({ key, revision: 1, engine, day: article.publishedOn }, article),
      ),
    );
    spentMs += performance.now() - began;
    batch = [];
  }
  return { articlesPerSecond: (count / spentMs) * 1_000, textBytes };
}
