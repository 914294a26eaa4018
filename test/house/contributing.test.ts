import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ONLY_IN_CI, SLOW } from "../../vitest.config.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf("package.json")));

const guide = textOf("CONTRIBUTING.md");
const inCode = [...guide.matchAll(/`([^`\n]+)`/g)].map(([, words = ""]) => words);
const paths = [...guide.matchAll(/\b(?:src|test|commands|docs)\/[\w./-]*\w/g)].map(
  ([path]) => path,
);
const named = [...guide.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = ""]) => name);

describe("CONTRIBUTING.md", () => {
  it.each([...SLOW, ...ONLY_IN_CI])("names the test %s, which is not quick", (name) => {
    expect(inCode).toContain(name);
    expect(globSync(`test/**/${name}.test.ts`, { cwd: root })).not.toEqual([]);
  });

  it("counts no test as quick that starts the command line, a database or a browser", () => {
    const starts = /support\/\S*(?:run(?:ning)?-verbatim|postgres-server|room-browser)\.ts"/;
    const slow = new Set(
      [...SLOW, ...ONLY_IN_CI].flatMap((name) =>
        globSync(`test/**/${name}.test.ts`, { cwd: root }),
      ),
    );
    const quick = globSync("test/**/*.test.ts", { cwd: root }).filter((file) => !slow.has(file));
    expect(quick.filter((file) => starts.test(textOf(file)))).toEqual([]);
  });

  it.each([...new Set(paths)])("knows where %s is", (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  it.each([...new Set(named)])("knows the script %s", (name) => {
    expect(scripts).toHaveProperty([name]);
  });
});
