import type { ParseSource } from "../../domain/article.ts";
import type { ArticleKey } from "../../domain/news-source.ts";
import type { ParseMarkup } from "../../ingest/worker/parsers.ts";
import type { Clock } from "../../ports/clock.ts";
import type { FetchOutcome, FetchRequest } from "../../ports/fetcher.ts";
import type { Log } from "../../ports/log.ts";
import type { SourceStore } from "../../ports/source-store.ts";

/** What a poll works with. */
export interface PollTools {
  readonly store: SourceStore;
  readonly clock: Clock;
  readonly log: Log;
  /** `null` where the server is to be left alone for now. A workspace's polls wait for each other. */
  readonly fetch: (request: FetchRequest, workspace?: string) => Promise<FetchOutcome | null>;
  /** Parses markup that strangers wrote. */
  readonly parseMarkup: ParseMarkup;
  /** Reads an article that was kept, so that it is answered from at once. */
  readonly readKept: (key: ArticleKey) => Promise<void>;
  readonly parse: ParseSource;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Whether nothing more is to be begun. */
  readonly isStopping: () => boolean;
}
