import { setImmediate as breathe } from "node:timers/promises";
import { parseArticle } from "../article/parse-article.ts";
import { createLibrary, type Library } from "../briefing/library/library.ts";
import type { Recall } from "../briefing/library/recall-articles.ts";
import type { Article, ParseSource, SourceText } from "../domain/article.ts";
import { CONTENT } from "../domain/news-source.ts";
import { printableName } from "../domain/printable-name.ts";
import { createContentFolder, type ReadFile } from "../ingest/file/content-folder.ts";
import { createFolderAlarm } from "../ingest/file/folder-alarm.ts";
import type { FileLimits } from "../ingest/file/read-regular-file.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";
import type { Log } from "../ports/log.ts";
import type { Timer } from "../ports/timer.ts";

/** The content folder's articles at each moment. */
export interface WatchedContent {
  library(): Library;
  /** What could not be read at the first look. */
  readonly notices: readonly string[];
  /** Keeps reading while files change. */
  watch(watcher: ContentWatcher): void;
  /** Reads nothing more, and resolves when the reading in hand is done. */
  stop(): Promise<void>;
}

interface ContentWatcher {
  /** Gets each notice of what can't be read from now on, once. */
  tell(notice: string): void;
  /**
   * Gets the articles that there are, after each look; it ends early when the signal is aborted.
   */
  take(articles: readonly Article[], signal: AbortSignal): Promise<void>;
}

interface WatchOptions {
  readonly contentDir: string;
  readonly limits?: FileLimits;
  readonly readFile?: ReadFile;
  /** On this thread unless given. */
  readonly parse?: ParseSource;
  /** Spares reading again what was read before a restart; nothing is known unless given. */
  readonly recall?: Recall;
  /** Ends the first reading, which then rejects with its reason, and the watching. */
  readonly stop?: AbortSignal;
  readonly timer: Timer;
  readonly log: Log;
  /**
   * How long to wait between two looks where the system tells of no change, as on network drives.
   */
  readonly everyMs?: number;
  /** How long a file has to stay the same before it is read. */
  readonly settleMs?: number;
}

/**
 * Chosen by hand: files are read within seconds, and a program that writes one pauses for less than
 * a quarter of a second.
 */
const EVERY_MS = 5_000;
const SETTLE_MS = 250;
/**
 * A folder that takes long to look at is looked at less often: while nothing changes a twentieth of
 * the time, and at most a quarter where a file is written to again and again.
 */
const IDLE_REST = 20;
const BUSY_REST = 3;

export async function openContent(options: WatchOptions): Promise<WatchedContent> {
  const { contentDir, timer, everyMs = EVERY_MS, settleMs = SETTLE_MS } = options;
  const load = createArticleLoader(options);
  const alarm = createFolderAlarm(contentDir);
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, ...(options.stop ? [options.stop] : [])]);
  let loaded = await load(signal);
  let watching = Promise.resolve();
  const notices = fewOf(loaded.notices);

  async function keepReading({ tell, take }: ContentWatcher): Promise<void> {
    await take(loaded.library.articles, signal);
    let told: ReadonlySet<string> = new Set(loaded.notices);
    let tookMs = 0;
    while (!signal.aborted) {
      if (loaded.isSettled) await alarm.wait(Math.max(everyMs, IDLE_REST * tookMs), signal);
      await timer.wait(Math.max(settleMs, BUSY_REST * tookMs), signal);
      const began = timer.elapsedMs();
      loaded = await load(signal);
      tookMs = timer.elapsedMs() - began;
      const untold = loaded.notices.filter((notice) => !told.has(notice));
      for (const notice of fewOf(untold)) tell(notice);
      told = new Set(loaded.notices);
      await take(loaded.library.articles, signal);
    }
  }

  return {
    library: () => loaded.library,
    notices,
    watch(watcher) {
      watching = keepReading(watcher).catch((fault: unknown) => {
        if (!signal.aborted) throw fault;
      });
    },
    async stop() {
      controller.abort();
      alarm.close();
      await watching;
    },
  };
}

/** Chosen by hand: as many as can be read at a glance, where thousands of files may be unreadable. */
const MOST_NOTICES = 20;

function fewOf(notices: readonly string[]): readonly string[] {
  const more = notices.length - MOST_NOTICES;
  if (more <= 0) return notices;
  return [...notices.slice(0, MOST_NOTICES), `${more} more could not be read.`];
}

interface Loaded {
  readonly library: Library;
  readonly notices: readonly string[];
  /** Whether no file is still being written. */
  readonly isSettled: boolean;
}

type LoadArticles = (signal?: AbortSignal) => Promise<Loaded>;

/**
 * Loads the folder's articles, and again what has changed since; a library that stays is the same.
 */
function createArticleLoader(options: WatchOptions): LoadArticles {
  const { contentDir, limits, readFile, parse = parseArticle, recall, log } = options;
  const folder = createContentFolder(contentDir, limits, readFile);
  const parsed = new WeakMap<SourceText, Article | string>();
  let library = createLibrary([]);

  async function recallAll(sources: readonly SourceText[], signal?: AbortSignal) {
    if (!recall) return;
    const unknown = sources.filter((source) => !parsed.has(source));
    const recalled = await recall(CONTENT, unknown, signal);
    for (const [index, source] of unknown.entries()) {
      const article = recalled[index];
      if (article) parsed.set(source, article);
    }
  }

  /**
   * Parses in turns with all other work, so that thousands of files hold up no answer and no
   * signal.
   */
  async function parseInTurns(source: SourceText, signal?: AbortSignal) {
    const known = parsed.get(source);
    if (known !== undefined) return known;
    await breathe(undefined, { signal });
    const article = await parseOrSay(source, { parse, log });
    parsed.set(source, article);
    return article;
  }

  return async (signal) => {
    const { sources, notices, isSettled } = await folder.read(signal);
    await recallAll(sources, signal);
    const read: (Article | string)[] = [];
    for (const source of sources) read.push(await parseInTurns(source, signal));
    const articles = read.filter((article) => typeof article !== "string");
    if (!isSame(articles, library.articles)) library = createLibrary(articles);
    const unparsed = read.filter((article) => typeof article === "string");
    return { library, notices: [...notices, ...unparsed], isSettled };
  };
}

/** Chosen by hand: a book has a million characters, of which the engine reads some 800,000 a second. */
const LONGEST_ARTICLE = 2_000_000;

/** Parses one article, or gives a notice that names what can't be parsed. */
async function parseOrSay(
  source: SourceText,
  { parse, log }: { readonly parse: ParseSource; readonly log: Log },
): Promise<Article | string> {
  const leftOut = `${printableName(source.id)} was left out:`;
  if (source.text.length > LONGEST_ARTICLE) {
    return `${leftOut} it has more than ${LONGEST_ARTICLE / 1_000_000} million characters, as no article has. Split it.`;
  }
  try {
    return await parse(source);
  } catch (error) {
    log.error("article not parsed", { article: source.id, error });
    return `${leftOut} ${whyUnreadable(error)}`;
  }
}

function isSame(articles: readonly Article[], before: readonly Article[]): boolean {
  const known = new Set(before);
  return articles.length === known.size && articles.every((article) => known.has(article));
}
