import { restoreSqliteStore } from "../adapters/sqlite/restore-store.ts";
import { readConfig } from "../config.ts";
import { type WrittenOff, writeOffRestored } from "../delivery/outbox/write-off-restored.ts";
import { BotError } from "../domain/errors.ts";

export async function restore(file: string): Promise<number> {
  const { dataDir, databaseUrl } = readConfig();
  if (databaseUrl !== null) {
    throw new BotError(
      "bad-config",
      "DATABASE_URL is set, so the store is in Postgres: put it back with psql or pg_restore. Then nobody knows what was posted since, so pause the digests first.",
    );
  }
  let writtenOff: WrittenOff = { messages: 0, slots: 0 };
  const prepare = async (store: Parameters<typeof writeOffRestored>[0]) => {
    writtenOff = await writeOffRestored(store, new Date());
  };
  await restoreSqliteStore({ dataDir, file, prepare });
  process.stdout.write(describe(file, writtenOff));
  return 0;
}

function describe(file: string, { messages, slots }: WrittenOff): string {
  return [
    `The store is put back from ${file}; the one before it is kept beside it (replaced-verbatim.db).`,
    `Messages that were waiting in it: ${messages}. Each is looked for before it is posted.`,
    `Digests that came due since: ${slots}. They may have been posted, so they are not posted again, and stand as unknown in deliveries.`,
    "",
  ].join("\n");
}
