import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Each a file that may not be, and what it says. */
const BREACHES: readonly (readonly [file: string, text: string])[] = [
  ["src/domain/planted-port.ts", 'import "../ports/clock.ts";'],
  ["src/article/text/planted-ingest.ts", 'import "../../ingest/text/decode-markup.ts";'],
  ["src/delivery/plan/planted-briefing.ts", 'import "../../briefing/briefing.ts";'],
  ["commands/planted-briefing.ts", 'import "../src/briefing/briefing.ts";'],
  ["src/adapters/discord/post/planted-slack.ts", 'import "../../slack/slack-chat.ts";'],
  ["src/adapters/slack/render/planted-sdk.ts", 'import "discord.js";'],
  ["src/adapters/room/planted-sdk.ts", 'import "@slack/web-api";'],
  ["src/delivery/run/planted-pg.ts", 'import "pg";'],
  ["src/briefing/edition/planted-queue.ts", 'import "pg-boss";'],
  ["src/article/people/planted-log.ts", 'import "pino";'],
  ["src/bot/planted-type.ts", 'import type { Client } from "discord.js";\nexport type A = Client;'],
  ["src/domain/planted-fs.ts", 'import "node:fs";'],
  ["src/article/text/planted-http.ts", 'import "node:http";'],
  ["src/sources/poll/planted-lazy.ts", 'await import("undici");'],
  ["src/article/text/planted-headline.ts", 'import "../headline/derive-title.ts";'],
  ["src/delivery/schedule/planted-run.ts", 'import "../run/planted-target.ts";'],
  ["src/article/gossip/planted.ts", 'import "../text/hash-word.ts";'],
  ["src/adapters/teams/planted.ts", 'import "../slack/slack-chat.ts";'],
  ["src/newroom/planted.ts", 'import "../adapters/slack/slack-chat.ts";'],
  ["src/newroom/planted-alone.ts", "export const alone = true;"],
  ["src/planted-loose.ts", 'import "./domain/span.ts";'],
  ["src/ports/planted-test.ts", 'import "vitest";'],
];

const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ["src/ports/planted-good.ts", 'import "zod";\nimport "../domain/span.ts";'],
  ["src/article/headline/planted-good.ts", 'import "../text/hash-word.ts";'],
  ["src/adapters/log/planted-good.ts", 'import "pino";\nimport "../../ports/log.ts";'],
];

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

let refused: ReadonlySet<string>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  for (const [file, text] of [...BREACHES, ...ALLOWED]) plant(folder.path, file, text);
  refused = new Set(violationsIn(folder.path).map(({ from }) => from));
  await folder.remove();
});

/** The file, and an empty one where it imports one of ours. */
function plant(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  for (const [, imported = ""] of text.matchAll(/"(\.[^"]+)"/g)) {
    const target = join(dirname(path), imported);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, "export {};");
  }
}

function violationsIn(folder: string) {
  for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const { stdout, stderr } = spawnSync(
    join(root, "node_modules/.bin/depcruise"),
    ["--config", "--preserve-symlinks", "--output-type", "json", "src", "commands"],
    { cwd: folder, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  return reportSchema.parse(JSON.parse(stdout)).summary.violations;
}

describe("the layer rules", () => {
  it.each(BREACHES)("refuse %s", (file) => {
    expect(refused).toContain(file);
  });

  it.each(ALLOWED)("let %s be", (file) => {
    expect(refused).not.toContain(file);
  });
});
