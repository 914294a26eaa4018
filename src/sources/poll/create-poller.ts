import { randomUUID } from "node:crypto";
import type { NewsSource } from "../../domain/news-source.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Timer } from "../../ports/timer.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { askOnce } from "./ask-once.ts";
import { tellOwner } from "./tell-owner.ts";

export interface Poller {
  /** Polls what is due until nothing is; a call while one is under way joins it. */
  runDue(): Promise<PollReport>;
  /** Begins nothing more, and resolves when what is in hand is done. */
  stop(): Promise<void>;
}

export interface PollReport {
  readonly polled: number;
  readonly failed: number;
  /** Items that have come to be articles. */
  readonly kept: number;
}

interface PollerOptions extends Omit<PollTools, "isStopping"> {
  readonly chats: readonly Chat[];
  readonly timer: Timer;
}

/** Beyond what can be asked at once, so that a server that is waited for holds up no other. */
const MOST_IN_HAND = 200;
/** Whoever takes longer is taken for dead, and another may poll. */
const LEASE_MS = 15 * 60_000;
/** A feed of many slow pages leaves the rest of them for later, well before its lease ends. */
const LONGEST_POLL_MS = 5 * 60_000;

export function createPoller(options: PollerOptions): Poller {
  const inHand = new Set<Promise<void>>();
  let isStopping = false;
  let running: Promise<PollReport> | null = null;
  let report = NOTHING;

  function begin(source: NewsSource, claim: string, fetch: PollTools["fetch"]): void {
    const work = pollOne(source, claim, { ...options, fetch, isStopping: () => isStopping })
      .then((one) => {
        report = sum(report, one);
      })
      // It is polled again when its lease has ended.
      .catch((error: unknown) =>
        options.log.error("poll failed", { source: source.id, reason: String(error) }),
      )
      .finally(() => inHand.delete(work));
    inHand.add(work);
  }

  async function claimUpTo(limit: number): Promise<void> {
    const now = options.clock.now();
    const claim = randomUUID();
    const until = new Date(now.getTime() + LEASE_MS);
    const due = await options.store.claimDue({ now, until, claim, limit });
    for (const sources of Map.groupBy(due, ({ url }) => url).values()) {
      const fetch = sources.length > 1 ? askOnce(options.fetch) : options.fetch;
      for (const source of sources) begin(source, claim, fetch);
    }
  }

  async function run(): Promise<PollReport> {
    report = NOTHING;
    do {
      const room = MOST_IN_HAND - inHand.size;
      if (!isStopping && room >= MOST_IN_HAND / 2) await claimUpTo(room);
      if (inHand.size > 0) await Promise.race(inHand);
    } while (inHand.size > 0);
    return report;
  }

  return {
    runDue() {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    async stop() {
      isStopping = true;
      await running;
    },
  };
}

const NOTHING: PollReport = { polled: 0, failed: 0, kept: 0 };

function sum(one: PollReport, other: PollReport): PollReport {
  return {
    polled: one.polled + other.polled,
    failed: one.failed + other.failed,
    kept: one.kept + other.kept,
  };
}

async function pollOne(
  source: NewsSource,
  claim: string,
  tools: PollTools & PollerOptions,
): Promise<PollReport> {
  const { store, log, timer } = tools;
  const began = timer.elapsedMs();
  const isTooLate = () => timer.elapsedMs() - began > LONGEST_POLL_MS;
  // What reads feeds and pages is loaded when there is one to be read, for a start is to be quick.
  const { pollSource } = await import("./poll-source.ts");
  const isStopping = () => tools.isStopping() || isTooLate();
  const { changes, items, notice } = await pollSource(source, { ...tools, isStopping });
  const isOurs = await store.recordPoll({ sourceId: source.id, claim, changes, items });
  if (!isOurs) return NOTHING;
  const failed = changes.failures ? 1 : 0;
  if (failed) log.info("source not read", { source: source.id, reason: changes.reason });
  if (notice !== null) await tellOwner(source, notice, tools);
  return { polled: 1, failed, kept: items.filter(({ state }) => state === "kept").length };
}
