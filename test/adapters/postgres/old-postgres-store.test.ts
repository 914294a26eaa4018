import { readFileSync } from "node:fs";
import { describe } from "vitest";
import { oldStoreContract } from "../../contracts/old-store.contract.ts";
import { peopledStoreContract } from "../../contracts/peopled-store.contract.ts";
import { usePostgres } from "../../support/store/postgres-server.ts";
import { postgresStore } from "../../support/store/postgres-store.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../fixtures/old-stores/${name}.sql`, import.meta.url), "utf8");
const postgres = await usePostgres();

describe.runIf(postgres)("Postgres", { timeout: 30_000 }, () => {
  oldStoreContract("Postgres", () => {
    const recently = "first_seen_at = now() - INTERVAL '1 day'";
    return migrated(
      `${read("postgres-11")}; UPDATE verbatim.articles SET ${recently} WHERE id <> 'ancient'`,
    );
  });

  peopledStoreContract("Postgres", () => migrated(read("postgres-23")));

  async function migrated(sql: string) {
    const databaseUrl = (await postgres?.newDatabase()) ?? "";
    await postgres?.query(sql, databaseUrl);
    return postgresStore(databaseUrl);
  }
});
