import { openMemoryStore } from "../adapters/sqlite/open-sqlite-store.ts";
import { createArchiveReader } from "../briefing/archive/archive-reader.ts";
import { joinArchives } from "../briefing/archive/join-archives.ts";
import { createRevisionKeeper } from "../briefing/corrections/keep-revisions.ts";
import { createRecall, type Recall } from "../briefing/library/recall-articles.ts";
import type { Article, ParseSource } from "../domain/article.ts";
import type { ArticleKey } from "../domain/news-source.ts";
import type { Archive } from "../ports/archive.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { articleIdOf } from "../sources/item/item-keys.ts";

/** Where answers come from, and how what is new gets into it. */
export interface OpenArchive {
  readonly archive: Pick<Archive, "quotations" | "articles" | "article" | "people" | "extent">;
  /** Takes the content folder's articles as they are now. */
  takeFiles(articles: readonly Article[], signal?: AbortSignal): Promise<void>;
  /** The same; what fails is logged, and done when it is called next. */
  keepFiles(articles: readonly Article[], signal: AbortSignal): Promise<void>;
  readonly recall: Recall;
  readKept(key: ArticleKey): Promise<void>;
  /** Reads in the background what no version of the engine, or another one, has read. */
  catchUp(signal: AbortSignal, atOnce?: number): Promise<void>;
  close(): Promise<void>;
}

interface ArchiveParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly parse: ParseSource;
  readonly log: Log;
  /** Another process keeps the store: the files are read into memory, and answered from there. */
  readonly readOnly: boolean;
}

export function openArchive(parts: ArchiveParts): OpenArchive {
  const { store, parse, clock, log, readOnly } = parts;
  const files = readOnly ? openMemoryStore() : store;
  const { archive, sources } = files;
  const known = new WeakSet<Article>();
  const reader = createArchiveReader({
    ...{ archive, sources, parse, known, log },
    nameOfAddress: (url) => articleIdOf({ url }),
  });
  const recallKept = createRecall(store.archive);
  const recall: Recall = async (...asked) => {
    const found = await recallKept(...asked);
    // What is answered from memory is not there yet.
    for (const article of found) if (article && !readOnly) known.add(article);
    return found;
  };
  const keepRevisions = createRevisionKeeper({ store: sources, clock, log });
  const takeFiles: OpenArchive["takeFiles"] = async (articles, signal) => {
    const unknown = articles.filter((article) => !known.has(article));
    await keepRevisions(unknown, signal);
    await reader.takeFiles(articles, signal);
  };

  return {
    archive: readOnly ? joinArchives(archive, store.archive) : archive,
    takeFiles,
    recall,
    keepFiles: (articles, signal) =>
      takeFiles(articles, signal).catch((error: unknown) => {
        if (!signal.aborted) log.error("files not taken", { error });
      }),
    readKept: reader.read,
    catchUp: reader.catchUp,
    close: async () => (readOnly ? files.close() : undefined),
  };
}
