import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { newsroomWeek } from "../support/newsroom-week.ts";
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

const WEEK = newsroomWeek();

it("writes of any words what it says it writes, each place word for word", async () => {
  const content = dataDir();
  for (const { id, title, text, url, publishedOn } of WEEK) {
    writeFileSync(
      join(content, `${id}.json`),
      JSON.stringify({ id, title, text, url, publishedOn }),
    );
  }
  const lines = fc.sample(claims, 200).map((claim, id) => ({ id, ...claim }));
  const { stdout, exitCode } = await runVerbatim(["verify", "--jsonl"], {
    env: { VERBATIM_CONTENT_DIR: content, VERBATIM_DATA_DIR: dataDir() },
    input: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  expect(exitCode).toBe(0);
  const told = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(told.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
  for (const { id, ...line } of told) {
    expect(Object.keys(line)).toEqual(["verdict", "similarity", "matches"]);
    expect(VERDICTS).toContain(line.verdict);
    expect(line.similarity).toBeGreaterThanOrEqual(0);
    expect(line.similarity).toBeLessThanOrEqual(1);
    expect(line.matches.length > 0).toBe(line.verdict !== "not found");
    for (const { articleId, start, end, speaker, text } of line.matches) {
      const article = WEEK.find((one) => one.id === articleId);
      expect(text).toBe(article?.text.slice(start, end));
      expect(speaker === null || typeof speaker === "string").toBe(true);
      const { words = "" } = lines[id] ?? {};
      if (line.verdict === "verbatim" && !NAMES_SOMEBODY.test(words)) {
        expect(wordsOf(text)).toContain(wordsOf(words));
      }
    }
  }
});

const VERDICTS = [
  ...["verbatim", "changed", "joined", "said by somebody else", "reported", "alleged", "denied"],
  ...["printed", "not found"],
];

/** Of these only a part is what was said. */
const NAMES_SOMEBODY = /["“”—:]|\b(?:said|told)\b/;

/** Any stretch of any article, as it is or with something put in, by whoever is quoted or not. */
const claims = fc
  .record({
    article: fc.constantFrom(...WEEK),
    from: fc.nat(200),
    length: fc.integer({ min: 1, max: 40 }),
    put: fc.option(fc.constantFrom("not", "17", "zebra", "…", "[sic]")),
    speaker: fc.option(fc.constantFrom("Marta Lindqvist", "Kaya", "Nobody Atall")),
  })
  .map(({ article, from, length, put, speaker }) => {
    const all = article.text.split(/\s+/);
    const words = all.slice(from % all.length, (from % all.length) + length);
    return { words: [words[0], put, ...words.slice(1)].filter(Boolean).join(" "), speaker };
  });

function wordsOf(text: string): string {
  const plain = text.toLowerCase().replace(/\[sic\]/g, " ");
  return plain.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
}
