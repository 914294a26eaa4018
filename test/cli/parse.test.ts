import { spawnSync } from "node:child_process";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

const linesOf = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((text) => JSON.parse(text));

describe("verbatim parse", () => {
  it("prints an article that fits the schema it prints", async () => {
    const [article, schema] = await Promise.all([
      runVerbatim(["parse", "content/mamdani-2025-11-19.txt"]),
      runVerbatim(["parse", "--schema"]),
    ]);
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const fits = ajv.compile(JSON.parse(schema.stdout));
    expect(fits(JSON.parse(article.stdout)), JSON.stringify(fits.errors)).toBe(true);
    expect(article).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("reads plain text from standard input", async () => {
    const { stdout } = await runVerbatim(["parse", "-"], { input: "“Yes,” Ann Lee said." });
    expect(JSON.parse(stdout).quotations).toMatchObject([{ text: "Yes,", start: 1, end: 5 }]);
  });

  it("answers lines in order, goes on after a bad one and exits 1", async () => {
    const input = [
      line({ id: "one", text: "“Yes,” Ann Lee said." }),
      line({ id: "two" }),
      "no json\n",
      "\n",
      line({ id: "three", text: "Nothing said.", title: "Told" }),
    ].join("");
    const { exitCode, stdout } = await runVerbatim(["parse", "--jsonl"], { input });
    expect(exitCode).toBe(1);
    expect(linesOf(stdout)).toMatchObject([
      { id: "one", quotes: [{ start: 1, end: 5, type: "direct" }] },
      { id: "two", line: 2, error: expect.stringContaining("text") },
      { id: null, line: 3, error: expect.stringContaining("not JSON") },
      { id: "three", title: "Told", quotes: [] },
    ]);
  });

  it("goes on after a fault of ours, which is told on its line and logged where it arose", () => {
    const program = `
      const { answerJsonLines } = await import("./src/cli/json-lines.ts");
      process.exitCode = await answerJsonLines(({ id }) => (id === "b" ? undefined.gone : id));
    `;
    const input = [line({ id: "a" }), line({ id: "b" }), line({ id: "c" })].join("");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", program],
      { input, encoding: "utf8" },
    );
    const error = expect.stringContaining("undefined");
    expect(linesOf(stdout)).toEqual(["a", { id: "b", line: 2, error }, "c"]);
    expect(JSON.parse(stderr)).toMatchObject({
      msg: "unexpected fault",
      error: { type: "TypeError", stack: expect.stringContaining("json-lines.ts") },
    });
    expect(status).toBe(1);
  });

  it("reads a line that comes in many pieces, with characters cut in two", async () => {
    const text = "é".repeat(200_000);
    const { stdout } = await runVerbatim(["parse", "--jsonl"], {
      input: line({ id: "long", text }),
    });
    expect(linesOf(stdout)).toMatchObject([{ id: "long", quotes: [] }]);
  });

  it.each([
    {
      args: ["parse", "nowhere.txt"],
      exitCode: 1,
      says: "nowhere.txt can't be parsed: it does not exist",
    },
    { args: ["parse"], exitCode: 2, says: "Name a file" },
    { args: ["parse", "--jsonk"], exitCode: 2, says: "--jsonl" },
    { args: ["prase"], exitCode: 2, says: "parse" },
    { args: [], exitCode: 2, says: "Usage" },
  ])("exits $exitCode on $args", async ({ args, exitCode, says }) => {
    const run = await runVerbatim(args);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).toContain(says);
    expect(run.stdout).toBe("");
  });
});
