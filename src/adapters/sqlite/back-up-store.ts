import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { BotError, messageOf } from "../../domain/errors.ts";
import { createPrivateFile } from "./keep-private.ts";
import { STORE_FILE } from "./store-file.ts";

/**
 * Copies the store as it is at one moment, also while another process works in it. @throws BotError
 * `not-found` where there is no store, `store-failed` where the copy cannot be written; what was at
 * `file` before is then still there.
 */
export async function backUpSqliteStore(dataDir: string, file: string): Promise<void> {
  const source = join(dataDir, STORE_FILE);
  if (!existsSync(source)) {
    throw new BotError("not-found", `There is no store in ${dataDir} yet, so nothing to back up.`);
  }
  const unfinished = `${file}.unfinished`;
  try {
    // The copy is a new file, and not written through what someone may have put there, such as a
    // link to another.
    rmSync(unfinished, { force: true });
    createPrivateFile(unfinished);
    await copy(source, unfinished);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new BotError(
      "store-failed",
      `The backup ${file} could not be written: ${messageOf(error)}. Check its folder and the room on the disk.`,
      error,
    );
  }
}

async function copy(source: string, target: string): Promise<void> {
  const database = new DatabaseSync(source, { readOnly: true, timeout: 5_000 });
  try {
    await backup(database, target);
  } finally {
    database.close();
  }
  const written = new DatabaseSync(target);
  try {
    // The copy becomes one file, whole by itself, wherever it is carried.
    written.exec("PRAGMA journal_mode = DELETE");
    const check = written.prepare("PRAGMA quick_check(1)").get();
    if (check?.quick_check !== "ok") throw new Error("the copy is damaged");
  } finally {
    written.close();
  }
}
