import { FEATURE_ROWS } from "../src/article/hash-feature.ts";
import type { ChoiceExample } from "./attribution-examples.ts";

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
  }
  return weights;
}

export function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
}
