import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SourceText } from "../../domain/article.ts";
import { whyUnreadable } from "../text/why-unreadable.ts";
import { readArticles } from "./read-articles.ts";

interface Content {
  readonly sources: readonly SourceText[];
  /** What could not be read, each with the file's name and the mend. */
  readonly notices: readonly string[];
  /** A file is still being written, so that it is worth looking again soon. */
  readonly isSettled: boolean;
}

export interface ContentFolder {
  /** Reads what has changed since it was last read; what has not is the very same object. */
  read(): Promise<Content>;
}

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
export function createContentFolder(folder: string): ContentFolder {
  let files = new Map<string, KnownFile>();
  let seen = new Map<string, string>();
  let isFirst = true;

  async function look(name: string): Promise<readonly [string, KnownFile] | null> {
    const mark = await markOf(join(folder, name));
    const known = files.get(name);
    const isSteady = isFirst || seen.get(name) === mark;
    if (mark !== null) seen.set(name, mark);
    if (known?.mark === mark) return [name, known];
    if (mark === null || !isSteady) return known ? [name, known] : null;

    const read = await readFileOf(folder, name, known);
    // Written to while it was read: what was read is of no use.
    if ((await markOf(join(folder, name))) === mark) return [name, { ...read, mark }];
    return known ? [name, known] : null;
  }

  return {
    async read() {
      const listing = await listFiles(folder);
      if (typeof listing === "string") return contentOf(files, [listing], true);
      seen = new Map([...seen].filter(([name]) => listing.includes(name)));
      const looked = await inGroups(listing, look);
      files = new Map(looked.filter((entry) => entry !== null));
      isFirst = false;
      const isSettled = listing.every((name) => files.get(name)?.mark === seen.get(name));
      return contentOf(files, listing.length === 0 ? [nothingIn(folder)] : [], isSettled);
    },
  };
}

const READABLE = ".txt, .md, .html, .json, .eml or .mbox";

function nothingIn(folder: string): string {
  return `${folder} holds no articles yet. Put ${READABLE} files in it.`;
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

/** Hidden files, what editors and downloads write first, and the list of feeds. */
function isPassedOver(name: string): boolean {
  return /^\.|^~\$|~$|\.(?:tmp|part|partial|crdownload|swp)$/i.test(name) || name === "feeds.opml";
}

async function markOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
    return [size, mtimeNs, ctimeNs, ino].join(" ");
  } catch {
    return null;
  }
}

async function readFileOf(
  folder: string,
  name: string,
  known: KnownFile | undefined,
): Promise<Omit<KnownFile, "mark">> {
  try {
    return await readArticles(name, await readFile(join(folder, name)));
  } catch (error) {
    const why = whyUnreadable(error);
    const last = known?.sources ?? [];
    return { sources: last, problems: [last.length === 0 ? why : `${why} ${LAST_STAYS}`] };
  }
}

const LAST_STAYS = "What it last held stays until it is mended.";

const AT_ONCE = 16;

async function inGroups<Result>(
  names: readonly string[],
  work: (name: string) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    results.push(...(await Promise.all(names.slice(at, at + AT_ONCE).map(work))));
  }
  return results;
}

function contentOf(
  files: ReadonlyMap<string, KnownFile>,
  found: readonly string[],
  isSettled: boolean,
): Content {
  const sources = new Map<string, SourceText>();
  const notices = [...found];
  for (const [name, { sources: read, problems }] of files) {
    for (const problem of problems) notices.push(`${name} was left out: ${problem}`);
    for (const source of read) {
      if (!sources.has(source.id)) sources.set(source.id, source);
      else {
        notices.push(
          `${name} was left out: another file has the id "${source.id}". Rename one of them.`,
        );
      }
    }
  }
  return { sources: [...sources.values()], notices, isSettled };
}
