import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/begin.js", import.meta.url));

const cluster = (lines: readonly string[]) => {
  const run = spawnSync(process.execPath, [MAIN, "cluster", "--jsonl"], {
    input: lines.join("\n"),
    encoding: "utf8",
  });
  const answers = run.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { exitCode: run.status, answers };
};

const line = (id: string, title: string, text: string) => JSON.stringify({ id, title, text });

describe("verbatim cluster --jsonl", () => {
  it("names the story of each line by its first article, in the order of the lines", () => {
    const { exitCode, answers } = cluster([
      `\uFEFF${line("a", "Malmö closes its harbour", "The harbour of Malmö closes for two years.")}`,
      line(
        "b",
        "Riksbank leaves rates alone",
        "The Riksbank left its interest rate at 2 per cent.",
      ),
      line("c", "Harbour of Malmö to close", "Malmö will close its harbour for two years."),
    ]);
    expect(exitCode).toBe(0);
    expect(answers).toEqual([
      { id: "a", cluster: "a" },
      { id: "b", cluster: "b" },
      { id: "c", cluster: "a" },
    ]);
  }, 60_000);

  it("answers a bad line with its error and the others with their story", () => {
    const good = JSON.stringify({ id: "a", title: null, text: "W" });
    const { exitCode, answers } = cluster(["\uFEFF{", "null", JSON.stringify({ id: "x" }), good]);
    expect(exitCode).toBe(1);
    expect(answers).toEqual([
      { id: null, line: 1, error: "not JSON" },
      { id: null, line: 2, error: expect.stringContaining("object") },
      { id: "x", line: 3, error: expect.stringContaining("text") },
      { id: "a", cluster: "a" },
    ]);
  }, 60_000);
});
