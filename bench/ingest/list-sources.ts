import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBot } from "../../src/app/open-bot.ts";
import { readConfig } from "../../src/config.ts";
import type { Conversation } from "../../src/domain/conversation.ts";
import { USUAL_QUOTAS } from "../../src/domain/quota.ts";
import type { SourceStore } from "../../src/ports/source-store.ts";

const HERE: Conversation = { platform: "slack", tenant: "T1", channel: "C1" };
const ASKED = 40;

/** The median time that the whole bot takes for `/source list` in a channel at its quota. */
export async function listSources(everyones: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  const settings = { VERBATIM_CONTENT_DIR: folder, VERBATIM_DATA_DIR: join(folder, "data") };
  const open = await openBot(readConfig({ ...settings, LOG_LEVEL: "error" }));
  const { sources } = open.store;
  await addFeeds(sources, { count: everyones, place: null });
  await addFeeds(sources, { count: USUAL_QUOTAS.sources.channel, place: HERE });
  const times: number[] = [];
  for (let asked = 0; asked < ASKED; asked += 1) {
    const began = performance.now();
    await open.bot.respond({
      ask: "/source list",
      conversation: HERE,
      asker: { id: "ada", name: "Ada", mayManageDigests: true },
    });
    times.push(performance.now() - began);
  }
  await open.close();
  await rm(folder, { recursive: true });
  return times.toSorted((one, other) => one - other)[ASKED / 2] ?? Number.NaN;
}

async function addFeeds(
  store: SourceStore,
  { count, place }: { count: number; place: Conversation | null },
): Promise<void> {
  for (let feed = 1; feed <= count; feed += 1) {
    await store.add({
      conversation: place,
      kind: "feed",
      reach: "workspace",
      url: `https://site-${feed}.example/feed.xml`,
      title: `The Example of Place ${feed}`,
      siteUrl: `https://site-${feed}.example/`,
      folders: ["Regional"],
      takeLast: 0,
      nextPollAt: new Date(),
      createdBy: "bench",
      createdAt: new Date(),
    });
  }
}
