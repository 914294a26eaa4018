import type { Bot } from "../ports/bot.ts";
import type { Clock } from "../ports/clock.ts";
import type { IdempotencyKeys } from "../ports/idempotency-keys.ts";
import type { Log } from "../ports/log.ts";

interface FirstTimeParts {
  readonly keys: IdempotencyKeys;
  readonly clock: Clock;
  readonly log: Log;
  /**
   * How long a name is remembered. By default it is as long as a platform may deliver something
   * again.
   */
  readonly forMs?: number;
}

/**
 * Chosen by hand: three times as long as a signed request counts, and as long as Discord lets an
 * answer take.
 */
const REMEMBERED_MS = 15 * 60_000;

/**
 * Names are remembered in the store, for all processes and restarts, and in memory as well: while
 * the store is out of order this process at least does nothing twice.
 */
export function createIsFirstTime(parts: FirstTimeParts): Bot["isFirstTime"] {
  const { keys, clock, log, forMs = REMEMBERED_MS } = parts;
  const seen = new Map<string, number>();

  return async (key) => {
    const now = clock.now();
    const until = new Date(now.getTime() + forMs);
    forgetOver(seen, now.getTime());
    if (seen.has(key)) return false;
    seen.set(key, until.getTime());
    try {
      return await keys.take({ key, now, until });
    } catch (error) {
      log.warn("first-time-unknown", { error });
      return true;
    }
  };
}

/** The oldest come first, since all are remembered equally long. */
function forgetOver(seen: Map<string, number>, now: number): void {
  for (const [key, until] of seen) {
    if (until > now) return;
    seen.delete(key);
  }
}
