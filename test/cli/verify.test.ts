import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { dataDir } from "../support/store/data-dir.ts";

const ARTICLE =
  "“We will never sell the old harbor to anyone,” said Ann Lee, the mayor. Bo Kim, a docker, disagreed. “The cranes are a danger to all of us here,” Kim said.";

it("verifies lines against the archive, with the place of what was found", async () => {
  const content = dataDir();
  writeFileSync(join(content, "harbor.txt"), ARTICLE);
  const lines = [
    { id: 1, words: "We will never sell the old harbor to anyone" },
    { id: 2, words: "We will sell the old harbor to anyone", speaker: "Ann Lee" },
    { id: 3, words: "We will never sell the old harbor", speaker: "Bo Kim" },
    { id: 4, words: "Pensions are going to be halved before the winter" },
    { id: 5 },
  ];
  const { stdout, exitCode } = await runVerbatim(["verify", "--jsonl"], {
    env: { VERBATIM_CONTENT_DIR: content, VERBATIM_DATA_DIR: dataDir() },
    input: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  const told = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(exitCode).toBe(1);
  expect(told.map(({ id, verdict, error }) => [id, verdict ?? error])).toEqual([
    [1, "verbatim"],
    [2, "changed"],
    [3, "said by somebody else"],
    [4, "not found"],
    [5, "words: is missing, or not text"],
  ]);
  const [verbatim, changed, , none] = told;
  const [{ start, end, text, speaker, articleId }] = verbatim.matches;
  expect([articleId, speaker, text]).toEqual(["harbor", "Ann Lee", ARTICLE.slice(start, end)]);
  expect([verbatim.similarity, none.similarity, none.matches]).toEqual([1, 0, []]);
  expect(changed.similarity).toBeGreaterThan(0.8);
});
