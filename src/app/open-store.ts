import { openSqliteStore } from "../adapters/sqlite/open-sqlite-store.ts";
import type { Config } from "../config.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";

interface OpenOptions {
  readonly log: Log;
  /** Only reads, while another process works. */
  readonly readOnly: boolean;
  /** Whether it answers from the content folder's articles; while looking on not unless told. */
  readonly hasFiles?: boolean;
}

/** Opens Postgres where DATABASE_URL names one, otherwise one file under the data folder. */
export async function openStore(
  { databaseUrl, dataDir, quotas }: Config,
  { log, readOnly, hasFiles = !readOnly }: OpenOptions,
): Promise<Store> {
  if (databaseUrl === null) return openSqliteStore({ dataDir, readOnly, hasFiles, log, quotas });
  const { openPostgresStore } = await import("../adapters/postgres/open-postgres-store.ts");
  return openPostgresStore({ databaseUrl, log, readOnly, hasFiles, quotas });
}
