import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BotError } from "../../domain/errors.ts";
import { mendOf } from "./connection.ts";
import { createPrivateFile } from "./keep-private.ts";

interface Guard {
  release(): void;
}

/**
 * Keeps a second process out of the folder. The lock is the operating system's, on a file of its
 * own, so it ends with the process even after kill -9; the number beside it is only for people.
 * A lock on the store's file itself would keep readers out as well.
 */
export function holdGuard(dataDir: string): Guard {
  const pidFile = join(dataDir, "verbatim.pid");
  const lock = takeLock(join(dataDir, "verbatim.lock"), () => holderOf(pidFile, dataDir));
  signIn(pidFile, lock);

  return {
    release() {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

function takeLock(file: string, busy: () => BotError): DatabaseSync {
  let lock: DatabaseSync | null = null;
  try {
    createPrivateFile(file);
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock?.close();
    throw isBusy(error) ? busy() : unusable(file, error);
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}

function signIn(pidFile: string, lock: DatabaseSync): void {
  try {
    createPrivateFile(pidFile);
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch (error) {
    lock.close();
    throw unusable(pidFile, error);
  }
}

function holderOf(pidFile: string, dataDir: string): BotError {
  return new BotError(
    "store-busy",
    `Another Verbatim (process ${readPid(pidFile)}) is working in ${dataDir}. ` +
      "Stop that one first, or set VERBATIM_DATA_DIR to another folder.",
  );
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, "utf8").trim() || "unknown";
  } catch {
    return "unknown";
  }
}

function unusable(file: string, error: unknown): BotError {
  const mend = mendOf(error) ?? "make its folder writable.";
  return new BotError(
    "store-failed",
    `${file} cannot be written: ${mend} Or set VERBATIM_DATA_DIR to another folder.`,
    error,
  );
}
