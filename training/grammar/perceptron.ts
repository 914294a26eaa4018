import { createRandom } from "../learners/logistic.ts";
import type { GrammarLesson } from "./lessons.ts";

/**
 * An averaged perceptron over hashed features; for each feature one weight for each class. The
 * learner's table is far larger than the one that is kept, so that features hardly ever clash
 * while they learn.
 */
export interface Perceptron {
  readonly classes: number;
  readonly mask: number;
  readonly weights: Float32Array;
  readonly totals: Float32Array;
  /** Of each row, the hash of the feature that has it. */
  readonly hashes: Int32Array;
  /** How often each row was asked before learning began, and how often it was corrected. */
  readonly seen: Int32Array;
  readonly corrections: Int32Array;
  /** Which classes each row was to choose from, one bit each: always the same of one feature. */
  readonly options: Int32Array;
  /** A feature seen less often takes no part: it would be learned by heart. */
  readonly least: number;
  steps: number;
}

export function createPerceptron({
  bits,
  classes,
  least,
}: {
  bits: number;
  classes: number;
  least: number;
}): Perceptron {
  const size = 1 << bits;
  return {
    classes,
    mask: size - 1,
    weights: new Float32Array(size * classes),
    totals: new Float32Array(size * classes),
    hashes: new Int32Array(size),
    seen: new Int32Array(size),
    corrections: new Int32Array(size),
    options: new Int32Array(size),
    least,
    steps: 1,
  };
}

/** Counts features before anything is learned from them. */
export function countFeatures({ mask, seen }: Perceptron, features: Int32Array): void {
  for (const feature of features) seen[feature & mask] = (seen[feature & mask] as number) + 1;
}

export function scoreClasses(
  learner: Perceptron,
  features: Int32Array,
  scores: Float32Array,
): void {
  const { classes, weights, mask, seen, least } = learner;
  scores.fill(0);
  for (const feature of features) {
    const row = feature & mask;
    if ((seen[row] as number) < least) continue;
    const from = row * classes;
    for (let label = 0; label < classes; label++) {
      scores[label] = (scores[label] as number) + (weights[from + label] as number);
    }
  }
}

/** Moves the weights towards the right class and away from the one that was guessed. */
export function correct(
  learner: Perceptron,
  features: Int32Array,
  { right, guess, options }: { right: number; guess: number; options: number },
): void {
  const { classes, mask, hashes, seen, corrections, least } = learner;
  learner.steps++;
  if (right === guess) return;
  for (const feature of features) {
    const row = feature & mask;
    if ((seen[row] as number) < least) continue;
    hashes[row] = feature;
    learner.options[row] = options;
    corrections[row] = (corrections[row] as number) + 1;
    add(learner, row * classes + right, 1);
    add(learner, row * classes + guess, -1);
  }
}

function add({ weights, totals, steps }: Perceptron, at: number, change: number): void {
  weights[at] = (weights[at] as number) + change;
  totals[at] = (totals[at] as number) + change * steps;
}

/** The mean of a weight over all steps: it does not hang on what was seen last. */
export function meanWeight({ weights, totals, steps }: Perceptron, at: number): number {
  return (weights[at] as number) - (totals[at] as number) / steps;
}

/** The best-scored of the options, one bit each. */
export function bestOf(scores: Float32Array, options: number): number {
  let best = -1;
  for (let option = 0; option < scores.length; option++) {
    if (((options >> option) & 1) === 0) continue;
    if (best === -1 || (scores[option] as number) > (scores[best] as number)) best = option;
  }
  return best;
}

/** The round in which features are only counted. */
export const COUNTING = -1;

/** Visits every lesson once to count, then so many rounds in an order that is always the same. */
export function learn<Lesson = GrammarLesson>(
  lessons: readonly Lesson[],
  rounds: number,
  visit: (lesson: Lesson, round: number) => void,
): void {
  const random = createRandom();
  const order = [...lessons];
  for (let round = COUNTING; round < rounds; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] as Lesson, order[last] as Lesson];
    }
    for (const lesson of order) visit(lesson, round);
  }
}
