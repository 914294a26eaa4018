import { type Quotas, USUAL_QUOTAS } from "../../domain/quota.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";
import { storeOn } from "../sql/store-on.ts";
import { POSTGRES_WORD_INDEX } from "./archive/postgres-word-index.ts";
import { holdReplica } from "./cluster/hold-replica.ts";
import { type Database, openDatabase } from "./database.ts";
import { migrate, requireMigrated } from "./migrations.ts";
import { replicasAsSenders, takeBack } from "./senders.ts";

interface PostgresOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  /** True for looking on: such a store refuses every change. */
  readonly readOnly?: boolean;
  /** Whether it answers from the content folder's articles; while looking on not unless told. */
  readonly hasFiles?: boolean;
  /** The usual ones unless told. */
  readonly quotas?: Quotas;
  /** Connections of this process, beside the one that says that it is alive. */
  readonly maxConnections?: number;
  /** How long a call waits for one of them. */
  readonly patienceMs?: number;
  /**
   * How long a replica whose connection was cut has to come back before what it was sending counts
   * as orphaned: longer than any post takes.
   */
  readonly absenceMs?: number;
}

/**
 * Opens the store in the schema `verbatim` of the database, which any number of processes share.
 * @throws BotError `store-failed`, which names DATABASE_URL and never its value: nobody answers,
 * access is refused, or a newer version wrote the tables.
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const database = openDatabase({ ...DEFAULTS, ...options });
  try {
    await bringUpToDate(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
  return keepStore(database, options);
}

const DEFAULTS = { readOnly: false, maxConnections: 10, patienceMs: 5_000 };

async function bringUpToDate(database: Database, options: PostgresOptions): Promise<void> {
  const tell = (done: number, all: number) =>
    options.log.info("bringing the store up to date", { done, all });
  if (!options.readOnly) return migrate(database, tell);
  if ((await requireMigrated(database)) === "migrated") return;
  // Before the first start there is nobody whom new tables could surprise.
  const writable = openDatabase({ ...DEFAULTS, ...options, readOnly: false });
  await migrate(writable, tell).finally(() => writable.close());
}

function keepStore(
  database: Database,
  { log, absenceMs = 30_000, quotas = USUAL_QUOTAS, readOnly = false, ...more }: PostgresOptions,
): Store {
  const doubtful = new Set<string>();
  const replica = holdReplica({
    database,
    log,
    heartbeatMs: absenceMs / 6,
    onReturn: () => takeBack({ database, doubtful }, store),
  });
  const store = storeOn(database, {
    senders: replicasAsSenders({ database, replica, doubtful, absenceMs }),
    quotas,
    wordIndex: POSTGRES_WORD_INDEX,
    hasFiles: more.hasFiles ?? !readOnly,
    async close() {
      await replica.close();
      await database.close();
    },
  });
  return store;
}
