import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const LATER = "async function later(): Promise<number> {\n  return 1;\n}\n";

/** Each a rule, and a file that breaks it. */
const BREACHES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["noFloatingPromises", "floating", `${LATER}export function go(): void {\n  later();\n}\n`],
  [
    "noImportCycles",
    "one",
    'import type { Two } from "./two.ts";\n\nexport type One = Two | null;\n',
  ],
  ["noImportCycles", "two", 'import type { One } from "./one.ts";\n\nexport type Two = One[];\n'],
  [
    "noNonNullAssertion",
    "non-null",
    "export const first = (all: readonly string[]) => all.at(0)!;\n",
  ],
  ["noProcessEnv", "environment", "export const home = process.env.HOME;\n"],
  ["noConsole", "console", 'export const tell = () => console.log("told");\n'],
  ["noExplicitAny", "any", "export const same = (one: any) => one;\n"],
  ["noDefaultExport", "default", "const one = 1;\nexport default one;\n"],
  ["useFilenamingConvention", "camelCase", "export const one = 1;\n"],
  ["useImportExtensions", "extension", 'export { first } from "./non-null";\n'],
  [
    "noExcessiveLinesPerFunction",
    "long",
    `export function long(): void {\n${"  void 0;\n".repeat(41)}}\n`,
  ],
];

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.unknown() }) }),
  ),
});

let found: ReadonlySet<string>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  for (const [, name, text] of BREACHES) {
    const path = join(folder.path, "src", `${name}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const file of ["biome.json", "package.json", "tsconfig.json", ".gitignore"]) {
    cpSync(join(root, file), join(folder.path, file));
  }
  symlinkSync(join(root, "node_modules"), join(folder.path, "node_modules"));
  const { stdout } = spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["lint", "--reporter=json", "--max-diagnostics=none", "src"],
    { cwd: folder.path, encoding: "utf8" },
  );
  const { diagnostics } = reportSchema.parse(JSON.parse(stdout));
  found = new Set(
    diagnostics.map(
      ({ category, location }) =>
        `${category.split("/").at(-1)} ${/src\/[\w-]+/.exec(JSON.stringify(location.path))?.[0]}`,
    ),
  );
  await folder.remove();
});

describe("the linter", () => {
  it.each(BREACHES)("refuses by %s src/%s.ts", (rule, file) => {
    expect(found).toContain(`${rule} src/${file}`);
  });
});
