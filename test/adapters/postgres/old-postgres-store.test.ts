import { readFileSync } from "node:fs";
import { describe } from "vitest";
import { oldStoreContract } from "../../contracts/old-store.contract.ts";
import { usePostgres } from "../../support/store/postgres-server.ts";
import { postgresStore } from "../../support/store/postgres-store.ts";

const OLD = readFileSync(
  new URL("../../fixtures/old-stores/postgres-11.sql", import.meta.url),
  "utf8",
);
const postgres = await usePostgres();

describe.runIf(postgres)("Postgres", { timeout: 30_000 }, () => {
  oldStoreContract("Postgres", async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? "";
    await postgres?.query(OLD, databaseUrl);
    const recently = "first_seen_at = now() - INTERVAL '1 day'";
    await postgres?.query(
      `UPDATE verbatim.articles SET ${recently} WHERE id <> 'ancient'`,
      databaseUrl,
    );
    return postgresStore(databaseUrl);
  });
});
