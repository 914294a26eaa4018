import type { PageArticle } from "../../ingest/page/extract-article.ts";
import { explainRefusal } from "../../ingest/page/refuse-page.ts";
import { whyUnreadable } from "../../ingest/text/why-unreadable.ts";
import type { ParseMarkup } from "../../ingest/worker/parsers.ts";
import { ReaderStopped } from "../../ingest/worker/task-thread.ts";
import type { FetchOutcome } from "../../ports/fetcher.ts";
import type { PollTools } from "../fetch/poll-tools.ts";

export type PageRead =
  /** `address` is where it was in the end. */
  | { readonly status: "article"; readonly article: PageArticle; readonly address: string }
  /** The page cannot be read by us, and asking again would not help. */
  | { readonly status: "refused"; readonly reason: string }
  | {
      readonly status: "failed";
      readonly reason: string;
      readonly retryAfterMs: number | null;
      /** We had no time for it: it was not its server that failed. */
      readonly isBusy?: true;
    };

const PAGE = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml)|text\/xml)\b/i;
/** With these the page is gone, or not for us, however often it is asked for. */
const FINAL = new Set([401, 402, 404, 410, 451]);

/** The article on the page at an address. */
export async function readPage(url: string, tools: PollTools): Promise<PageRead> {
  const { fetch, isStopping, parseMarkup } = tools;
  const outcome = isStopping() ? null : await fetch({ url });
  if (outcome === null) return notYet("there was no time for its page yet.");
  switch (outcome.status) {
    case "refused":
      return { status: "refused", reason: outcome.message };
    case "failed": {
      const { httpStatus, message, retryAfterMs } = outcome;
      return httpStatus !== null && FINAL.has(httpStatus)
        ? { status: "refused", reason: message }
        : { status: "failed", reason: message, retryAfterMs };
    }
    case "unchanged":
      return notYet("the server sent nothing.");
    case "fetched":
      return articleOn(outcome, parseMarkup);
  }
}

/**
 * Chosen by hand: a long report has a tenth of it. The engine reads some 800,000 in a second, in which
 * nothing else is answered.
 */
const MOST_CHARACTERS = 400_000;
export const TOO_LONG = "it has more than 400,000 characters, as no article has.";

export function isTooLong(text: string): boolean {
  return text.length > MOST_CHARACTERS;
}

function notYet(reason: string): PageRead {
  return { status: "failed", reason, retryAfterMs: null, isBusy: true };
}

type Fetched = Extract<FetchOutcome, { status: "fetched" }>;

export async function articleOn(
  { contentType, bytes, url }: Fetched,
  parseMarkup: ParseMarkup,
): Promise<PageRead> {
  if (contentType !== null && !PAGE.test(contentType)) {
    return { status: "refused", reason: `it is no page but ${contentType.split(";")[0]}.` };
  }
  try {
    const extraction = await parseMarkup("page", { bytes, contentType, url });
    if (extraction.status !== "article") {
      return { status: "refused", reason: explainRefusal(extraction.reason) };
    }
    return isTooLong(extraction.article.text)
      ? { status: "refused", reason: TOO_LONG }
      : { ...extraction, address: url };
  } catch (error) {
    const reason = whyUnreadable(error);
    return error instanceof ReaderStopped ? notYet(reason) : { status: "refused", reason };
  }
}
