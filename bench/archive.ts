import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgresStore } from "../src/adapters/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../src/adapters/sqlite/open-sqlite-store.ts";
import type { Store } from "../src/ports/store.ts";
import { silentLog } from "../test/support/log/silent-log.ts";
import { startPostgres } from "../test/support/store/start-postgres.ts";
import { askArchive } from "./archive/ask-archive.ts";
import { askCommands } from "./archive/ask-commands.ts";
import { fillArchive } from "./archive/fill-archive.ts";
import { importLines } from "./archive/import-articles.ts";
import { startBot } from "./archive/start-bot.ts";

/** A million quotations unless told; "sqlite" or "postgres" alone measures that one alone. */
const [count = "150000", only] = process.argv.slice(2);

if (only !== "postgres") await onSqlite(Number(count));
if (only !== "sqlite") await onPostgres(Number(count));

async function onSqlite(articles: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const store = await openSqliteStore({ dataDir });
  const { textBytes } = await fill("SQLite", store, articles);
  await store.close();
  const { size } = statSync(join(dataDir, "verbatim.db"));
  print("size on disk, of the text's size", (size / textBytes).toFixed(2));
  const began = performance.now();
  const again = await openSqliteStore({ dataDir });
  print("open again", `${(performance.now() - began).toFixed(0)} ms`);
  await askArchive(again.archive);
  await askCommands(again);
  await again.close();
  const { readyMs, megabytes } = await startBot(dataDir);
  print("the bot's start until it is ready", `${readyMs.toFixed(0)} ms`);
  print("its memory, before and after answers", `${megabytes.join(", ")} MB`);
  const last = await openSqliteStore({ dataDir });
  await importInto(last);
  await last.close();
  rmSync(dataDir, { recursive: true });
}

async function onPostgres(articles: number): Promise<void> {
  const server = await startPostgres({ isDurable: true });
  try {
    const databaseUrl = await server.newDatabase();
    const store = await openPostgresStore({ databaseUrl, log: silentLog });
    const { textBytes } = await fill("Postgres", store, articles);
    await server.query("VACUUM ANALYZE", databaseUrl);
    const [row] = await server.query(
      "SELECT pg_database_size(current_database()) AS size",
      databaseUrl,
    );
    print("size on disk, of the text's size", (Number(row?.size) / textBytes).toFixed(2));
    await askArchive(store.archive);
    await askCommands(store);
    await importInto(store);
    await store.close();
  } finally {
    await server.end();
  }
}

async function fill(name: string, store: Store, articles: number) {
  process.stdout.write(`${name}: ${articles} articles, ${7 * articles} quotations\n`);
  const filled = await fillArchive(store, articles);
  print("kept, read elsewhere", `${Math.round(filled.articlesPerSecond)} articles/s`);
  process.stdout.write(`  ${"".padEnd(36)}      p50      p99  CPU p50\n`);
  return filled;
}

/** Of 1,000 articles read, half of the time goes into what is done once: compiling the engine. */
async function importInto(store: Store): Promise<void> {
  for (const [isRead, count] of [
    [true, 5_000],
    [false, 10_000],
  ] as const) {
    const { perSecond, perComputedSecond } = await importLines(store, { count, isRead });
    const figures = [perSecond, perComputedSecond].map(Math.round);
    const what = isRead ? "imported and parsed" : "imported for later";
    print(`${what}, ${count}: all, CPU`, `${figures.join(", ")} articles/s`);
  }
}

function print(what: string, figure: string): void {
  process.stdout.write(`  ${what.padEnd(36)}${figure.padStart(9)}\n`);
}
