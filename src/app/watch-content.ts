import type { Library } from "../briefing/library/library.ts";
import type { Article } from "../domain/article.ts";
import type { ReadFile } from "../ingest/file/content-folder.ts";
import { createFolderAlarm } from "../ingest/file/folder-alarm.ts";
import type { FileLimits } from "../ingest/file/read-regular-file.ts";
import type { Timer } from "../ports/timer.ts";
import { createArticleLoader } from "./load-articles.ts";

/** The content folder's articles at each moment. */
export interface WatchedContent {
  library(): Library;
  /** What could not be read at first. */
  readonly notices: readonly string[];
  /** Reads on as files change. */
  watch(watcher: ContentWatcher): void;
  /** Reads nothing more, and resolves when the reading in hand is done. */
  stop(): Promise<void>;
}

interface ContentWatcher {
  /** What can't be read from now on, each once. */
  tell(notice: string): void;
  /** Those that there are, after each look; it ends early when the signal is aborted. */
  take(articles: readonly Article[], signal: AbortSignal): Promise<void>;
}

interface WatchOptions {
  readonly contentDir: string;
  readonly limits?: FileLimits;
  readonly readFile?: ReadFile;
  /** Ends the first reading, which then rejects with its reason, and the watching. */
  readonly stop?: AbortSignal;
  readonly timer: Timer;
  /** Between two looks where the system tells of no change, as on network drives. */
  readonly everyMs?: number;
  /** How long a file has to stay the same before it is read. */
  readonly settleMs?: number;
}

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
  const load = createArticleLoader(contentDir, options.limits, options.readFile);
  const alarm = createFolderAlarm(contentDir);
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, ...(options.stop ? [options.stop] : [])]);
  let loaded = await load(signal);
  let watching = Promise.resolve();
  const { notices } = loaded;

  async function keepReading({ tell, take }: ContentWatcher): Promise<void> {
    await take(loaded.library.articles, signal);
    let told: ReadonlySet<string> = new Set(notices);
    let tookMs = 0;
    while (!signal.aborted) {
      if (loaded.isSettled) await alarm.wait(Math.max(everyMs, IDLE_REST * tookMs), signal);
      await timer.wait(Math.max(settleMs, BUSY_REST * tookMs), signal);
      const began = timer.elapsedMs();
      loaded = await load(signal);
      tookMs = timer.elapsedMs() - began;
      const untold = loaded.notices.filter((notice) => !told.has(notice));
      for (const notice of untold) tell(notice);
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
