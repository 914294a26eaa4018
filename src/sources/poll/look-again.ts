import type { NewsSource } from "../../domain/news-source.ts";
import type { PollTools } from "../fetch/poll-tools.ts";

/** With these a page was taken away; anything else may be its server's trouble. */
const GONE = new Set([404, 410]);
/**
 * All chosen by hand: a poll asks for two pages more at most, each four times a day for a week, and
 * what was gone once is looked at again within the hour.
 */
const MOST_PAGES = 2;
const HOUR_MS = 60 * 60_000;
const EVERY_MS = 6 * HOUR_MS;
const WINDOW_MS = 7 * 24 * HOUR_MS;

/**
 * Looks whether articles that were shown are still at their addresses: those that were gone once,
 * then those nobody has looked at, the latest first. Nothing is
 * concluded from an article that its feed no longer has: feeds drop what is old.
 */
export async function lookAgain(source: NewsSource, tools: PollTools): Promise<void> {
  const { store, clock, log, fetch, isStopping } = tools;
  const before = (ms: number) => new Date(clock.now().getTime() - ms);
  const shown = await store.shownArticles({
    sourceId: source.id,
    place: source.conversation,
    since: before(WINDOW_MS),
    lookedBefore: before(EVERY_MS),
    goneBefore: before(HOUR_MS),
    limit: MOST_PAGES,
  });
  for (const article of shown) {
    const outcome = isStopping() || !article.url ? null : await fetch({ url: article.url });
    if (outcome === null) return;
    const isGone =
      outcome.status === "failed" && outcome.httpStatus !== null && GONE.has(outcome.httpStatus);
    // A server in trouble says nothing of its pages.
    if (outcome.status === "failed" && !isGone) return;
    const hasChanged = await store.recordLook(article, { isGone, at: clock.now() });
    if (hasChanged)
      log.info(isGone ? "article removed" : "article is there again", { article: article.id });
  }
}
