import type { PollTools } from "../fetch/poll-tools.ts";
import { importSources, inUtf8 } from "./exchange-sources.ts";

/** The name under which the sources of the content folder's list are added. */
const FEEDS_FILE = "feeds.opml";

type Tools = Pick<PollTools, "store" | "clock" | "parseMarkup">;

/**
 * Makes the feeds of a list everyone's, and removes those that have left it; `null` is a list that
 * is not there.
 *
 * @throws BotError `bad-input` when it is no OPML, and then nothing is changed.
 */
export async function syncFeedsFile(opml: string | null, tools: Tools): Promise<void> {
  const { store, parseMarkup } = tools;
  const before = (await store.list(null)).filter(({ createdBy }) => createdBy === FEEDS_FILE);
  if (opml === null && before.length === 0) return;
  const listed = new Set<string>();
  if (opml !== null) {
    const request = { place: null, from: opml, createdBy: FEEDS_FILE };
    for (const { feedUrl } of await parseMarkup("opml", inUtf8(opml))) listed.add(feedUrl);
    await importSources(request, { ...tools, chats: [], fetch: async () => null });
  }
  for (const { id, url } of before) {
    if (listed.has(url)) continue;
    await store.stop(id, { state: "removed", reason: `It left ${FEEDS_FILE}.` });
  }
}
