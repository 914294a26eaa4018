import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { oldStoreContract } from "../../contracts/old-store.contract.ts";
import { peopledStoreContract } from "../../contracts/peopled-store.contract.ts";
import { dataDir } from "../../support/store/data-dir.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../fixtures/old-stores/${name}.sql`, import.meta.url), "utf8");

oldStoreContract("SQLite", () => {
  const recently = `first_seen_at = ${Date.now() - 86_400_000}`;
  return migrated(`${read("sqlite-10")}; UPDATE articles SET ${recently} WHERE id <> 'ancient'`);
});

peopledStoreContract("SQLite", () => migrated(read("sqlite-22")));

it.each(["", read("sqlite-22")])("merges an old index as seldom as a new one", async (sql) => {
  const folder = dataDir();
  writeOld(folder, sql);
  await sqliteStore(folder);
  const opened = new DatabaseSync(join(folder, "verbatim.db"), { readOnly: true });
  for (const index of ["quotation_words", "reading_words"]) {
    const row = opened.prepare(`SELECT v FROM ${index}_config WHERE k = 'automerge'`).get();
    expect(row).toMatchObject({ v: 6 });
  }
  opened.close();
});

async function migrated(sql: string) {
  const folder = dataDir();
  writeOld(folder, sql);
  return sqliteStore(folder);
}

function writeOld(folder: string, sql: string): void {
  const old = new DatabaseSync(join(folder, "verbatim.db"));
  // What a table of words consists of is written as it was.
  old.enableDefensive(false);
  old.exec(sql);
  old.close();
}
