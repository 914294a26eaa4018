import { backUpSqliteStore } from "../adapters/sqlite/back-up-store.ts";
import { readConfig } from "../config.ts";
import { BotError } from "../domain/errors.ts";

export async function backup(file: string): Promise<number> {
  const { dataDir, databaseUrl } = readConfig();
  if (databaseUrl !== null) {
    throw new BotError(
      "bad-config",
      "DATABASE_URL is set, so the store is in Postgres: back it up with pg_dump --schema=verbatim.",
    );
  }
  await backUpSqliteStore(dataDir, file);
  process.stdout.write(`The store in ${dataDir} is backed up to ${file}.\n`);
  return 0;
}
