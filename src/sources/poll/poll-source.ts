import type { NewsSource } from "../../domain/news-source.ts";
import type { Feed } from "../../ingest/feed/feed-item.ts";
import { whyUnreadable } from "../../ingest/text/why-unreadable.ts";
import { ReaderStopped } from "../../ingest/worker/task-thread.ts";
import type { FetchOutcome } from "../../ports/fetcher.ts";
import type { ItemRecord, SourceChanges } from "../../ports/source-store.ts";
import { planNextPoll, planRetry } from "../fetch/plan-next-poll.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { articleIdOf } from "../item/item-keys.ts";
import { readFromPage } from "../item/read-item.ts";
import { lookAgain } from "./look-again.ts";
import { type FeedPoll, pollFeed } from "./poll-feed.ts";
import { pollPage } from "./poll-page.ts";

export interface Polled {
  readonly changes: SourceChanges;
  readonly items: readonly ItemRecord[];
  /** What whoever added the source is told, once. */
  readonly notice: string | null;
}

/**
 * A source that has not answered for so long, after so many tries, counts as dead. Chosen by hand:
 * it outlasts a weekend.
 */
const DEAD_AFTER_MS = 3 * 86_400_000;
const DEAD_AFTER_FAILURES = 8;
const GONE = 410;
/**
 * Chosen by hand: a poll that found no place among the others tries again after a minute or two.
 */
const BUSY_MS = 60_000;

/** Polls a source once; resolves to what is to be written down about it. */
export async function pollSource(source: NewsSource, tools: PollTools): Promise<Polled> {
  const { url, etag, lastModified } = source;
  const retried = await retryWaiting(source, tools);
  await lookAgain(source, tools);
  const outcome = await tools.fetch({ url, etag, lastModified });
  if (outcome === null) return postponed({ source, items: retried, tools });
  switch (outcome.status) {
    case "unchanged":
      return answered({ source, outcome, items: retried, tools });
    case "refused":
      return failed({ source, reason: outcome.message, items: retried, tools });
    case "failed": {
      const { message: reason, retryAfterMs, httpStatus } = outcome;
      const isGone = httpStatus === GONE;
      return failed({ source, reason, retryAfterMs, isGone, items: retried, tools });
    }
    case "fetched": {
      if (source.kind === "feed") return readFeed({ source, outcome, items: retried, tools });
      const item = await pollPage(source, outcome, tools);
      if (item === null) return postponed({ source, items: retried, tools });
      return answered({ source, outcome, items: [item], tools });
    }
  }
}

async function retryWaiting(source: NewsSource, tools: PollTools): Promise<ItemRecord[]> {
  const waiting = await tools.store.waitingItems(source.id, tools.clock.now());
  const items: ItemRecord[] = [];
  for (const item of waiting) {
    if (item.url === null) continue;
    const { url } = item;
    const id = item.articleId ?? articleIdOf({ url });
    const work = { id, url, record: { ...item, keys: [] }, source, isOwnFeed: false };
    items.push(await readFromPage(work, tools));
  }
  return items;
}

interface Read {
  readonly source: NewsSource;
  readonly items: readonly ItemRecord[];
  readonly tools: PollTools;
}

type Fetched = Extract<FetchOutcome, { status: "fetched" }>;

async function readFeed({ outcome, ...read }: Read & { outcome: Fetched }): Promise<Polled> {
  let feed: Feed;
  try {
    feed = await read.tools.parseMarkup("feed", outcome);
  } catch (error) {
    if (error instanceof ReaderStopped) return postponed(read);
    return failed({ ...read, reason: whyUnreadable(error) });
  }
  const { source, tools } = read;
  const poll = await pollFeed(source, { feed, feedAddress: outcome.url }, tools);
  return answered({ source, outcome, feed, poll, items: [...read.items, ...poll.items], tools });
}

interface Answered extends Read {
  readonly outcome: Extract<FetchOutcome, { status: "fetched" | "unchanged" }>;
  readonly feed?: Feed;
  readonly poll?: FeedPoll;
}

async function answered(read: Answered): Promise<Polled> {
  const { source, outcome, feed, poll, items, tools } = read;
  const now = tools.clock.now();
  const hasNews = items.some(({ articleId, id }) => articleId !== null && id === null);
  const newsAt = hasNews ? now : source.newsAt;
  const pace = { freshForMs: outcome.freshForMs, ttlMs: feed?.ttlMs ?? null };
  const next = planNextPoll({
    source: { ...source, newsAt },
    now,
    ...pace,
    random: tools.random(),
  });
  // The rest of a feed that was cut is new at the next poll, which the server therefore must answer
  // in full.
  const { etag, lastModified } = poll?.isCut ? FORGOTTEN : outcome;
  const isChurned = poll?.isChurned ?? false;
  return {
    changes: {
      ...(await movedTo(source, outcome, tools)),
      ...(feed && { title: source.title ?? feed.title, siteUrl: source.siteUrl ?? feed.url }),
      ...(poll && { idKind: poll.idKind }),
      ...(outcome.status === "fetched" && { etag, lastModified }),
      nextPollAt: earliest(next, items),
      polledAt: now,
      answeredAt: now,
      newsAt,
      failures: 0,
      reason: isChurned ? CHURNED : null,
    },
    items,
    notice: isChurned ? `${CHURNED} /source why shows what was left out.` : null,
  };
}

const FORGOTTEN = { etag: null, lastModified: null };
const CHURNED =
  "This feed was churned: it gave everything in it another id at once, so only what is dated after the last poll was taken.";

/**
 * The earlier of the two moments, since an item that waits is not to wait longer because its feed
 * is quiet.
 */
function earliest(next: Date, items: readonly ItemRecord[]): Date {
  const times = items.flatMap(({ state, tryAt }) => (state === "waiting" && tryAt ? [tryAt] : []));
  return new Date(Math.min(next.getTime(), ...times.map((time) => time.getTime())));
}

/**
 * The address to which the source has moved for good, unless there is a source with that address
 * already.
 */
async function movedTo(source: NewsSource, outcome: FetchOutcome, { store }: PollTools) {
  if (outcome.status !== "fetched" || outcome.movedTo === null) return {};
  const { movedTo: url } = outcome;
  const others = await store.list(source.conversation);
  return others.some((other) => other.url === url) ? {} : { url };
}

interface Failed extends Read {
  readonly reason: string;
  readonly retryAfterMs?: number | null;
  readonly isGone?: boolean;
}

function failed({ source, reason, items, tools, ...trouble }: Failed): Polled {
  const { retryAfterMs = null, isGone = false } = trouble;
  const now = tools.clock.now();
  const failures = source.failures + 1;
  const silentMs = now.getTime() - (source.answeredAt ?? source.createdAt).getTime();
  const isDead = isGone || (failures >= DEAD_AFTER_FAILURES && silentMs >= DEAD_AFTER_MS);
  const changes: SourceChanges = {
    polledAt: now,
    failures,
    reason,
    nextPollAt: planRetry({ now, failures, retryAfterMs, random: tools.random() }),
  };
  if (!isDead) return { changes, items, notice: null };
  const last = isGone ? "It is gone for good" : "It has not answered for three days";
  const death = `${last}: ${reason}`;
  return { changes: { ...changes, state: "paused", reason: death }, items, notice: death };
}

function postponed({ source, items, tools: { clock, random } }: Read): Polled {
  const soon = clock.now().getTime() + BUSY_MS * (1 + random());
  // A source that was not due yet, and was only polled along with others, is not to come sooner for
  // that.
  const nextPollAt = new Date(Math.max(soon, source.nextPollAt.getTime()));
  return { changes: { nextPollAt }, items, notice: null };
}
