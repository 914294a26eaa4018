import type { Feed } from "../../ingest/feed/feed-item.ts";
import type { FeedLink } from "../../ingest/page/discover-feeds.ts";
import type { PageArticle } from "../../ingest/page/extract-article.ts";
import { countWords } from "../../ingest/text/tidy-text.ts";
import { ReadingEnded } from "../../ingest/worker/task-thread.ts";
import type { FetchOutcome } from "../../ports/fetcher.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { articleOn } from "../item/read-page.ts";

/** What is at an address that someone wants to have as a source. */
export type Inspection =
  | { readonly status: "feed"; readonly url: string; readonly feed: Feed }
  | {
      readonly status: "page";
      readonly url: string;
      readonly feeds: readonly FeedLink[];
      /** `null` where none can be read on it. */
      readonly article: PageArticle | null;
    }
  | { readonly status: "nothing"; readonly problem: string };

/** The paths at which sites that do not name their feed tend to have it. */
const USUAL_PLACES = ["/feed", "/rss.xml", "/atom.xml"];

type Tools = Pick<PollTools, "fetch" | "parseMarkup">;

export async function inspectAddress(address: string, tools: Tools): Promise<Inspection> {
  const url = webAddress(address);
  if (url === null) {
    return nothing(`“${address}” is no web address. Give one such as https://example.org/feed.`);
  }
  const outcome = await tools.fetch({ url });
  if (outcome?.status !== "fetched") {
    const plain = url.replace(/^https:/, "http:");
    // An address without a scheme may be that of a site that answers over plain HTTP only.
    if (isUnanswered(outcome) && !address.includes("://") && plain !== url)
      return inspectAddress(plain, tools);
    return nothing(`${url} was not read: ${whyNot(outcome)}`);
  }
  try {
    return await readLook(url, outcome, tools);
  } catch (error) {
    if (error instanceof ReadingEnded) return nothing(`${url} was not read: ${error.message}`);
    throw error;
  }
}

async function readLook(url: string, outcome: Fetched, tools: Tools): Promise<Inspection> {
  const feed = await feedIn(outcome, tools);
  if (feed) return { status: "feed", url: outcome.movedTo ?? url, feed };

  const read = await articleOn(outcome, tools.parseMarkup);
  const article = read.status === "article" && isLong(read.article.text) ? read.article : null;
  const feeds = await tools.parseMarkup("feedsOfPage", outcome);
  if (article || feeds.length > 0) return { status: "page", url: outcome.url, feeds, article };
  const found = await tryUsualPlaces(outcome.url, tools);
  const problem = read.status === "refused" ? read.reason : "no article was found on it.";
  return found ?? nothing(`${url} is no feed and names none, and ${problem}`);
}

/** Chosen by hand: a front page has a line or two that could be taken for an article. */
const FEWEST_WORDS = 60;

function isLong(text: string): boolean {
  return countWords(text) >= FEWEST_WORDS;
}

/** Reads an address as people write it: without a scheme, or as Slack and feed readers wrap it. */
export function webAddress(address: string): string | null {
  const bare = address
    .trim()
    .replace(/^<([^|>]+)(?:\|[^>]*)?>$/, "$1")
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
    .replace(/^feed:\/\//i, "https://");
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[^/:]+:\d/.test(bare);
  const url = URL.parse(isWhole ? bare : `https://${bare}`);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return isWhole || url.hostname.includes(".") ? url.href : null;
}

type Fetched = Extract<FetchOutcome, { status: "fetched" }>;

/** `null` where the document is no feed. */
async function feedIn(outcome: Fetched, { parseMarkup }: Tools): Promise<Feed | null> {
  try {
    return await parseMarkup("feed", outcome);
  } catch (error) {
    if (error instanceof ReadingEnded) throw error;
    return null;
  }
}

async function tryUsualPlaces(page: string, tools: Tools): Promise<Inspection | null> {
  for (const place of USUAL_PLACES) {
    const url = new URL(place, page).href;
    const outcome = await tools.fetch({ url });
    const feed = outcome?.status === "fetched" ? await feedIn(outcome, tools) : null;
    if (feed) return { status: "feed", url, feed };
  }
  return null;
}

function isUnanswered(outcome: FetchOutcome | null): boolean {
  return outcome?.status === "failed" && outcome.httpStatus === null;
}

function whyNot(outcome: FetchOutcome | null): string {
  if (outcome === null) return "its server asked to be left alone for now. Try again later.";
  if (outcome.status === "unchanged") return "the server sent nothing.";
  return outcome.status === "fetched" ? "" : outcome.message;
}

function nothing(problem: string): Inspection {
  return { status: "nothing", problem };
}
