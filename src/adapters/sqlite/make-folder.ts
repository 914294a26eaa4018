import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { BotError } from "../../domain/errors.ts";
import { PRIVATE_FOLDER } from "./keep-private.ts";

/**
 * Makes the folder where it is missing. @throws BotError `store-failed` naming the folder that
 * cannot be made.
 */
export function makeFolder(dataDir: string): void {
  try {
    makeWithParents(resolve(dataDir), PRIVATE_FOLDER);
  } catch (error) {
    throw new BotError(
      "store-failed",
      `The folder ${dataDir} cannot be made. Set VERBATIM_DATA_DIR to one that can be written to.`,
      error,
    );
  }
}

/** Node's own `recursive` never ends where the system lies about what is missing, as in /proc. */
function makeWithParents(folder: string, mode?: number): void {
  if (isFolder(folder)) return;
  makeWithParents(dirname(folder));
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
