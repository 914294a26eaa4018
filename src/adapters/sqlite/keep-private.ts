import { chmodSync, closeSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../ports/log.ts";

/** Both are for the owner alone: the store holds what private channels follow and were sent. */
export const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const FOR_OTHERS = 0o077;

const OURS = /^(?:replaced-)?verbatim\.(?:(?:db|lock)(?:-wal|-shm|-journal)?|pid)$/;
const BACKUPS = /\.db(?:\.unfinished)?$/;

/** SQLite gives its log and its index the rights of the file that they belong to. */
export function createPrivateFile(file: string): void {
  try {
    closeSync(openSync(file, "ax", PRIVATE_FILE));
  } catch {
    // The file is there, or whoever opens it next says why it cannot be, with the mend.
  }
}

/** Takes from everyone but the owner what an earlier version, or a copy, left open to them. */
function tightenFile(file: string, log?: Log): void {
  if (process.platform === "win32") return;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & FOR_OTHERS) === 0) return;
  try {
    chmodSync(file, mode & 0o777 & ~FOR_OTHERS);
    log?.warn("store was open to other users and is closed to them now", { file });
  } catch (error) {
    log?.warn("store is open to other users and cannot be closed", {
      file,
      error,
    });
  }
}

/** The store's files, and its folder where nothing else lives there that others may need. */
export function tightenStore(dataDir: string, log?: Log): void {
  const names = readdirSync(dataDir);
  for (const name of names) if (OURS.test(name)) tightenFile(join(dataDir, name), log);
  // Someone may have named /var/lib, or a home folder.
  if (names.every((name) => OURS.test(name) || BACKUPS.test(name))) tightenFile(dataDir, log);
}
