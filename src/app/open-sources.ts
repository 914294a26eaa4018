import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { systemTimer } from "../delivery/run/single-process.ts";
import { isUnforeseen } from "../domain/errors.ts";
import { readRegularFile } from "../ingest/file/read-regular-file.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";
import type { ParseMarkup } from "../ingest/worker/parsers.ts";
import type { Chat } from "../ports/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { SourceStore } from "../ports/source-store.ts";
import type { PollTools } from "../sources/fetch/poll-tools.ts";
import { createSourceService, type SourceService } from "../sources/service/source-service.ts";
import { syncFeedsFile } from "../sources/service/sync-feeds-file.ts";

interface SourcesOptions {
  readonly parseMarkup: ParseMarkup;
  readonly store: SourceStore;
  readonly parse: PollTools["parse"];
  readonly readKept: PollTools["readKept"];
  readonly clock: Clock;
  readonly log: Log;
  readonly chats: readonly Chat[];
}

/** The fetcher is loaded when there is something to fetch, because a start should be quick. */
export function openSources(
  { allowedSources: allowed }: Config,
  options: SourcesOptions,
): SourceService {
  return createSourceService({
    ...options,
    random: Math.random,
    timer: systemTimer,
    async openFetcher() {
      const { createFetcher } = await import("../adapters/http/create-fetcher.ts");
      return createFetcher({ clock: options.clock, allowed });
    },
  });
}

/** Takes the feeds of the content folder's list. What is wrong with that list is a notice. */
export async function readFeedsFile(
  { contentDir, contentLimits }: Config,
  tools: Pick<SourcesOptions, "store" | "clock" | "parseMarkup" | "log">,
): Promise<readonly string[]> {
  const file = join(contentDir, "feeds.opml");
  try {
    const list = existsSync(file) ? await readRegularFile(file, contentLimits) : null;
    await syncFeedsFile(list && new TextDecoder().decode(list), tools);
    return [];
  } catch (error) {
    if (isUnforeseen(error)) tools.log.error("feeds.opml not read", { error });
    return [`feeds.opml was left out: ${whyUnreadable(error)}`];
  }
}
