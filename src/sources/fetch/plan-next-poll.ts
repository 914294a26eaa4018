import type { NewsSource } from "../../domain/news-source.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The shortest and the longest pause between two polls of a source, and the usual ones. Chosen by
 * hand, as in other feed readers.
 */
const SOONEST_MS = 5 * MINUTE_MS;
const LATEST_MS = DAY_MS;
const USUAL_MS = { feed: 30 * MINUTE_MS, page: 60 * MINUTE_MS, archive: LATEST_MS } as const;
/**
 * Chosen by hand: a source that had no news for five days is asked every six hours, and one that
 * had none for twenty days once a day.
 */
const QUIET_SHARE = 20;
const JITTER = 0.1;

/**
 * Chosen by hand: a source that fails is asked again soon, then ever later, and twice a day in the
 * end.
 */
const FIRST_RETRY_MS = 5 * MINUTE_MS;
const LATEST_RETRY_MS = 12 * HOUR_MS;
/** A server that asks for a longer pause is asked again after this all the same. */
const LONGEST_PAUSE_MS = 7 * DAY_MS;

interface Pace {
  readonly source: Pick<NewsSource, "kind" | "newsAt" | "createdAt">;
  readonly now: Date;
  /** What the server or the feed itself wishes. */
  readonly freshForMs: number | null;
  readonly ttlMs: number | null;
  /**
   * From 0 to 1. It spreads sources that were added together, so that they are not asked together
   * each time.
   */
  readonly random: number;
}

/**
 * Plans the poll after an answer: the more news there was the sooner, but not before the source
 * allows it.
 */
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
  /** How many polls in a row failed, this one included. */
  readonly failures: number;
  readonly retryAfterMs: number | null;
  readonly random: number;
}

/**
 * Plans the poll after a failure: the pause doubles each time, and is no shorter than the server
 * says.
 */
export function planRetry({ now, failures, retryAfterMs, random }: Trouble): Date {
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LATEST_RETRY_MS);
  const jittered = backoff * (1 + JITTER * random);
  return after(now, Math.max(jittered, Math.min(retryAfterMs ?? 0, LONGEST_PAUSE_MS)));
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + Math.round(milliseconds));
}
