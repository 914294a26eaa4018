import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../domain/article.ts";
import { CONTENT } from "../../domain/news-source.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { fileName } from "../library/file-name.ts";

interface KeeperOptions {
  readonly store: Pick<SourceStore, "keepArticle">;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Keeps the wordings of the content folder's articles, so that a later one can be compared with
 * them.
 */
export function createRevisionKeeper({ store, clock, log }: KeeperOptions) {
  const kept = new WeakSet<Article>();

  return async function keepRevisions(
    articles: readonly Article[],
    signal?: AbortSignal,
  ): Promise<void> {
    for (const article of articles.filter((one) => !kept.has(one))) {
      if (signal?.aborted) return;
      kept.add(article);
      try {
        const became = await store.keepArticle({ ...found(article), seenAt: clock.now() });
        if (became === "revised") log.info("article revised", { article: article.id });
      } catch (error) {
        kept.delete(article);
        log.error("wording not kept", { article: article.id, error });
      }
      await breathe();
    }
  };
}

function found({ id, url, title, titleDerived, publishedOn, text }: Article) {
  return {
    sourceId: CONTENT,
    id: fileName(id),
    origin: "file" as const,
    url,
    title: titleDerived ? null : title,
    author: null,
    siteName: null,
    publishedOn,
    text,
    copySearch: null,
  };
}
