import { LONGEST_WINDOW } from "../../src/article/attribution/attribution-window.ts";
import {
  LABELS,
  mayBegin,
  mayFollow,
  TRANSITIONS,
} from "../../src/article/attribution/linear-chain.ts";
import { FEATURE_ROWS } from "../../src/article/text/hash-word.ts";
import { type ChainExample, ROW_COUNT } from "../attribution-examples.ts";
import { addShare, shuffle } from "./logistic.ts";

export interface ChainWeights {
  readonly labels: Float32Array;
  readonly transitions: Float32Array;
}

interface Learner extends ChainWeights {
  readonly labelSquares: Float32Array;
  readonly transitionSquares: Float32Array;
  readonly rate: number;
  readonly decay: number;
}

/** A linear-chain conditional random field by AdaGrad on the log-likelihood. */
export function trainChain(
  examples: readonly ChainExample[],
  {
    rounds,
    rate,
    decay,
    random,
  }: { rounds: number; rate: number; decay: number; random: () => number },
): ChainWeights {
  const learner: Learner = {
    labels: new Float32Array(FEATURE_ROWS * LABELS),
    transitions: new Float32Array(TRANSITIONS),
    labelSquares: new Float32Array(FEATURE_ROWS * LABELS).fill(1e-4),
    transitionSquares: new Float32Array(TRANSITIONS).fill(1e-4),
    rate,
    decay,
  };
  const order = examples.map((_, index) => index);
  const labels = new Float32Array(learner.labels.length);
  const transitions = new Float32Array(TRANSITIONS);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) learn(learner, examples[index] as ChainExample);
    addShare(labels, learner.labels, { round, rounds });
    addShare(transitions, learner.transitions, { round, rounds });
  }
  return { labels, transitions };
}

const scores = new Float64Array(LONGEST_WINDOW * LABELS);
const forward = new Float64Array(LONGEST_WINDOW * LABELS);
const backward = new Float64Array(LONGEST_WINDOW * LABELS);
const scale = new Float64Array(LONGEST_WINDOW);
const errors = new Float64Array(LABELS);

function learn(learner: Learner, example: ChainExample): void {
  fillScores(learner, example);
  fillForward(learner, example);
  fillBackward(learner, example);
  updateLabels(learner, example);
  updateTransitions(learner, example);
}

/** Exponentials of the scores, each item's scaled by its largest. */
function fillScores({ labels }: Learner, { length, rows }: ChainExample): void {
  for (let item = 0; item < length; item++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++) {
      let score = 0;
      for (let at = item * ROW_COUNT; at < (item + 1) * ROW_COUNT; at++) {
        score += labels[(rows[at] as number) * LABELS + label] as number;
      }
      scores[item * LABELS + label] = score;
      top = Math.max(top, score);
    }
    for (let at = item * LABELS; at < (item + 1) * LABELS; at++) {
      scores[at] = Math.exp((scores[at] as number) - top);
    }
  }
}

function move({ transitions }: Learner, row: number, before: number, label: number): number {
  return mayFollow(before, label)
    ? Math.exp(transitions[row + before * LABELS + label] as number)
    : 0;
}

function fillForward(learner: Learner, { length, transitions: rows }: ChainExample): void {
  for (let item = 0; item < length; item++) {
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      const here = item * LABELS + label;
      const reached = item === 0 ? Number(mayBegin(label)) : reach(learner, rows, item, label);
      forward[here] = reached * (scores[here] as number);
      total += forward[here];
    }
    scale[item] = total;
    for (let at = item * LABELS; at < (item + 1) * LABELS; at++) {
      forward[at] = (forward[at] as number) / total;
    }
  }
}

function reach(learner: Learner, rows: Int32Array, item: number, label: number): number {
  let reached = 0;
  for (let before = 0; before < LABELS; before++) {
    reached +=
      (forward[(item - 1) * LABELS + before] as number) *
      move(learner, rows[item] as number, before, label);
  }
  return reached;
}

function fillBackward(learner: Learner, { length, transitions: rows }: ChainExample): void {
  backward.fill(1, (length - 1) * LABELS, length * LABELS);
  for (let item = length - 2; item >= 0; item--) {
    for (let before = 0; before < LABELS; before++) {
      let sum = 0;
      for (let label = 0; label < LABELS; label++) {
        const next = (item + 1) * LABELS + label;
        sum +=
          move(learner, rows[item + 1] as number, before, label) *
          (scores[next] as number) *
          (backward[next] as number);
      }
      backward[item * LABELS + before] = sum / (scale[item + 1] as number);
    }
  }
}

function updateLabels(learner: Learner, { length, rows, labels: gold }: ChainExample): void {
  const { labels, labelSquares, rate, decay } = learner;
  for (let item = 0; item < length; item++) {
    let largest = 0;
    for (let label = 0; label < LABELS; label++) {
      const at = item * LABELS + label;
      const expected = (forward[at] as number) * (backward[at] as number);
      const error = (gold[item] === label ? 1 : 0) - expected;
      errors[label] = error;
      largest = Math.max(largest, Math.abs(error));
    }
    if (largest < 1e-3) continue;
    for (let at = item * ROW_COUNT; at < (item + 1) * ROW_COUNT; at++) {
      const from = (rows[at] as number) * LABELS;
      for (let label = 0; label < LABELS; label++) {
        step(labels, labelSquares, {
          at: from + label,
          error: errors[label] as number,
          rate,
          decay,
        });
      }
    }
  }
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  { at, error, rate, decay }: { at: number; error: number; rate: number; decay: number },
): void {
  const gradient = error - decay * (weights[at] as number);
  squares[at] = (squares[at] as number) + gradient * gradient;
  weights[at] = (weights[at] as number) + (rate * gradient) / Math.sqrt(squares[at] as number);
}

function updateTransitions(learner: Learner, example: ChainExample): void {
  for (let item = 1; item < example.length; item++) {
    for (let before = 0; before < LABELS; before++) {
      for (let label = 0; label < LABELS; label++) {
        if (mayFollow(before, label)) updateTransition(learner, example, { item, before, label });
      }
    }
  }
}

function updateTransition(
  learner: Learner,
  { transitions: rows, labels: gold }: ChainExample,
  { item, before, label }: { item: number; before: number; label: number },
): void {
  const { transitions, transitionSquares, rate, decay } = learner;
  const row = rows[item] as number;
  const here = item * LABELS + label;
  const expected =
    ((forward[(item - 1) * LABELS + before] as number) *
      move(learner, row, before, label) *
      (scores[here] as number) *
      (backward[here] as number)) /
    (scale[item] as number);
  const isGold = gold[item - 1] === before && gold[item] === label;
  const error = (isGold ? 1 : 0) - expected;
  if (Math.abs(error) < 1e-4) return;
  step(transitions, transitionSquares, { at: row + before * LABELS + label, error, rate, decay });
}
