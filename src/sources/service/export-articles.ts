import { type ArticleKey, CONTENT } from "../../domain/news-source.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { type ArchivedLine, toArchivedLine } from "./archived-line.ts";

/** As many as are in memory at a time. Chosen by hand: a few megabytes. */
const AT_ONCE = 500;

/** Every article of every source that is not removed; files of the content folder are files. */
export async function* exportArticles(store: SourceStore): AsyncGenerator<readonly ArchivedLine[]> {
  const sources = new Map((await store.list()).map((source) => [source.id, source]));
  let after: ArticleKey = { sourceId: CONTENT, id: "" };
  for (;;) {
    const articles = await store.articlesAfter(after, AT_ONCE);
    yield articles.flatMap((article) => {
      const source = sources.get(article.sourceId);
      return source && article.text !== "" ? [toArchivedLine(article, source)] : [];
    });
    const last = articles.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
