import type { Log } from "../../../ports/log.ts";

interface Pump<Item> {
  start(serve: (item: Item) => Promise<void>): void;
  /** Looks for more now. */
  look(): void;
  /** Resolves when what is in hand is done. */
  stop(): Promise<void>;
}

interface PumpOptions<Item> {
  readonly atOnce: number;
  readonly lookEveryMs: number;
  readonly fetch: (count: number) => Promise<readonly Item[]>;
  /** Says that these are still being served. */
  readonly hold: (items: Item[]) => Promise<unknown>;
  readonly log: Log;
}

/** Chosen by hand: three times within the shortest heartbeat that pg-boss takes. */
const HOLD_EVERY_MS = 3_000;

/**
 * Serves as many at once as there are hands, each by itself: pg-boss's own workers wait for the
 * slowest of a batch, and one channel that hangs is not to hold up the others.
 */
export function createPump<Item>(options: PumpOptions<Item>): Pump<Item> {
  const { atOnce, lookEveryMs, fetch, log } = options;
  const inHand = new Map<Item, Promise<void>>();
  let isStopping = false;
  let running: Promise<void> = Promise.resolve();
  let wake = () => {};

  const report = (error: unknown) => log.warn("queue failed", { error });

  async function run(serve: (item: Item) => Promise<void>): Promise<void> {
    while (!isStopping) {
      const free = atOnce - inHand.size;
      const items = free > 0 ? await fetch(free).catch(fetchedNone) : [];
      for (const item of items) inHand.set(item, finish(item, serve(item)));
      if (items.length === 0 || items.length < free) await nap();
    }
  }

  function fetchedNone(error: unknown): readonly Item[] {
    report(error);
    return [];
  }

  async function finish(item: Item, served: Promise<void>): Promise<void> {
    await served.catch(report);
    inHand.delete(item);
    if (inHand.size === atOnce - 1) wake();
  }

  const nap = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const holding = setInterval(() => {
    if (inHand.size > 0) options.hold([...inHand.keys()]).catch(report);
  }, HOLD_EVERY_MS).unref();

  return {
    start(serve) {
      running = run(serve);
    },
    look: () => wake(),
    async stop() {
      isStopping = true;
      wake();
      await running;
      await Promise.all(inHand.values());
      clearInterval(holding);
    },
  };
}
