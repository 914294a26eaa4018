import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { WATCHED } from "../../domain/digest.ts";
import { localTimeLabel } from "../../domain/time/local-time.ts";
import type { UnwatchedArticle, WatchHit, WatchReader } from "../../domain/watch/watch.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { WatchStore } from "../../ports/watch-store.ts";
import { planEdition, planSkip } from "../plan/plan-slot.ts";
import { quietUntil } from "../schedule/quiet-hours.ts";

interface RunnerTools {
  readonly store: WatchStore;
  readonly reader: Pick<WatchReader, "findMatching" | "compose">;
  readonly clock: Clock;
  readonly log: Log;
  /** Has what is planned posted at once; otherwise it comes with the next tick of the digests. */
  readonly deliver: () => Promise<void>;
}

export interface WatchRunner {
  /** Looks at what was read since, and plans messages of what was found. */
  runDue(): Promise<void>;
  /** Begins nothing more, and resolves when the work in hand is done. */
  stop(): Promise<void>;
}

/**
 * All of these were chosen by hand. A poll brings its articles within seconds of each other, and
 * what is found must be posted in five. More than a message every five minutes is a feed, no alarm.
 */
const GATHER_MS = 2_000;
const MESSAGES_AN_HOUR = 12;
const HOUR_MS = 3_600_000;
/** What changes is read anew within seconds. Chosen by hand. */
const LOST_AFTER_MS = 600_000;
const MOST_AT_ONCE = 50;
const MOST_OF_ONE_WATCH = 200;

/**
 * Each step is one transaction of the store, so that a process that is killed between two of them
 * leaves what is to be done and never what was done to be done again.
 */
export function createWatchRunner(tools: RunnerTools): WatchRunner {
  const { store, deliver } = tools;
  let isStopped = false;
  let inHand: Promise<void> | null = null;

  async function run(): Promise<void> {
    let articles = await store.unwatched(MOST_AT_ONCE);
    while (articles.length > 0 && !isStopped) {
      const looked = await lookAtAll(articles, tools);
      articles = looked === MOST_AT_ONCE ? await store.unwatched(MOST_AT_ONCE) : [];
    }
    if (!isStopped && (await planAll(tools)) > 0) await deliver();
  }

  return {
    // One that comes while another is at work would only do the same.
    runDue() {
      if (isStopped) return Promise.resolve();
      inHand ??= run().finally(() => {
        inHand = null;
      });
      return inHand;
    },
    async stop() {
      isStopped = true;
      await inHand?.catch(() => {});
    },
  };
}

/** How many were looked at: a fault leaves its article for the next time, and holds up no other. */
async function lookAtAll(articles: readonly UnwatchedArticle[], tools: RunnerTools) {
  const { store, reader, clock, log } = tools;
  let looked = 0;
  for (const article of articles) {
    try {
      const watches = await store.reaching(article);
      const found = watches.length === 0 ? [] : await reader.findMatching(article, watches);
      if (found === null) continue;
      const ids = found.map(({ id }) => id);
      await store.settle(article, ids, clock.now());
      looked += 1;
    } catch (error) {
      log.error("article not watched", { article: article.id, error });
    }
  }
  return looked;
}

/** How many messages were planned. */
async function planAll(tools: RunnerTools): Promise<number> {
  const waiting = await tools.store.waiting(MOST_OF_ONE_WATCH);
  const places = Map.groupBy(waiting, ({ watch }) => conversationKey(watch.conversation));
  let planned = 0;
  for (const hits of places.values()) {
    const conversation = hits[0]?.watch.conversation;
    try {
      if (conversation && (await planFor(conversation, hits, tools))) planned += 1;
    } catch (error) {
      tools.log.error("watches not told", { conversation: hits[0]?.watch.id, error });
    }
  }
  return planned;
}

async function planFor(
  conversation: Conversation,
  waiting: readonly WatchHit[],
  { store, reader, clock }: RunnerTools,
): Promise<boolean> {
  const now = clock.now();
  const hits = waiting.filter(({ watch }) => !isQuiet(watch, now));
  const [oldest] = hits;
  if (!oldest || now.getTime() - oldest.foundAt.getTime() < GATHER_MS) return false;
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  if ((await store.plannedSince(conversation, hourAgo)) >= MESSAGES_AN_HOUR) return false;

  const { message, missing } = await reader.compose(hits);
  const isLost = ({ foundAt }: WatchHit) => now.getTime() - foundAt.getTime() >= LOST_AFTER_MS;
  const told = hits.filter((hit) => !missing.has(hit.articleId) || isLost(hit));
  if (told.length === 0) return false;
  const slot = { dueAt: now, localTime: localTimeLabel(now, "UTC") };
  const decided = { conversation, digest: WATCHED, slot, now };
  // Digests tell of these articles all the same.
  const edition = message && { messages: [message], articleIds: [], more: null };
  const plan = edition
    ? planEdition(decided, edition, new Set())
    : planSkip(decided, "What was found is no longer here.");
  return store.plan(conversation, told, plan);
}

function isQuiet({ quietHours, timezone }: WatchHit["watch"], now: Date): boolean {
  return quietHours !== null && quietUntil(quietHours, timezone, now) !== null;
}
