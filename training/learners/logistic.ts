import { FEATURE_ROWS } from "../../src/article/text/hash-word.ts";
import type { ChoiceExample } from "../attribution-examples.ts";

/** Logistic regression by AdaGrad with lazy decay; returns one weight a row. */
export function trainChoice(
  examples: readonly ChoiceExample[],
  {
    rounds,
    rate,
    decay,
    random,
  }: { rounds: number; rate: number; decay: number; random: () => number },
): Float32Array {
  const weights = new Float32Array(FEATURE_ROWS);
  const squares = new Float32Array(FEATURE_ROWS).fill(1e-6);
  const mean = new Float32Array(FEATURE_ROWS);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const { rows, isCue } = examples[index] as ChoiceExample;
      let score = 0;
      for (const row of rows) score += weights[row] as number;
      const error = (isCue ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const row of rows) {
        const gradient = error - decay * (weights[row] as number);
        squares[row] = (squares[row] as number) + gradient * gradient;
        weights[row] =
          (weights[row] as number) + (rate * gradient) / Math.sqrt(squares[row] as number);
      }
    }
    addShare(mean, weights, { round, rounds });
  }
  return mean;
}

const UNSETTLED_ROUNDS = 2;

/**
 * Adds to `mean` what a round's weights count for in the mean of all rounds but the first: single
 * rounds differ by what they happened to see last.
 */
export function addShare(
  mean: Float32Array,
  weights: Float32Array,
  { round, rounds }: { round: number; rounds: number },
): void {
  if (round < UNSETTLED_ROUNDS) return;
  const share = 1 / (rounds - UNSETTLED_ROUNDS);
  for (let row = 0; row < mean.length; row++)
    mean[row] = (mean[row] as number) + share * (weights[row] as number);
}

/** The same numbers in every training, so that the same lessons give the same weights. */
export function createRandom(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

export function shuffle<Item>(order: Item[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
}
