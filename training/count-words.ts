import { readFileSync, writeFileSync } from "node:fs";
import { foldedWords } from "../src/briefing/words/fold.ts";
import { stemWord } from "../src/briefing/words/stem-word.ts";
import {
  COUNT_STEPS,
  WORD_COUNTS_FILE,
  WORD_ROWS,
  wordRow,
} from "../src/briefing/words/word-rarity.ts";

/** Counts in how many articles of some files of lines {text} each word occurs, without the words. */
const files = process.argv.slice(2);
if (files.length === 0) throw new Error("Which articles? node training/count-words.ts A.jsonl ...");

const inArticles = new Map<string, number>();
let articles = 0;
for (const line of files.flatMap((file) =>
  readFileSync(file, "utf8").split("\n").filter(Boolean),
)) {
  const { text } = JSON.parse(line) as { text: string };
  articles += 1;
  for (const stem of new Set(foldedWords(text).map(stemWord))) {
    inArticles.set(stem, (inArticles.get(stem) ?? 0) + 1);
  }
}

const counts = new Uint8Array(WORD_ROWS + 1);
for (const [stem, count] of inArticles) {
  const row = wordRow(stem);
  counts[row] = Math.max(counts[row] ?? 0, asStep(count));
}
counts[WORD_ROWS] = asStep(articles);
writeFileSync(WORD_COUNTS_FILE, counts);
console.log(`${inArticles.size} words of ${articles} articles`);

function asStep(count: number): number {
  return Math.round(Math.log1p(count) * COUNT_STEPS);
}
