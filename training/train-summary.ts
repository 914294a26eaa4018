import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  chooseSentences,
  SUMMARY_WEIGHTS_FILE,
  type SummaryWeights,
} from "../src/briefing/summarise.ts";
import { shuffle } from "./logistic.ts";
import {
  type Choice,
  choicesOf,
  type Lesson,
  readLesson,
  WEIGHT_NAMES,
} from "./summary-lessons.ts";
import { softmax } from "./train-ranker.ts";

/** Articles with one gold of unknown making steer what the others leave open, no more. */
const SECOND_SET_COUNTS = 0.02;
const SECOND_SET_SIZE = 150;
const WARMTH = 0.15;
const DECAY = 0.001;
const ROUNDS = 200;
const ROUNDS_A_LESSON = 60;
const RATE = 0.02;
const FOLDS = 10;
const BEFORE: Partial<SummaryWeights> = { early: 1, length: 0.1, shares: 0.5, told: 0.3 };

/**
 * Trains the ranker of summary sentences: node training/train-summary.ts SHARED_FOLDER. With
 * `--check` it writes nothing and prints what models score on documents they have not seen.
 */
const [folder, option] = process.argv.slice(2);
if (!folder) throw new Error("Which folder? It holds data/summaries and eval/rouge.mjs.");
const scorer = await import(pathToFileURL(join(folder, "eval", "rouge.mjs")).href);
const byFold = new Map<number, SummaryWeights>();
const first = readSet("cnndm-dev.jsonl");
const second = readSet("bbc-dev.jsonl");

if (option === "--check") check();
else {
  const weights = train(
    first.map(({ lesson }) => lesson),
    second.map(({ lesson }) => lesson),
  );
  writeFileSync(SUMMARY_WEIGHTS_FILE, `${JSON.stringify(weights, rounded, 2)}\n`);
}

interface Document {
  readonly text: string;
  readonly reference: string;
  readonly lesson: Lesson;
}

/** In an order of its own, so that each fold has articles of all kinds. */
function readSet(name: string): readonly Document[] {
  const lines = readFileSync(join(folder ?? "", "data", "summaries", name), "utf8");
  const documents = lines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  shuffle(documents, createRandom());
  return documents.map((document) => ({
    text: document.text,
    reference: document.reference_summaries[0],
    lesson: readLesson(document, scorer.tokenize),
  }));
}

function check(): void {
  const scores = [first, second].map((documents, set) => {
    const totals = [0, 0, 0];
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = trainedWithout(fold);
      documents.forEach((document, index) => {
        if (index % FOLDS !== fold) return;
        const { r1, r2, rl } = score(document, weights);
        [r1, r2, rl].forEach((each, at) => {
          totals[at] = (totals[at] ?? 0) + (100 * each.f) / documents.length;
        });
      });
    }
    return `${set === 0 ? "CNN/DM" : "BBC"}: ${totals.map((total) => total.toFixed(2)).join(" / ")}`;
  });
  console.log(scores.join("\n"));
}

function trainedWithout(fold: number): SummaryWeights {
  const known = byFold.get(fold);
  if (known) return known;
  const isOther = (_: Document, index: number) => index % FOLDS !== fold;
  const weights = train(
    first.filter(isOther).map(({ lesson }) => lesson),
    second.filter(isOther).map(({ lesson }) => lesson),
  );
  byFold.set(fold, weights);
  return weights;
}

function score({ text, reference, lesson }: Document, weights: SummaryWeights) {
  const sentences = chooseSentences(lesson.candidates, 3, weights)
    .map(({ span }) => span)
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => text.slice(start, end));
  return scorer.rouge(reference, sentences.join("\n"));
}

/**
 * Raises the expected gain of each choice by Adam, drawn back to what an editor would start with.
 */
function train(lessons: readonly Lesson[], others: readonly Lesson[]): SummaryWeights {
  const start = Float64Array.from(WEIGHT_NAMES, (name) => BEFORE[name] ?? 0);
  const weights = start.slice();
  const momentum = new Float64Array(start.length);
  const squares = new Float64Array(start.length);
  const mixed = others.slice(0, SECOND_SET_SIZE);
  let choices: readonly Weighed[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_A_LESSON === 0) {
      const now = named(weights);
      choices = [...weigh(lessons, now, 1), ...weigh(mixed, now, SECOND_SET_COUNTS)];
    }
    const gradient = gradientOf(choices, weights);
    for (let at = 0; at < weights.length; at++) {
      const slope = valueAt(gradient, at) - DECAY * (valueAt(weights, at) - valueAt(start, at));
      momentum[at] = 0.9 * valueAt(momentum, at) + 0.1 * slope;
      squares[at] = 0.99 * valueAt(squares, at) + 0.01 * slope * slope;
      const size = Math.sqrt(valueAt(squares, at) / (1 - 0.99 ** (round + 1))) + 1e-6;
      weights[at] =
        valueAt(weights, at) + (RATE * valueAt(momentum, at)) / (1 - 0.9 ** (round + 1)) / size;
    }
  }
  return named(weights);
}

interface Weighed {
  readonly choice: readonly Choice[];
  readonly counts: number;
}

function weigh(lessons: readonly Lesson[], weights: SummaryWeights, counts: number): Weighed[] {
  return lessons.flatMap((lesson) =>
    choicesOf(lesson, weights).map((choice) => ({ choice, counts: counts / lessons.length })),
  );
}

function gradientOf(choices: readonly Weighed[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { choice, counts } of choices) {
    const chances = softmax(choice.map(({ traits }) => product(weights, traits) / WARMTH));
    const expected = choice.reduce((sum, { gain }, at) => sum + gain * (chances[at] ?? 0), 0);
    choice.forEach(({ traits, gain }, at) => {
      const pull = ((chances[at] ?? 0) * (gain - expected) * counts) / WARMTH;
      traits.forEach((trait, index) => {
        gradient[index] = valueAt(gradient, index) + pull * trait;
      });
    });
  }
  return gradient;
}

function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((total, value, at) => total + value * valueAt(other, at), 0);
}

function named(weights: Float64Array): SummaryWeights {
  return Object.fromEntries(
    WEIGHT_NAMES.map((name, at) => [name, valueAt(weights, at)]),
  ) as SummaryWeights;
}

function valueAt(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}

function createRandom(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
