import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { workspaceKey } from "../../domain/conversation.ts";
import type { NewsSource } from "../../domain/news-source.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Timer } from "../../ports/timer.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { chooseReach } from "./choose-reach.ts";
import { notifyOwner } from "./notify-owner.ts";

export interface Poller {
  /** Polls until nothing is due any more; a call while a run is under way joins that run. */
  runDue(): Promise<PollReport>;
  /** Begins nothing more, and resolves when what is in hand is done. */
  stop(): Promise<void>;
}

export interface PollReport {
  readonly polled: number;
  readonly failed: number;
  /** How many items have become articles. */
  readonly kept: number;
}

interface PollerOptions extends Omit<PollTools, "isStopping"> {
  readonly chats: readonly Chat[];
  readonly timer: Timer;
}

/**
 * More than can be asked at once, so that a slow server holds up no other. Chosen by hand: six
 * times the 32 requests that may be under way.
 */
const MOST_IN_HAND = 200;
/** The most of one workspace, so that there is always room for others. Chosen by hand. */
const MOST_OF_ONE = 150;
/**
 * The store is asked for more when so many have ended, since each time it sorts all that is due: 14
 * ms for 10,000 sources.
 */
const ENDED_BEFORE_NEXT = 50;
/** A process that takes longer is taken for dead, and another one may poll the source. */
const LEASE_MS = 15 * 60_000;
/** A feed with many slow pages leaves the rest of them for later, well before its lease ends. */
const LONGEST_POLL_MS = 5 * 60_000;

export function createPoller(options: PollerOptions): Poller {
  const hand = createHand();
  let isStopping = false;
  let running: Promise<PollReport> | null = null;
  let report = NOTHING;

  async function poll(source: NewsSource, claim: string, fetch: PollTools["fetch"]): Promise<void> {
    const tools = { ...options, fetch, isStopping: () => isStopping };
    const one = await pollOne(source, claim, tools).catch((error: unknown) => {
      // The source is polled again when its lease has ended.
      options.log.error("poll failed", { source: source.id, error });
      return NOTHING;
    });
    report = sum(report, one);
  }

  async function takeInHand(): Promise<void> {
    const limit = MOST_IN_HAND - hand.size();
    if (isStopping || limit === 0 || !hand.isWorthALook()) return;
    const lease = leaseFrom(options);
    const due = await options.store.claimDue({ ...lease, limit, ...hand.look() });
    for (const sources of Map.groupBy(due, ({ url }) => url).values()) {
      const ask = sources.length > 1 ? askOnce(options.fetch) : options.fetch;
      for (const source of sources) {
        const workspace = workspaceKey(source.conversation);
        const fetch: PollTools["fetch"] = (request) => ask(request, workspace);
        hand.take(workspace, poll(source, lease.claim, fetch));
      }
    }
  }

  async function run(): Promise<PollReport> {
    report = NOTHING;
    do await takeInHand();
    while (await hand.hasChanged());
    return report;
  }

  return {
    runDue() {
      hand.askForALook();
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

function leaseFrom({ clock }: PollerOptions) {
  const now = clock.now();
  return { now, until: new Date(now.getTime() + LEASE_MS), claim: randomUUID() };
}

/**
 * Keeps the polls that are under way and their workspaces, and knows when to ask the store for
 * more.
 */
function createHand() {
  const works = new Map<Promise<void>, string>();
  let ended = 0;
  let isAsked = false;
  let wake = () => {};

  return {
    size: () => works.size,
    take(workspace: string, poll: Promise<void>): void {
      const work = poll.finally(() => {
        works.delete(work);
        ended += 1;
      });
      works.set(work, workspace);
    },
    /**
     * Called at each tick, because other sources may have become due while a slow one is waited
     * for.
     */
    askForALook(): void {
      isAsked = true;
      wake();
    },
    isWorthALook: () => isAsked || ended >= ENDED_BEFORE_NEXT || works.size === 0,
    look() {
      isAsked = false;
      ended = 0;
      const inHand = new Map<string, number>();
      for (const workspace of works.values()) {
        inHand.set(workspace, (inHand.get(workspace) ?? 0) + 1);
      }
      return { inHand, mostOfOne: MOST_OF_ONE };
    },
    /** Resolves when a poll has ended or a tick came; `false` when no poll is under way. */
    async hasChanged(): Promise<boolean> {
      if (works.size === 0) return false;
      const asked = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([...works.keys(), asked]);
      return true;
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
  // The code that reads feeds and pages is loaded when there is one to be read, because a start is
  // to be quick.
  const { pollSource } = await import("./poll-source.ts");
  const isStopping = () => tools.isStopping() || isTooLate();
  const { items, notice, ...polled } = await pollSource(source, { ...tools, isStopping });
  const reach = source.reach ?? (await chooseReach(source.conversation, tools.chats));
  const changes = { ...polled.changes, reach };
  const isOurs = await store.recordPoll({ sourceId: source.id, claim, changes, items });
  if (!isOurs) return NOTHING;
  const failed = changes.failures ? 1 : 0;
  log.info("source polled", {
    source: source.id,
    ms: Math.round(timer.elapsedMs() - began),
    failed,
  });
  if (failed) log.info("source not read", { source: source.id, reason: changes.reason });
  if (notice !== null) await notifyOwner(source, notice, tools);
  return { polled: 1, failed, kept: items.filter(({ state }) => state === "kept").length };
}

/** Sources of one address that are polled together share what its server answers. */
function askOnce(fetch: PollTools["fetch"]): PollTools["fetch"] {
  const answers = new Map<string, ReturnType<PollTools["fetch"]>>();
  let turn = Promise.resolve();

  return async (request, workspace) => {
    const name = JSON.stringify([request.url, request.etag, request.lastModified]);
    const answer = answers.get(name) ?? fetch(request, workspace);
    answers.set(name, answer);
    const outcome = await answer;
    // Hundreds of sources that read the same answer at once would let nothing else run.
    turn = turn.then(() => breathe());
    await turn;
    return outcome;
  };
}
