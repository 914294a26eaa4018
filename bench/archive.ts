import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgresStore } from "../src/adapters/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../src/adapters/sqlite/open-sqlite-store.ts";
import type { Store } from "../src/ports/store.ts";
import { silentLog } from "../test/support/log/silent-log.ts";
import { startPostgres } from "../test/support/store/start-postgres.ts";
import { askArchive } from "./archive/ask-archive.ts";
import { fillArchive } from "./archive/fill-archive.ts";

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
  print("memory", `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  await again.close();
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
    await store.close();
  } finally {
    await server.end();
  }
}

async function fill(name: string, store: Store, articles: number) {
  process.stdout.write(`${name}: ${articles} articles, ${7 * articles} quotations\n`);
  const filled = await fillArchive(store, articles);
  print("kept, without parsing", `${Math.round(filled.articlesPerSecond)} articles/s`);
  process.stdout.write(`  ${"".padEnd(36)}      p50      p99\n`);
  return filled;
}

function print(what: string, figure: string): void {
  process.stdout.write(`  ${what.padEnd(36)}${figure.padStart(9)}\n`);
}
