import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commands } from "../commands/index.ts";
import { openSqliteStore } from "../src/adapters/sqlite/open-sqlite-store.ts";
import { openSources } from "../src/app/open-sources.ts";
import { limits, platforms } from "../src/app/platforms.ts";
import { parseArticle } from "../src/article/parse-article.ts";
import { createBot } from "../src/bot/create-bot.ts";
import { createArchiveReader } from "../src/briefing/archive/archive-reader.ts";
import { createBriefings } from "../src/briefing/briefing.ts";
import { createCorrections } from "../src/briefing/corrections/find-corrections.ts";
import { createRevisionKeeper } from "../src/briefing/corrections/keep-revisions.ts";
import { createFilterService } from "../src/briefing/filter/create-filter-service.ts";
import { createLibrary } from "../src/briefing/library/library.ts";
import { createWatchReader } from "../src/briefing/watch/create-watch-reader.ts";
import { readConfig } from "../src/config.ts";
import { createDigestService } from "../src/delivery/run/digest-service.ts";
import { createWatchService } from "../src/delivery/watch/create-watch-service.ts";
import { openParsers } from "../src/ingest/worker/open-parsers.ts";
import { START_FLAGS } from "../test/support/process/start-flags.ts";
import { generateArticles } from "./generate-articles.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const READY = "Verbatim is ready.";

const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
try {
  report(
    "cold start to ready",
    "ms",
    "< 1000",
    await median(5, async () => (await startOnce("content")).readyMs),
  );
  const { rssMb } = await startOnce(await thousandArticles());
  report("memory after loading 1,000 articles (RSS)", "MB", "< 150", rssMb);
  const { p50, p99 } = await timeQuotes();
  report("/quote over 10,000 quotations, p50", "ms", "", p50);
  report("/quote over 10,000 quotations, p99", "ms", "< 5", p99);
  report("parse --jsonl on one core", "articles/s", "> 500", await parseRate(4_000));
} finally {
  await rm(folder, { recursive: true });
}

function report(what: string, unit: string, target: string, value: number): void {
  const figure = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  console.log(`${what.padEnd(46)} ${figure.padStart(8)} ${unit.padEnd(11)} ${target}`);
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const figures: number[] = [];
  for (let time = 0; time < times; time += 1) figures.push(await measure());
  return figures.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

async function startOnce(contentDir: string): Promise<{ readyMs: number; rssMb: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [...START_FLAGS, "src/begin.js", "start"], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      VERBATIM_CONTENT_DIR: contentDir,
      VERBATIM_DATA_DIR: await mkdtemp(join(folder, "data-")),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = new Promise((resolve) => child.once("close", resolve));
  for await (const chunk of child.stdout) if (String(chunk).includes(READY)) break;
  const readyMs = performance.now() - began;
  const rssMb = residentMb(child.pid);
  child.kill("SIGINT");
  await closed;
  return { readyMs, rssMb };
}

/** Linux only; elsewhere the figure is not to be had without another program. */
function residentMb(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

async function thousandArticles(): Promise<string> {
  const contentDir = join(folder, "content");
  await mkdir(contentDir);
  await Promise.all(
    generateArticles(1_000).map((article) =>
      writeFile(join(contentDir, `${article.id}.json`), JSON.stringify(article)),
    ),
  );
  return contentDir;
}

async function timeQuotes(): Promise<{ p50: number; p99: number }> {
  const library = createLibrary(generateArticles(1_000).map((source) => parseArticle(source)));
  const store = await openSqliteStore({ dataDir: join(folder, "quotes") });
  const clock = { now: () => new Date() };
  const silent = { info() {}, warn() {}, error() {} };
  const digests = createDigestService({
    store,
    compose: async () => null,
    clock,
    chats: [],
    log: silent,
    defaultTimezone: "UTC",
  });
  const cache = { forDigest: async () => library };
  await createRevisionKeeper({ store: store.sources, clock, log: silent })(library.articles);
  await createArchiveReader({ ...store, log: silent }).takeFiles(library.articles);
  const briefings = createBriefings(store.archive, createCorrections(store.sources), store.rulings);
  const filters = createFilterService({ today: () => "2025-11-21", store: store.filters, cache });
  const sources = openSources(readConfig({}), {
    store: store.sources,
    clock,
    log: silent,
    chats: [],
    readKept: async () => {},
    parseMarkup: openParsers(silent).parse,
    parse: parseArticle,
  });
  const bot = createBot({
    commands,
    briefings,
    digests,
    sources,
    filters,
    watches: createWatchService({
      store: store.watches,
      reader: createWatchReader({
        archive: store.archive,
        today: () => "2025-11-21",
        most: limits,
      }),
      clock,
      defaultTimezone: "UTC",
    }),
    platforms,
    keys: store.idempotencyKeys,
    clock,
    log: silent,
  });
  const quoted = library.speakers.filter(({ ownWords }) => ownWords > 0);
  const names = quoted.map(({ name }) => name);
  const times: number[] = [];
  for (let time = 0; time < 2_000; time += 1) {
    const ask = `/quote ${names[time % names.length]}`;
    const began = performance.now();
    const reply = await bot.respond({
      ask,
      asker: { id: "bench", name: "bench", mayManageDigests: false },
      conversation: { platform: "terminal", tenant: "local", channel: "terminal" },
    });
    times.push(performance.now() - began);
    if (!reply.blocks.some(({ kind }) => kind === "quote")) throw new Error(`Nothing for ${ask}.`);
  }
  await store.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The whole run of the command line, its start included. */
async function parseRate(count: number): Promise<number> {
  const lines = generateArticles(count).map((article) => `${JSON.stringify(article)}\n`);
  const began = performance.now();
  const child = spawn(process.execPath, ["src/begin.js", "parse", "--jsonl"], {
    cwd: ROOT,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.stdin.end(lines.join(""));
  await closed;
  return count / ((performance.now() - began) / 1_000);
}
