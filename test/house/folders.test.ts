import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** More than one screen of names is not read through. */
const MOST_FILES = 20;
/** Five screens; the house style's limit. */
const MOST_LINES = 250;

const entries = ["src", "commands", "test", "bench", "training"].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true }).map((entry) => ({
    isFolder: entry.isDirectory(),
    path: join(entry.parentPath, entry.name).slice(root.length),
  })),
);
const folders = entries.flatMap(({ isFolder, path }) => (isFolder ? [path] : []));
const isCode = (name: string) => /\.[tj]s$/.test(name);

it.each(["src", "commands", "test", "bench", "training", ...folders])(
  "%s holds no more files than can be looked through",
  (folder) => {
    const files = readdirSync(join(root, folder)).filter(isCode);
    expect(files.length).toBeLessThanOrEqual(MOST_FILES);
  },
);

it("no file that ships is longer than can be read through, but for the steps of the tables", () => {
  const shipped = entries.flatMap(({ path }) =>
    isCode(path) && /^(src|commands)\//.test(path) && !path.endsWith("/migrations.ts")
      ? [path]
      : [],
  );
  const long = shipped.filter(
    (path) => readFileSync(join(root, path), "utf8").split("\n").length - 1 > MOST_LINES,
  );
  expect(long).toEqual([]);
});
