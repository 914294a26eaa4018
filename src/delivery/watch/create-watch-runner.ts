import { isDeepStrictEqual } from "node:util";
import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { WATCHED } from "../../domain/digest.ts";
import { localTimeLabel } from "../../domain/time/local-time.ts";
import type {
  EarlierPost,
  UnwatchedArticle,
  WatchHit,
  WatchReader,
} from "../../domain/watch/watch.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";
import type { WatchStore } from "../../ports/watch-store.ts";
import { planEdition, planSkip } from "../plan/plan-slot.ts";
import { quietUntil } from "../schedule/quiet-hours.ts";

interface RunnerTools {
  readonly store: WatchStore;
  readonly outbox: Pick<Store, "deliveries" | "shownMessage">;
  readonly reader: Pick<WatchReader, "findMatching" | "compose" | "findReprinted">;
  readonly clock: Clock;
  readonly log: Log;
  /** Has what is planned posted at once; otherwise it comes with the next tick of the digests. */
  readonly deliver: () => Promise<void>;
}

export interface WatchRunner {
  /** Looks at what was read since, and has messages of what was found planned and posted. */
  runDue(): Promise<void>;
  /** The same without waiting for more, and without posting: for a process that ends soon. */
  planNow(): Promise<void>;
  /** Begins nothing more, and resolves when the work in hand is done. */
  stop(): Promise<void>;
}

/**
 * All of these were chosen by hand. A poll brings its articles within seconds of each other, and
 * what is found must be posted in five: at the second look after the one that found it, whose
 * moments are not quite a second apart. More than a message every five minutes is a feed, no alarm.
 */
const GATHER_MS = 1_500;
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

  async function run(gatherMs: number): Promise<number> {
    let articles = await store.unwatched(MOST_AT_ONCE);
    while (articles.length > 0 && !isStopped) {
      const looked = await lookAtAll(articles, tools);
      articles = looked === MOST_AT_ONCE ? await store.unwatched(MOST_AT_ONCE) : [];
    }
    return isStopped ? 0 : planAll(tools, gatherMs);
  }

  return {
    // One that comes while another is at work would only do the same.
    runDue() {
      if (isStopped) return Promise.resolve();
      inHand ??= run(GATHER_MS)
        .then((planned) => (planned > 0 ? deliver() : undefined))
        .finally(() => {
          inHand = null;
        });
      return inHand;
    },
    planNow: async () => void (await run(0)),
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
      if (!(await sayWhereElse(article, tools))) continue;
      const ids = found.map(({ id }) => id);
      await store.settle(article, ids, clock.now());
      looked += 1;
    } catch (error) {
      log.error("article not watched", { article: article.id, error });
    }
  }
  return looked;
}

/**
 * What copies an article that was told makes its message say so: it is no news. `false` where that
 * has to be tried again.
 */
async function sayWhereElse(article: UnwatchedArticle, tools: RunnerTools): Promise<boolean> {
  let isDone = true;
  for (const { key, ...hit } of await tools.store.told(article.name)) {
    const shown = await tools.outbox.shownMessage(key);
    if (shown && (await reprint([hit], [{ key, shown }], [], tools)) === "again") isDone = false;
  }
  return isDone;
}

/**
 * The one of the posts that says now where else its words are printed, as it is to say so; `null`
 * where none does, and `again` where another process had it say more meanwhile.
 */
async function reprint(
  [hit]: readonly WatchHit[],
  posts: readonly EarlierPost[],
  told: readonly WatchHit[],
  { store, reader, clock }: RunnerTools,
): Promise<EarlierPost | "again" | null> {
  const found = hit && (await reader.findReprinted(hit, posts));
  const before = posts.find(({ key }) => key === found?.key)?.shown;
  if (!found || !before) return null;
  const { key, shown: message } = found;
  if (told.length === 0 && isDeepStrictEqual(before, message)) return found;
  const by = { key, before, message, at: clock.now() };
  switch (await store.reprint(hit.watch.conversation, told, by)) {
    case "said":
      return found;
    case "not there":
      return null;
    case "says something else":
      return "again";
  }
}

/** How many messages were planned. */
async function planAll(tools: RunnerTools, gatherMs: number): Promise<number> {
  const waiting = await tools.store.waiting(MOST_OF_ONE_WATCH);
  const places = Map.groupBy(waiting, ({ watch }) => conversationKey(watch.conversation));
  let planned = 0;
  for (const hits of places.values()) {
    const conversation = hits[0]?.watch.conversation;
    try {
      if (conversation && (await planFor(conversation, hits, { ...tools, gatherMs }))) planned += 1;
    } catch (error) {
      tools.log.error("watches not told", { conversation: hits[0]?.watch.id, error });
    }
  }
  return planned;
}

async function planFor(
  conversation: Conversation,
  waiting: readonly WatchHit[],
  tools: RunnerTools & { readonly gatherMs: number },
): Promise<boolean> {
  const { store, reader, clock, gatherMs } = tools;
  const now = clock.now();
  const awake = waiting.filter(({ watch }) => !isQuiet(watch, now));
  const [oldest] = awake;
  if (!oldest || now.getTime() - oldest.foundAt.getTime() < gatherMs) return false;
  const hits = await whatIsNews(conversation, awake, tools);
  if (hits.length === 0) return false;
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

/** Chosen by hand: what is said again after days is news again, and nobody looks so far up. */
const EARLIER_MS = 3 * 24 * HOUR_MS;
const MOST_EARLIER = 20;

/** Without those whose words a message there has already, or is about to have: it says so then. */
async function whatIsNews(
  conversation: Conversation,
  hits: readonly WatchHit[],
  tools: RunnerTools,
): Promise<readonly WatchHit[]> {
  const posts = await earlierPosts(conversation, tools);
  if (posts.length === 0) return hits;
  const awaited = posts.filter(({ isSent }) => !isSent);
  let sent: readonly EarlierPost[] = posts.filter(({ isSent }) => isSent);
  const news: WatchHit[] = [];
  for (const group of Map.groupBy(hits, ({ articleId }) => articleId).values()) {
    if (await isAmong(group, awaited, tools)) continue;
    const post = await reprint(group, sent, group, tools);
    if (post === "again") continue;
    if (post === null) news.push(...group);
    // The next one to say it says this one too.
    else sent = sent.map((each) => (each.key === post.key ? post : each));
  }
  return news;
}

async function isAmong(
  [hit]: readonly WatchHit[],
  posts: readonly EarlierPost[],
  { reader }: RunnerTools,
): Promise<boolean> {
  return posts.length > 0 && hit !== undefined && (await reader.findReprinted(hit, posts)) !== null;
}

async function earlierPosts(conversation: Conversation, { outbox, clock }: RunnerTools) {
  const since = clock.now().getTime() - EARLIER_MS;
  const sent = await outbox.deliveries({ conversation, states: ["sent"], limit: MOST_EARLIER });
  const open = await outbox.deliveries({ conversation, states: OPEN, limit: MOST_EARLIER });
  const posts: (EarlierPost & { readonly isSent: boolean })[] = [];
  for (const { key, digest, state, plannedAt, nextAttemptAt } of [...sent, ...open]) {
    const isGivenUp = state === "unknown" && nextAttemptAt === null;
    if (digest !== WATCHED || isGivenUp || plannedAt.getTime() < since) continue;
    const shown = await outbox.shownMessage(key);
    if (shown) posts.push({ key, shown, isSent: state === "sent" });
  }
  return posts;
}

const OPEN = ["planned", "sending", "unknown"] as const;

function isQuiet({ quietHours, timezone }: WatchHit["watch"], now: Date): boolean {
  return quietHours !== null && quietUntil(quietHours, timezone, now) !== null;
}
