import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SourceText } from "../../domain/article.ts";
import { printableName } from "../../domain/printable-name.ts";
import { whyUnreadable } from "../text/why-unreadable.ts";
import { isMarkup, readArticles, readableKinds, requireKind } from "./read-articles.ts";
import type { Messages } from "./read-messages.ts";
import { FILE_LIMITS, type FileLimits, NOT_UTF8, readRegularFile } from "./read-regular-file.ts";

interface Content {
  readonly sources: readonly SourceText[];
  /** What could not be read, each with the file's name and the mend. */
  readonly notices: readonly string[];
  /** Whether no file is still being written; otherwise it is worth looking again soon. */
  readonly isSettled: boolean;
}

export interface ContentFolder {
  /**
   * Reads what has changed since the last look; what has not changed is the very same object. It
   * rejects with the signal's reason once the signal is aborted.
   */
  read(signal?: AbortSignal): Promise<Content>;
}

/** The articles in the bytes of a file of that name. */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<Messages>;

interface KnownFile {
  /** Changes with the file: its size, its times, its place on the disk. */
  readonly mark: string;
  readonly sources: readonly SourceText[];
  readonly problems: readonly string[];
}

/**
 * A folder of articles that people change while it is watched. A file that has changed is read once
 * it has stayed the same from one look to the next, for it may be half written, or half copied over
 * a network; until then, and where it then can't be read, what it last held stays.
 */
export function createContentFolder(
  folder: string,
  limits = FILE_LIMITS,
  readFile: ReadFile = readArticles,
): ContentFolder {
  let files = new Map<string, KnownFile>();
  let seen = new Map<string, string>();
  let isFirst = true;

  async function look(name: string, signal?: AbortSignal): Promise<KnownFile | null> {
    const mark = await markOf(join(folder, name));
    const known = files.get(name) ?? null;
    const isSteady = isFirst || seen.get(name) === mark;
    if (mark !== null) seen.set(name, mark);
    if (known?.mark === mark) return known;
    if (mark === null || !isSteady) return known;

    const read = await readFileOf({ folder, name, limits, readFile, known, signal });
    // The file was written to while it was read, so what was read is of no use.
    return (await markOf(join(folder, name))) === mark ? { ...read, mark } : known;
  }

  return {
    async read(signal) {
      const listing = await listFiles(folder);
      if (typeof listing === "string") return contentOf(files, [listing], true);
      const listed = new Set(listing);
      seen = new Map([...seen].filter(([name]) => listed.has(name)));
      const looked = new Map<string, KnownFile>();
      for (let at = 0; at < listing.length; at += AT_ONCE) {
        signal?.throwIfAborted();
        const names = listing.slice(at, at + AT_ONCE);
        const found = await Promise.all(names.map((name) => look(name, signal)));
        for (const [index, file] of found.entries()) if (file) looked.set(names[index] ?? "", file);
      }
      signal?.throwIfAborted();
      files = looked;
      isFirst = false;
      const isSettled = listing.every((name) => files.get(name)?.mark === seen.get(name));
      return contentOf(files, listing.length === 0 ? [nothingIn(folder)] : [], isSettled);
    },
  };
}

/** Node reads files with four threads, so that more at once would only fill the memory. */
const AT_ONCE = 4;

function nothingIn(folder: string): string {
  return `${folder} holds no articles yet. Files that are read: ${readableKinds()}.`;
}

async function listFiles(folder: string): Promise<string[] | string> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !isPassedOver(name))
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    return `${folder} can't be read (${whyUnreadable(error)}). Set VERBATIM_CONTENT_DIR to a folder that can.`;
  }
}

/** Whether it is a hidden file, what an editor or a download writes first, or the list of feeds. */
function isPassedOver(name: string): boolean {
  return /^\.|^~\$|~$|\.(?:tmp|part|partial|crdownload|swp)$/i.test(name) || name === "feeds.opml";
}

/**
 * Gives `null` where there is nothing any more. What can't be looked at has a mark all the same.
 */
async function markOf(path: string): Promise<string | null> {
  const look = { bigint: true } as const;
  const found = await stat(path, look).catch(() => lstat(path, look).catch(() => null));
  if (found === null) return path.includes(NOT_UTF8) ? "" : null;
  return [found.size, found.mtimeNs, found.ctimeNs, found.ino].join(" ");
}

interface Reading {
  readonly folder: string;
  readonly name: string;
  readonly limits: FileLimits;
  readonly readFile: ReadFile;
  readonly known: KnownFile | null;
  readonly signal: AbortSignal | undefined;
}

async function readFileOf(reading: Reading): Promise<Omit<KnownFile, "mark">> {
  const { folder, name, limits, readFile, known, signal } = reading;
  try {
    requireKind(name);
    const path = join(folder, name);
    const read = await readFile(name, await readRegularFile(path, limits, signal));
    return isMarkup(name) ? read : { ...read, sources: await withDay(read.sources, path) };
  } catch (error) {
    const why = whyUnreadable(error);
    const last = known?.sources ?? [];
    return { sources: last, problems: [last.length === 0 ? why : `${why} ${LAST_STAYS}`] };
  }
}

/** A page that was saved and a mail have days of their own, or are of nobody knows when. */
async function withDay(sources: readonly SourceText[], path: string): Promise<SourceText[]> {
  const { mtime } = await stat(path);
  const fileDay = mtime.toISOString().slice(0, 10);
  return sources.map((source) => (source.publishedOn ? source : { ...source, fileDay }));
}

const LAST_STAYS = "What it last held stays until it is mended.";

function contentOf(
  files: ReadonlyMap<string, KnownFile>,
  found: readonly string[],
  isSettled: boolean,
): Content {
  const sources = new Map<string, SourceText>();
  const notices = [...found];
  for (const [name, { sources: read, problems }] of files) {
    const leftOut = `${printableName(name)} was left out:`;
    for (const problem of problems) notices.push(`${leftOut} ${problem}`);
    for (const source of read) {
      if (!sources.has(source.id)) sources.set(source.id, source);
      else {
        const id = printableName(source.id);
        notices.push(`${leftOut} another file has the id "${id}". Rename one of them.`);
      }
    }
  }
  return { sources: [...sources.values()], notices, isSettled };
}
