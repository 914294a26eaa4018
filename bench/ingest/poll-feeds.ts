import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createFetcher } from "../../src/adapters/http/create-fetcher.ts";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { createArchiveReader } from "../../src/briefing/archive/archive-reader.ts";
import { systemTimer } from "../../src/delivery/run/single-process.ts";
import { parseHere } from "../../src/ingest/worker/parsers.ts";
import type { SourceStore } from "../../src/ports/source-store.ts";
import { createSourceService } from "../../src/sources/service/source-service.ts";

const SILENT = { info() {}, warn() {}, error: console.error };
const HALF_HOUR_MS = 30 * 60_000;
const TICK_MS = 5_000;
const MEGABYTE = 1024 * 1024;

export interface PollFigures {
  readonly polls: number;
  readonly articles: number;
  /** Of the hours lived through, how much was spent working. */
  readonly busyShare: number;
  readonly lateP99Ms: number;
  readonly lateMostMs: number;
  readonly rssMb: number;
}

/**
 * Lives through some hours with so many feeds, each of a server of its own on loopback. Work takes
 * the time that it takes, and the time in which nothing is due is skipped.
 */
export async function pollFeeds(feeds: number, hours: number): Promise<PollFigures> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  const worker = new Worker(new URL("feed-server.ts", import.meta.url));
  const [port] = (await once(worker, "message")) as [number];
  const store = await openSqliteStore({ dataDir: folder });
  const began = Date.parse("2026-03-02T00:00:00Z");
  let skippedMs = 0;
  const started = performance.now();
  const clock = { now: () => new Date(began + skippedMs + performance.now() - started) };
  const late: number[] = [];
  const service = createSourceService({
    store: timed(store.sources, late),
    clock,
    timer: systemTimer,
    // Waiting a second before a server's next page is no work; here it would count as such.
    hostGapMs: 0,
    random: Math.random,
    parse: parseArticle,
    readKept: createArchiveReader({ ...store, log: SILENT }).read,
    parseMarkup: parseHere,
    log: SILENT,
    chats: [],
    openFetcher: async () =>
      createFetcher({ clock, allowed: ["127.0.0.1"], resolve: async () => ["127.0.0.1"] }),
  });
  await addFeeds(store.sources, { feeds, port, from: clock.now() });

  const total = { polls: 0, articles: 0, busyMs: 0, rssMb: 0 };
  // The first round of all reads every feed whole; what follows is the life of a bot.
  const end = clock.now().getTime() + hours * 2 * HALF_HOUR_MS;
  for (let next = clock.now().getTime(); next < end; next += TICK_MS) {
    skippedMs += Math.max(0, next - clock.now().getTime());
    const before = performance.now();
    const { polled, kept } = await service.runDue();
    total.busyMs += performance.now() - before;
    total.polls += polled;
    total.articles += kept;
    total.rssMb = Math.max(total.rssMb, process.memoryUsage.rss() / MEGABYTE);
  }
  await service.stop();
  await store.close();
  await worker.terminate();
  await rm(folder, { recursive: true });
  late.sort((one, other) => one - other);
  return {
    ...total,
    busyShare: total.busyMs / (hours * 2 * HALF_HOUR_MS),
    lateP99Ms: late[Math.floor(late.length * 0.99)] ?? Number.NaN,
    lateMostMs: late.at(-1) ?? Number.NaN,
  };
}

function timed(store: SourceStore, late: number[]): SourceStore {
  return {
    ...store,
    async claimDue(claim) {
      const claimed = await store.claimDue(claim);
      for (const { nextPollAt } of claimed) {
        late.push(claim.now.getTime() - nextPollAt.getTime());
      }
      return claimed;
    },
  };
}

async function addFeeds(
  store: SourceStore,
  { feeds, port, from }: { feeds: number; port: number; from: Date },
): Promise<void> {
  for (let site = 1; site <= feeds; site += 1) {
    await store.add({
      conversation: null,
      reach: "workspace",
      kind: "feed",
      url: `http://site-${site}.example:${port}/feed.xml`,
      title: null,
      siteUrl: null,
      folders: [],
      takeLast: 0,
      nextPollAt: new Date(from.getTime() + (site / feeds) * HALF_HOUR_MS),
      createdBy: "bench",
      createdAt: from,
    });
  }
}
