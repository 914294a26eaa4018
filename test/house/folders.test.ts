import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** More than one screen of names is not read through. */
const MOST_FILES = 20;

const folders = ["src", "commands", "test", "bench", "training"].flatMap((top) => [
  top,
  ...readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length)),
]);

it.each(folders)("%s holds no more files than can be looked through", (folder) => {
  const files = readdirSync(join(root, folder)).filter((name) => /\.[tj]s$/.test(name));
  expect(files.length).toBeLessThanOrEqual(MOST_FILES);
});
