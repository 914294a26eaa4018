import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";

/** Of messages. Chosen by hand: longer than anyone presses an old button. */
const MESSAGES_KEPT_MS = 90 * 86_400_000;
const DAY_MS = 86_400_000;
/** Copies of an article are looked for within a week of it. */
const COPIES_FOUND_MS = 8 * DAY_MS;
/**
 * A large store is worked through in small steps, because SQLite lets nobody else write meanwhile.
 */
const AT_ONCE = 100;

interface RetentionOptions {
  readonly store: Pick<Store, "forgetWords">;
  readonly clock: Clock;
  /** Of articles; `null` is for good. */
  readonly keepMs: number | null;
}

/**
 * Drops old words: of messages, and of articles for as long as their keeper decided; and by what
 * copies of these were found, once none is looked for.
 */
export function createRetention({ store, clock, keepMs }: RetentionOptions) {
  let nextAt = 0;
  let running: Promise<unknown> | null = null;

  async function forget(now: number): Promise<void> {
    nextAt = now + DAY_MS;
    const forgotten = await store.forgetWords({
      articlesBefore: keepMs === null ? null : new Date(now - keepMs),
      messagesBefore: new Date(now - MESSAGES_KEPT_MS),
      copiesBefore: new Date(now - COPIES_FOUND_MS),
      limit: AT_ONCE,
    });
    if (forgotten > 0) nextAt = now;
  }

  return {
    /** Works once a day, and again at each tick for as long as there is something left to drop. */
    async runDue(): Promise<void> {
      const now = clock.now().getTime();
      if (running !== null || now < nextAt) return;
      running = forget(now).finally(() => {
        running = null;
      });
      await running;
    },
    async stop(): Promise<void> {
      await running;
    },
  };
}
