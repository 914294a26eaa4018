import type { Library } from "../briefing/library/library.ts";
import type { Article } from "../domain/article.ts";
import { createFolderAlarm } from "../ingest/file/folder-alarm.ts";
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
  /** Those that there are, after each look. */
  take(articles: readonly Article[]): Promise<void>;
}

interface WatchOptions {
  readonly contentDir: string;
  readonly timer: Timer;
  /** Between two looks where the system tells of no change, as on network drives. */
  readonly everyMs?: number;
  /** How long a file has to stay the same before it is read. */
  readonly settleMs?: number;
}

const EVERY_MS = 5_000;
const SETTLE_MS = 250;
/** A folder that takes long to look at is looked at less often. */
const MOST_SHARE = 20;

export async function openContent(options: WatchOptions): Promise<WatchedContent> {
  const { contentDir, timer, everyMs = EVERY_MS, settleMs = SETTLE_MS } = options;
  const load = createArticleLoader(contentDir);
  const alarm = createFolderAlarm(contentDir);
  const controller = new AbortController();
  const { signal } = controller;
  let loaded = await load();
  let watching = Promise.resolve();
  const { notices } = loaded;

  async function keepReading({ tell, take }: ContentWatcher): Promise<void> {
    await take(loaded.library.articles);
    let told: ReadonlySet<string> = new Set(notices);
    let pauseMs = everyMs;
    while (!signal.aborted) {
      if (loaded.isSettled) await alarm.wait(pauseMs, signal);
      await timer.wait(settleMs, signal);
      if (signal.aborted) break;
      const began = timer.elapsedMs();
      loaded = await load();
      pauseMs = Math.max(everyMs, MOST_SHARE * (timer.elapsedMs() - began));
      const untold = loaded.notices.filter((notice) => !told.has(notice));
      for (const notice of untold) tell(notice);
      told = new Set(loaded.notices);
      await take(loaded.library.articles);
    }
  }

  return {
    library: () => loaded.library,
    notices,
    watch(watcher) {
      watching = keepReading(watcher);
    },
    async stop() {
      controller.abort();
      alarm.close();
      await watching;
    },
  };
}
