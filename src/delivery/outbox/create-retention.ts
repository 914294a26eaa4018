import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";

/**
 * Chosen by hand: three times as long as answers reach back, and longer than anyone presses an old
 * button.
 */
const KEPT_MS = 90 * 86_400_000;
const DAY_MS = 86_400_000;
/**
 * A large store is worked through in small steps, because SQLite lets nobody else write meanwhile.
 */
const AT_ONCE = 100;

interface RetentionOptions {
  readonly store: Pick<Store, "forgetWords">;
  readonly clock: Clock;
}

/**
 * Drops old words, so that a store that lives for years does not grow with every word it ever read.
 */
export function createRetention({ store, clock }: RetentionOptions) {
  let nextAt = 0;
  let running: Promise<unknown> | null = null;

  async function forget(now: number): Promise<void> {
    nextAt = now + DAY_MS;
    const before = new Date(now - KEPT_MS);
    const forgotten = await store.forgetWords({ before, limit: AT_ONCE });
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
