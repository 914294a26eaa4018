import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArticle } from "../src/article/parse-article.ts";
import { SUMMARY_WEIGHTS_FILE, summariseWith } from "../src/briefing/summary/summarise.ts";
import { readWords } from "../src/briefing/words/article-words.ts";
import { foldedWords } from "../src/briefing/words/fold.ts";
import { stemWord } from "../src/briefing/words/stem-word.ts";
import {
  MOST_TIMES,
  WORD_TRAITS,
  type WordWeights,
  wordTraits,
} from "../src/briefing/words/word-chances.ts";
import type { Article } from "../src/domain/article.ts";
import { createRandom, shuffle } from "./learners/logistic.ts";
import { type SoftExample, trainSoftLogistic } from "./learners/soft-logistic.ts";

/** Of the first reference, which alone is scored; the other references steady the lesson. */
const FIRST_COUNTS = 0.8;
/** Articles with one gold of unknown making say what long paragraphs change, and little else. */
const SECOND_SET_COUNTS = 0.04;
const SECOND_SET_SIZE = 250;
const DECAY = 3;
const FOLDS = 10;
const DIVISIONS = 5;

/**
 * Learns which words of an article its summaries have: node training/train-summary.ts SHARED_FOLDER.
 * With `--check` it writes nothing and prints what summaries score on articles that the weights
 * were not learned from, over several divisions of the articles into folds.
 */
const [folder, option] = process.argv.slice(2);
if (!folder) throw new Error("Which folder? It holds data/summaries and eval/rouge.mjs.");
const { rouge } = await import(pathToFileURL(join(folder, "eval", "rouge.mjs")).href);
const first = readSet("cnndm-dev.jsonl", 1);
const second = readSet("bbc-dev.jsonl", SECOND_SET_COUNTS);

if (option === "--check") check();
else {
  const weights = train(first, second);
  writeFileSync(SUMMARY_WEIGHTS_FILE, `${JSON.stringify(weights, rounded, 2)}\n`);
}

interface Document {
  readonly article: Article;
  readonly reference: string;
  readonly examples: readonly SoftExample[];
}

function readSet(name: string, counts: number): readonly Document[] {
  return readFileSync(join(folder ?? "", "data", "summaries", name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { id, text, reference_summaries: references } = JSON.parse(line);
      const article = parseArticle({ id, text });
      return {
        article,
        reference: references[0],
        examples: examplesOf(article, references, counts),
      };
    });
}

/** Each word of an article, and in how many of the references it is that often. */
function examplesOf(
  article: Article,
  references: readonly string[],
  counts: number,
): readonly SoftExample[] {
  const words = readWords(article);
  const [first = new Map<string, number>(), ...others] = references.map(timesOf);
  return words.words.flatMap((word) =>
    Array.from({ length: Math.min(MOST_TIMES, word.times) }, (_, at) => {
      const isIn = (times: ReadonlyMap<string, number>) => (times.get(word.stem) ?? 0) > at;
      const ofOthers = others.filter(isIn).length / Math.max(1, others.length);
      const ofFirst = isIn(first) ? 1 : 0;
      const share = others.length === 0 ? 1 : FIRST_COUNTS;
      const chance = share * ofFirst + (1 - share) * ofOthers;
      return { traits: wordTraits(word, at + 1, words), chance, counts };
    }),
  );
}

function timesOf(reference: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const stem of foldedWords(reference).map(stemWord)) {
    times.set(stem, (times.get(stem) ?? 0) + 1);
  }
  return times;
}

function train(documents: readonly Document[], others: readonly Document[]): WordWeights {
  const examples = [...documents, ...others.slice(0, SECOND_SET_SIZE)].flatMap(
    (document) => document.examples,
  );
  const weights = trainSoftLogistic(examples, DECAY);
  return Object.fromEntries(WORD_TRAITS.map((trait, at) => [trait, weights[at]])) as WordWeights;
}

function check(): void {
  const all: Record<string, number[][]> = { "CNN/DM": [], BBC: [] };
  for (let division = 0; division < DIVISIONS; division++) {
    const scores = scoresOf(division);
    for (const [name, score] of Object.entries(scores)) all[name]?.push(score);
  }
  for (const [name, divisions] of Object.entries(all)) {
    const means = [0, 1, 2].map(
      (at) => divisions.reduce((sum, score) => sum + (score[at] ?? 0), 0) / divisions.length,
    );
    const ofFirst = divisions.map(([r1 = 0]) => r1.toFixed(2)).join(" ");
    console.log(`${name}: ${means.map((mean) => mean.toFixed(2)).join(" / ")} (${ofFirst})`);
  }
}

/** Mean ROUGE-1, 2 and Lsum of both sets, each article scored by weights learned without it. */
function scoresOf(division: number): Record<string, number[]> {
  const sets = { "CNN/DM": inOrder(first, division), BBC: inOrder(second, division) };
  const totals: Record<string, number[]> = { "CNN/DM": [0, 0, 0], BBC: [0, 0, 0] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOther = (_: Document, index: number) => index % FOLDS !== fold;
    const weights = train(sets["CNN/DM"].filter(isOther), sets.BBC.filter(isOther));
    for (const [name, set] of Object.entries(sets)) {
      for (const document of set.filter((_, index) => index % FOLDS === fold)) {
        score(document, weights).forEach((value, at) => {
          const total = totals[name] ?? [];
          total[at] = (total[at] ?? 0) + (100 * value) / set.length;
        });
      }
    }
  }
  return totals;
}

function inOrder(documents: readonly Document[], division: number): readonly Document[] {
  const order = [...documents.keys()];
  shuffle(order, createRandom(7 + division));
  return order.flatMap((index) => documents[index] ?? []);
}

function score({ article, reference }: Document, weights: WordWeights): readonly number[] {
  const sentences = summariseWith(weights, article, { sentences: 3 }).map(({ start, end }) =>
    article.text.slice(start, end),
  );
  const { r1, r2, rl } = rouge(reference, sentences.join("\n"));
  return [r1.f, r2.f, rl.f];
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}
