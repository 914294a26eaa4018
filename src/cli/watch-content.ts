import type { Library } from "../briefing/library.ts";
import { createFolderAlarm } from "../ingest/folder-alarm.ts";
import type { Timer } from "../ports/timer.ts";
import { createArticleLoader } from "./load-articles.ts";

/** The content folder's articles at each moment. */
export interface WatchedContent {
  library(): Library;
  /** What could not be read at first. */
  readonly notices: readonly string[];
  /** Reads on as files change; what can't be read from then on is told once. */
  watch(tell: (notice: string) => void): void;
  /** Reads nothing more, and resolves when the reading in hand is done. */
  stop(): Promise<void>;
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

  async function keepReading(tell: (notice: string) => void): Promise<void> {
    let told: ReadonlySet<string> = new Set(notices);
    let pauseMs = everyMs;
    while (!signal.aborted) {
      if (loaded.isSettled) await alarm.wait(pauseMs, signal);
      await timer.wait(settleMs, signal);
      if (signal.aborted) break;
      const began = timer.elapsedMs();
      loaded = await load();
      pauseMs = Math.max(everyMs, MOST_SHARE * (timer.elapsedMs() - began));
      for (const notice of loaded.notices) if (!told.has(notice)) tell(notice);
      told = new Set(loaded.notices);
    }
  }

  return {
    library: () => loaded.library,
    notices,
    watch(tell) {
      watching = keepReading(tell);
    },
    async stop() {
      controller.abort();
      alarm.close();
      await watching;
    },
  };
}
