import { schedule } from "node-cron";
import type { Log } from "../../ports/log.ts";

interface TickerOptions {
  readonly service: { runDue(): Promise<unknown>; stop(): Promise<void> };
  readonly log: Log;
  /** Five unless told. */
  readonly everySeconds?: number;
}

export interface Ticker {
  /** Looks at once for what was missed, and then every few seconds. */
  start(): void;
  /** Begins nothing more, and resolves when the work in hand is finished. */
  stop(): Promise<void>;
}

/**
 * node-cron only says "look again": which slots are due is in the store, so one that it misses,
 * or a clock change that it gets wrong, costs seconds and never a digest.
 */
export function createTicker({ service, log, everySeconds = 5 }: TickerOptions): Ticker {
  const running = new Set<Promise<unknown>>();
  let stopTicking = () => {};

  // A tick does not wait for the one before: a destination that hangs must not hold up the others,
  // and the service leaves alone what is being worked on.
  const tick = () => {
    const run = service
      .runDue()
      .catch((error: unknown) => log.error("tick failed", { error }))
      .finally(() => running.delete(run));
    running.add(run);
  };

  return {
    start() {
      const task = schedule(`*/${everySeconds} * * * * *`, tick, { suppressMissedWarning: true });
      stopTicking = () => void task.destroy();
      tick();
    },

    async stop() {
      stopTicking();
      await Promise.all([service.stop(), ...running]);
    },
  };
}
