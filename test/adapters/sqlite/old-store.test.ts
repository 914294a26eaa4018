import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { oldStoreContract } from "../../contracts/old-store.contract.ts";
import { dataDir } from "../../support/store/data-dir.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const OLD = readFileSync(
  new URL("../../fixtures/old-stores/sqlite-10.sql", import.meta.url),
  "utf8",
);

oldStoreContract("SQLite", async () => {
  const folder = dataDir();
  const old = new DatabaseSync(join(folder, "verbatim.db"));
  old.exec(OLD);
  old.exec(`UPDATE articles SET first_seen_at = ${Date.now() - 86_400_000} WHERE id <> 'ancient'`);
  old.close();
  return sqliteStore(folder);
});
