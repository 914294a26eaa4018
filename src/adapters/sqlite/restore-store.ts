import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BotError } from "../../domain/errors.ts";
import type { Store } from "../../ports/store.ts";
import { holdGuard } from "./hold-guard.ts";
import { PRIVATE_FOLDER, tightenStore } from "./keep-private.ts";
import { makeFolder } from "./make-folder.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { STORE_FILE } from "./store-file.ts";

interface Restoring {
  readonly dataDir: string;
  /** The backup. */
  readonly file: string;
  /** What to change in it before it takes the store's place. */
  readonly prepare: (store: Store) => Promise<void>;
}

/**
 * Puts a backup in the store's place, all or nothing; the store that was there stays beside it.
 * It is made ready first: a process that is killed in between must not leave a store behind that
 * would post again what was posted.
 *
 * @throws BotError `store-busy` while a process works in the folder; `bad-input` where the file is
 * no sound store of ours.
 */
export async function restoreSqliteStore({ dataDir, file, prepare }: Restoring): Promise<void> {
  requireStore(file);
  makeFolder(dataDir);
  const guard = holdGuard(dataDir);
  const staging = join(dataDir, "restoring");
  try {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { mode: PRIVATE_FOLDER });
    copyFileSync(file, join(staging, STORE_FILE));
    await prepareIn(staging, prepare);
    tightenStore(dataDir);
    putAside(dataDir);
    renameSync(join(staging, STORE_FILE), join(dataDir, STORE_FILE));
  } finally {
    rmSync(staging, { recursive: true, force: true });
    guard.release();
  }
}

/** Any other file would be taken for an empty store. */
function requireStore(file: string): void {
  if (!existsSync(file)) throw new BotError("bad-input", `There is no file ${file}.`);
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    const isOurs = database
      .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'outbox'")
      .get();
    database.close();
    if (isOurs) return;
  } catch {
    // The refusal is thrown below.
  }
  throw new BotError("bad-input", `${file} is no backup of Verbatim's, or is damaged.`);
}

async function prepareIn(staging: string, prepare: Restoring["prepare"]): Promise<void> {
  const store = await openSqliteStore({ dataDir: staging });
  try {
    await prepare(store);
  } finally {
    await store.close();
  }
}

function putAside(dataDir: string): void {
  // A log without its store, or another one's, would damage it.
  for (const part of ["", "-wal", "-shm"]) {
    const from = join(dataDir, `${STORE_FILE}${part}`);
    const to = join(dataDir, `replaced-${STORE_FILE}${part}`);
    rmSync(to, { force: true });
    if (existsSync(from)) renameSync(from, to);
  }
}
