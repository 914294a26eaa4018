import type { NewsSource } from "../../domain/news-source.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** As often as anyone may be asked, and as seldom as we ask anyone. */
const SOONEST_MS = 5 * MINUTE_MS;
const LATEST_MS = DAY_MS;
const USUAL_MS = { feed: 30 * MINUTE_MS, page: 60 * MINUTE_MS } as const;
/** One that has been quiet for five days is asked each six hours, and for twenty each day. */
const QUIET_SHARE = 20;
const JITTER = 0.1;

const FIRST_RETRY_MS = 5 * MINUTE_MS;
const LATEST_RETRY_MS = 12 * HOUR_MS;
/** A server that asks for more is asked again after this all the same. */
const LONGEST_PAUSE_MS = 7 * DAY_MS;

interface Pace {
  readonly source: Pick<NewsSource, "kind" | "newsAt" | "createdAt">;
  readonly now: Date;
  /** Each is the server's or the feed's own wish. */
  readonly freshForMs: number | null;
  readonly ttlMs: number | null;
  /** From 0 to 1: so that what was added together is not asked together for ever. */
  readonly random: number;
}

/** After an answer: as often as there is news, and no sooner than the source allows. */
export function planNextPoll({ source, now, freshForMs, ttlMs, random }: Pace): Date {
  const quietMs = now.getTime() - (source.newsAt ?? source.createdAt).getTime();
  const wanted = Math.max(
    USUAL_MS[source.kind],
    quietMs / QUIET_SHARE,
    freshForMs ?? 0,
    ttlMs ?? 0,
  );
  const jittered = wanted * (1 + JITTER * random);
  return after(now, Math.min(Math.max(jittered, SOONEST_MS), LATEST_MS));
}

interface Trouble {
  readonly now: Date;
  /** In a row, this one included. */
  readonly failures: number;
  readonly retryAfterMs: number | null;
  readonly random: number;
}

/** After a failure: twice as long each time, and no sooner than the server says. */
export function planRetry({ now, failures, retryAfterMs, random }: Trouble): Date {
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LATEST_RETRY_MS);
  const jittered = backoff * (1 + JITTER * random);
  return after(now, Math.max(jittered, Math.min(retryAfterMs ?? 0, LONGEST_PAUSE_MS)));
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + Math.round(milliseconds));
}
