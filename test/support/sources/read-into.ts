import { parseArticle } from "../../../src/article/parse-article.ts";
import { indexReading } from "../../../src/briefing/archive/index-reading.ts";
import type { IndexedReading } from "../../../src/ports/archive.ts";
import type { ArticleFound } from "../../../src/ports/source-store.ts";
import type { Store } from "../../../src/ports/store.ts";
import { articleFound } from "./sources.ts";

/** Keeps as many articles of one text, the oldest first, a day between them; it is read once. */
export async function readOften(
  store: Store,
  { text, from, times }: { readonly text: string; readonly from: string; readonly times: number },
): Promise<void> {
  const all = Array.from({ length: times }, (_, day) => {
    const publishedOn = new Date(Date.parse(from) + day * DAY_MS).toISOString().slice(0, 10);
    return articleFound({
      id: publishedOn,
      url: `https://${publishedOn}.example/`,
      publishedOn,
      text,
    });
  });
  await store.sources.keepArticles(all);
  const article = parseArticle({ id: "", text });
  await store.archive.keep(
    all.map(({ sourceId, id, publishedOn }) =>
      indexReading(
        { key: { sourceId, id }, revision: 1, engine: 1, day: publishedOn },
        { ...article, id, publishedOn },
      ),
    ),
  );
}

const DAY_MS = 86_400_000;

/** Keeps an article and what the engine reads in it, as when a source brings it. */
export async function readInto(
  store: Store,
  found: Partial<ArticleFound> = {},
  options: Reading = {},
): Promise<void> {
  await store.archive.keep([await readingOf(store, found, options)]);
}

interface Reading {
  readonly engine?: number;
}

/** The same, but for what was read, which its caller keeps. */
export async function readingOf(
  store: Store,
  found: Partial<ArticleFound> = {},
  { engine = 1 }: Reading = {},
): Promise<IndexedReading> {
  const given = articleFound(found);
  await store.sources.keepArticle(given);
  const kept = await store.sources.article(given);
  if (!kept) throw new Error("The article was not kept");
  const { text, title, url, publishedOn, revision, copyOf } = kept;
  const article = parseArticle({
    id: copyOf ?? kept.id,
    text,
    ...(title && { title }),
    ...(url && { url }),
    ...(publishedOn && { publishedOn }),
  });
  const key = { sourceId: kept.sourceId, id: kept.id };
  return indexReading({ key, revision, engine, day: publishedOn }, article);
}
