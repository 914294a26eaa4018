import { openSqliteStore } from "../adapters/sqlite/open-sqlite-store.ts";
import type { Config } from "../config.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";

interface OpenOptions {
  readonly log: Log;
  /** Only reads, while another process works. */
  readonly readOnly: boolean;
}

/** Opens Postgres where DATABASE_URL names one, otherwise one file under the data folder. */
export async function openStore(
  { databaseUrl, dataDir, quotas }: Config,
  { log, readOnly }: OpenOptions,
): Promise<Store> {
  if (databaseUrl === null) return openSqliteStore({ dataDir, readOnly, log, quotas });
  const { openPostgresStore } = await import("../adapters/postgres/open-postgres-store.ts");
  return openPostgresStore({ databaseUrl, log, readOnly, quotas });
}
