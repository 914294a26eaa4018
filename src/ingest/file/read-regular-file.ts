import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { dirname, sep } from "node:path";
import { BotError, codeOf } from "../../domain/errors.ts";

export interface FileLimits {
  readonly maxBytes: number;
  /** Whether a link may lead out of its folder. */
  readonly followsLinks: boolean;
}

const MEGABYTE = 1024 * 1024;

/** Node puts this into a name that is not UTF-8, and by that name nothing is found. */
export const NOT_UTF8 = "\ufffd";

/**
 * Chosen by hand: what is read into memory whole should be small, and news is: 20 MB are ten
 * thousand pages.
 */
export const FILE_LIMITS: FileLimits = { maxBytes: 20 * MEGABYTE, followsLinks: false };

/**
 * Reads a file, and nothing that is no file: a pipe or a device would never end, or do something
 * when it is opened. What lies at a path can be exchanged at any moment. So the path is looked at
 * first and opened without waiting, and what was opened is compared with what was looked at.
 *
 * @throws BotError `bad-input` for what is no file, is too large, or lies elsewhere.
 */
export async function readRegularFile(
  path: string,
  { maxBytes, followsLinks }: FileLimits,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const real = await realpath(path).catch(explainNothing(path));
  if (!followsLinks && !real.startsWith(await insideOf(dirname(path)))) throw leadsAway();
  const expected = await lstat(real);
  requireFile(expected);

  const handle = await open(real, constants.O_RDONLY | NONBLOCK | NOFOLLOW);
  try {
    const opened = await handle.stat();
    requireFile(opened);
    if (opened.ino !== expected.ino || opened.dev !== expected.dev) throw wasExchanged();
    if (opened.size > maxBytes) throw tooLarge(maxBytes);
    return await readAll(handle, opened.size, signal);
  } finally {
    await handle.close();
  }
}

/**
 * One byte more than the file has is asked for: a file can grow while it is read, and without end.
 */
async function readAll(
  handle: FileHandle,
  size: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  while (length <= size) {
    signal?.throwIfAborted();
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
  }
  throw new BotError("bad-input", "it grew while it was read.");
}

/** Windows has neither of these flags. */
const { O_NONBLOCK: NONBLOCK = 0, O_NOFOLLOW: NOFOLLOW = 0 } = constants;

async function insideOf(folder: string): Promise<string> {
  const real = await realpath(folder);
  return real.endsWith(sep) ? real : `${real}${sep}`;
}

function explainNothing(path: string) {
  return (error: unknown): never => {
    if (codeOf(error) !== "ENOENT") throw error;
    const why = path.includes(NOT_UTF8)
      ? "its name is not UTF-8. Rename it."
      : "it is a link to nothing, or gone.";
    throw new BotError("bad-input", why, error);
  };
}

function requireFile(stats: Stats): void {
  if (stats.isFile()) return;
  throw new BotError("bad-input", `it is ${kindOf(stats)}, and only files are read.`);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a pipe";
  if (stats.isSocket()) return "a socket";
  return stats.isSymbolicLink() ? "a link" : "a device";
}

function leadsAway(): BotError {
  return new BotError(
    "bad-input",
    "it is a link that leads out of its folder. Put the file itself there, or set VERBATIM_CONTENT_LINKS=yes.",
  );
}

function wasExchanged(): BotError {
  return new BotError("bad-input", "it was exchanged for another while it was opened.");
}

function tooLarge(maxBytes: number): BotError {
  const limit = Math.round((maxBytes / MEGABYTE) * 10) / 10;
  return new BotError(
    "bad-input",
    `it is larger than ${limit} MB. Make it smaller, or set VERBATIM_CONTENT_MAX_MB to more.`,
  );
}
