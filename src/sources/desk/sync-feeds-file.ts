import type { Clock } from "../../ports/clock.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { importSources } from "./exchange-sources.ts";

/** Who added a source that stands in the content folder's list. */
const FEEDS_FILE = "feeds.opml";

interface Tools {
  readonly store: SourceStore;
  readonly clock: Clock;
}

/**
 * Makes the feeds of a list everyone's, and removes those that have left it; `null` is a list that
 * is not there.
 *
 * @throws BotError `bad-input` when it is no OPML, and then nothing is changed.
 */
export async function syncFeedsFile(opml: string | null, { store, clock }: Tools): Promise<void> {
  const before = (await store.list(null)).filter(({ createdBy }) => createdBy === FEEDS_FILE);
  if (opml === null && before.length === 0) return;
  const { readOpml } = await import("../../ingest/feed/opml.ts");
  const listed = new Set(opml === null ? [] : readOpml(opml).map(({ feedUrl }) => feedUrl));
  if (opml !== null) {
    const request = { place: null, from: opml, createdBy: FEEDS_FILE };
    await importSources(request, { store, clock, chats: [], fetch: async () => null });
  }
  for (const { id, url } of before) {
    if (listed.has(url)) continue;
    await store.stop(id, { state: "removed", reason: `It left ${FEEDS_FILE}.` });
  }
}
