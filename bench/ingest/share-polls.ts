import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { createFetcher } from "../../src/adapters/http/create-fetcher.ts";
import { openConnection } from "../../src/adapters/sqlite/connection.ts";
import { migrate } from "../../src/adapters/sqlite/migrations.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { createArchiveReader } from "../../src/briefing/archive/archive-reader.ts";
import { systemTimer } from "../../src/delivery/run/single-process.ts";
import { type Conversation, workspaceKey } from "../../src/domain/conversation.ts";
import { parseHere } from "../../src/ingest/worker/parsers.ts";
import type { SourceStore } from "../../src/ports/source-store.ts";
import { createSourceService } from "../../src/sources/service/source-service.ts";
import { storeOnMemory } from "../../test/simulate/store-on.ts";

const SILENT = { info() {}, warn() {}, error: console.error };
const SMALL: Conversation = { platform: "slack", tenant: "SMALL", channel: "C1" };
const BIG: Conversation = { platform: "slack", tenant: "BIG", channel: "C1" };
const SMALL_FEEDS = 10;
const BETWEEN_SMALL_MS = 2_000;
const TICK_MS = 5_000;

interface Lateness {
  /** From when a poll was due to when it began, and to when it was recorded. */
  readonly begunMs: number;
  readonly doneMs: number;
}

/**
 * How late at most the polls of a workspace with ten feeds are, beside one with so many that are
 * all due at once, as after a stop, and whose servers take a second each to answer.
 */
export async function sharePolls(bigFeeds: number): Promise<Lateness> {
  const worker = new Worker(new URL("feed-server.ts", import.meta.url));
  const [port] = (await once(worker, "message")) as [number];
  const connection = openConnection(":memory:");
  migrate(connection);
  const store = storeOnMemory(connection);
  const clock = { now: () => new Date() };
  const small = watched(store.sources);
  const service = createSourceService({
    store: small.store,
    clock,
    timer: systemTimer,
    random: Math.random,
    parse: parseArticle,
    readKept: createArchiveReader({ ...store, log: SILENT }).read,
    parseMarkup: parseHere,
    log: SILENT,
    chats: [],
    openFetcher: async () =>
      createFetcher({ clock, allowed: ["127.0.0.1"], resolve: async () => ["127.0.0.1"] }),
  });
  await addFeeds(store.sources, { bigFeeds, port });

  const runs: Promise<unknown>[] = [];
  while (small.done.length < SMALL_FEEDS) {
    runs.push(service.runDue());
    await wait(TICK_MS);
  }
  await service.stop();
  await Promise.all(runs);
  connection.close();
  await worker.terminate();
  return { begunMs: Math.max(...small.begun), doneMs: Math.max(...small.done) };
}

/** Notes how late the small workspace's polls are. */
function watched(store: SourceStore) {
  const begun: number[] = [];
  const done: number[] = [];
  const dueAt = new Map<string, number>();
  const noted: SourceStore = {
    ...store,
    async claimDue(claim) {
      const claimed = await store.claimDue(claim);
      for (const { id, nextPollAt, conversation } of claimed) {
        if (workspaceKey(conversation) !== workspaceKey(SMALL)) continue;
        dueAt.set(id, nextPollAt.getTime());
        begun.push(Date.now() - nextPollAt.getTime());
      }
      return claimed;
    },
    async recordPoll(poll) {
      const isKept = await store.recordPoll(poll);
      const due = dueAt.get(poll.sourceId);
      if (due !== undefined) done.push(Date.now() - due);
      return isKept;
    },
  };
  return { store: noted, begun, done };
}

async function addFeeds(
  store: SourceStore,
  { bigFeeds, port }: { bigFeeds: number; port: number },
): Promise<void> {
  const shared = {
    kind: "feed",
    reach: "workspace",
    title: null,
    siteUrl: null,
    folders: [],
    takeLast: 0,
  } as const;
  for (let site = 1; site <= bigFeeds; site += 1) {
    const url = `http://site-${site}.example:${port}/slow.xml`;
    const times = { nextPollAt: new Date(0), createdBy: "bench", createdAt: new Date() };
    await store.add({ ...shared, ...times, conversation: BIG, url });
  }
  for (let feed = 0; feed < SMALL_FEEDS; feed += 1) {
    const url = `http://site-${feed}.small.example:${port}/feed.xml`;
    const nextPollAt = new Date(Date.now() + feed * BETWEEN_SMALL_MS);
    const times = { nextPollAt, createdBy: "bench", createdAt: new Date() };
    await store.add({ ...shared, ...times, conversation: SMALL, url });
  }
}
