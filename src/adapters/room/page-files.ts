import { readdir, readFile } from "node:fs/promises";
import { extname, sep } from "node:path";

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const FOLDER = new URL("./page/", import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export const ROOM_PATH = "/";
export const SIGN_IN_PATH = "/sign-in";

const PAGES: ReadonlyMap<string, string> = new Map([
  ["index.html", ROOM_PATH],
  ["sign-in.html", SIGN_IN_PATH],
]);

/** Loads the files by path. They are read once, so that no request ever names a file on disk. */
export async function loadPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const found of await readdir(FOLDER, { recursive: true })) {
    const name = found.replaceAll(sep, "/");
    const type = TYPES[extname(name)];
    if (!type) continue;
    const file = { type, bytes: await readFile(new URL(name, FOLDER)) };
    files.set(PAGES.get(name) ?? `/${name}`, file);
  }
  return files;
}
