import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BotError } from "../../domain/errors.ts";
import { type Quotas, USUAL_QUOTAS } from "../../domain/quota.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../../ports/store.ts";
import { storeOn } from "../sql/store-on.ts";
import { SQLITE_WORD_INDEX } from "./archive/sqlite-word-index.ts";
import { type Connection, IN_MEMORY, openConnection } from "./connection.ts";
import { holdGuard } from "./hold-guard.ts";
import { tightenStore } from "./keep-private.ts";
import { loneSender } from "./lone-sender.ts";
import { makeFolder } from "./make-folder.ts";
import { migrate, requireMigrated } from "./migrations.ts";
import { databaseOn } from "./open-database.ts";
import { STORE_FILE } from "./store-file.ts";

interface SqliteOptions {
  readonly dataDir: string;
  /** True for looking on while another process works: such a store refuses every change. */
  readonly readOnly?: boolean;
  /** Whether it answers from the content folder's articles; while looking on not unless told. */
  readonly hasFiles?: boolean;
  readonly log?: Log;
  /** The usual ones unless told. */
  readonly quotas?: Quotas;
}

/**
 * Opens the store, one file under `dataDir`, for one process at a time. @throws BotError
 * `store-busy` naming the process that has it open; `store-failed` when the file cannot be read or
 * written, is damaged, or was written by a newer version.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  return options.readOnly ? openForReading(options) : openForWork(options);
}

function openForReading({ dataDir, hasFiles = false }: SqliteOptions): Store {
  const file = join(dataDir, STORE_FILE);
  // Before the first start there is nothing to read, which is no fault.
  if (!existsSync(file)) {
    return openMemoryStore({ hasFiles });
  }
  const connection = openConnection(file, { readOnly: true });
  requireMigrated(connection);
  return keepStore(connection, { hasFiles });
}

/** A store that is gone with its process. */
export function openMemoryStore(keeping: Pick<Keeping, "hasFiles"> = {}): Store {
  const connection = openConnection(IN_MEMORY);
  migrate(connection);
  return keepStore(connection, keeping);
}

function openForWork({ dataDir, log, quotas = USUAL_QUOTAS }: SqliteOptions): Store {
  makeFolder(dataDir);
  const guard = holdGuard(dataDir);
  try {
    tightenStore(dataDir, log);
    const connection = openConnection(join(dataDir, STORE_FILE));
    requireSound(connection, dataDir);
    migrate(connection);
    releaseClaims(connection);
    return keepStore(connection, { quotas, release: guard.release });
  } catch (error) {
    guard.release();
    throw error;
  }
}

/**
 * A damaged store is refused: no digest is better than one decided from half a memory. What was read
 * is left out: it may fill gigabytes, decides nothing, and says so itself when it can't be read.
 */
function requireSound(connection: Connection, dataDir: string): void {
  for (const { name } of connection.all(z.object({ name: z.string() }), CHECKED_TABLES)) {
    const [row] = connection.all(checkRow, `PRAGMA quick_check('${name}')`);
    if (row?.quick_check === "ok") continue;
    connection.close();
    throw new BotError(
      "store-failed",
      `The store ${join(dataDir, STORE_FILE)} is damaged: ${row?.quick_check}. Put back a backup, or move it away to start afresh.`,
    );
  }
}

const checkRow = z.object({ quick_check: z.string() });

const CHECKED_TABLES = `
  SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%words%'
    AND name NOT IN ('articles', 'article_revisions', 'article_bands', 'readings', 'quotations',
      'people', 'said', 'appearances', 'speakers')`;

interface Keeping {
  readonly quotas?: Quotas;
  readonly release?: () => void;
  readonly hasFiles?: boolean;
}

function keepStore(
  connection: Connection,
  { quotas = USUAL_QUOTAS, release = () => {}, hasFiles = true }: Keeping = {},
): Store {
  const database = databaseOn(connection);
  return storeOn(database, {
    senders: loneSender(database),
    quotas,
    wordIndex: SQLITE_WORD_INDEX,
    hasFiles,
    async close() {
      connection.close();
      release();
    },
  });
}

/** Releases the claims of a process that was killed; beside this one there is no other. */
function releaseClaims(connection: Connection): void {
  connection.run("UPDATE sources SET claim = NULL, claimed_until = NULL WHERE claim IS NOT NULL");
}
