import { setImmediate as breathe } from "node:timers/promises";
import { engineVersion } from "../../article/engine-version.ts";
import { parseArticle } from "../../article/parse-article.ts";
import { type Article, dayOfArticle, type ParseSource } from "../../domain/article.ts";
import { type ArticleKey, CONTENT, type KeptArticle } from "../../domain/news-source.ts";
import type { Archive, IndexedReading } from "../../ports/archive.ts";
import type { Log } from "../../ports/log.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { fileName } from "../library/file-name.ts";
import { indexReading } from "./index-reading.ts";
import { parseForArchive } from "./parse-for-archive.ts";

/** Reads articles into the archive, each once. */
export interface ArchiveReader {
  /** Reads an article that has just been kept; one that it fails to read is read later. */
  read(key: ArticleKey): Promise<void>;
  /** Takes the content folder's articles as they are now, and out those whose file is gone. */
  takeFiles(articles: readonly Article[], signal?: AbortSignal): Promise<void>;
  /**
   * Reads what was not read, or by another version of the engine, the latest first. It can be
   * stopped and goes on from there; it never rejects. So many are kept together: the more, the less
   * often a page of the disk is written again, and the longer nobody is answered.
   */
  catchUp(signal: AbortSignal, atOnce?: number): Promise<void>;
}

interface ReaderOptions {
  readonly archive: Archive;
  readonly sources: Pick<SourceStore, "article">;
  /** On this thread unless given. */
  readonly parse?: ParseSource;
  /** What an article of this address is called, whoever brings it. */
  readonly nameOfAddress?: (url: string) => string;
  /** Articles of files that are in the archive as they are; what it takes is added. */
  readonly known?: WeakSet<Article>;
  readonly log: Log;
}

/** Kept together, so that the disk is waited for once. Chosen by hand: a tenth of a second. */
const AT_ONCE = 64;
/** Below so many nobody needs to be told. Chosen by hand. */
const FEWEST_TO_TELL = 100;

export function createArchiveReader(options: ReaderOptions): ArchiveReader {
  const { archive, sources, parse = parseArticle, known = new WeakSet(), log } = options;
  const engine = engineVersion();
  const tellUnread = createTeller(options, engine);

  async function readAll(found: readonly KeptArticle[], signal?: AbortSignal): Promise<void> {
    const readings: IndexedReading[] = [];
    for (const kept of found) {
      if (signal?.aborted) return;
      await breathe();
      readings.push(indexKept(kept, await parseForArchive(kept, { parse, log }), engine));
    }
    await archive.keep(readings);
  }

  return {
    async read(key) {
      try {
        const kept = await sources.article(key);
        if (kept && kept.text !== "") await readAll([kept]);
      } catch (error) {
        log.error("article not read", { article: key.id, error });
      }
    },

    async takeFiles(articles, signal) {
      const read = await archive.readFrom(CONTENT);
      const byId = new Map(read.map((one) => [one.id, one]));
      const fresh = createBatch(archive, known);
      for (const article of articles) {
        if (signal?.aborted) return;
        const id = fileName(article.id);
        const before = byId.get(id);
        byId.delete(id);
        if (known.has(article) && before?.engine === engine && before.isPresent) continue;
        const kept = await sources.article({ sourceId: CONTENT, id });
        if (kept) await fresh.add(readFile(article, kept, { ...options, engine }));
        await breathe();
      }
      await fresh.end();
      await archive.drop([...byId.keys()].map((id) => ({ sourceId: CONTENT, id })));
    },

    async catchUp(signal, atOnce = AT_ONCE) {
      try {
        await tellUnread();
        for (;;) {
          const found = await archive.unread(engine, atOnce);
          if (found.length === 0 || signal.aborted) return;
          await readAll(found, signal);
        }
      } catch (error) {
        if (!signal.aborted) log.error("archive not read", { error });
      }
    },
  };
}

/** Thousands of files' readings at once would fill the memory. */
function createBatch(archive: Archive, known: WeakSet<Article>) {
  let waiting: IndexedReading[] = [];
  const end = async () => {
    const readings = waiting;
    waiting = [];
    await archive.keep(readings);
    for (const { article } of readings) known.add(article);
  };
  return {
    async add(reading: IndexedReading) {
      if (waiting.push(reading) === AT_ONCE) await end();
    },
    end,
  };
}

/** Tells it once: all articles are counted for it, and an import reads after each of its batches. */
function createTeller({ archive, log }: ReaderOptions, engine: number): () => Promise<void> {
  let isTold = false;
  return async () => {
    if (isTold) return;
    isTold = true;
    const unread = await archive.countUnread(engine);
    if (unread >= FEWEST_TO_TELL) log.info("reading the archive", { unread });
  };
}

function indexKept(kept: KeptArticle, article: Article, engine: number): IndexedReading {
  const { sourceId, id, revision, publishedOn, firstSeenAt } = kept;
  const day = publishedOn ?? firstSeenAt.toISOString().slice(0, 10);
  return indexReading({ key: { sourceId, id }, revision, engine, day }, article);
}

/** A file that tells no day is of the day on which it was written. */
function readFile(
  article: Article,
  { sourceId, id, revision }: KeptArticle,
  { engine, nameOfAddress }: Pick<ReaderOptions, "nameOfAddress"> & { readonly engine: number },
): IndexedReading {
  const day = dayOfArticle(article);
  const name = article.url === null ? undefined : nameOfAddress?.(article.url);
  return { ...indexReading({ key: { sourceId, id }, revision, engine, day }, article), name };
}
