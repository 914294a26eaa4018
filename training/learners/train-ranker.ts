import { addShare, shuffle } from "./logistic.ts";

/** One choice among candidates: the rows of each, and which are right. */
export interface RankingExample {
  readonly rows: readonly Int32Array[];
  readonly right: Uint8Array;
}

interface Settings {
  readonly size: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  readonly random: () => number;
}

/** Conditional logistic regression over the candidates of each example, by AdaGrad. */
export function trainRanker(examples: readonly RankingExample[], settings: Settings): Float32Array {
  const { size, rounds, rate, decay, random } = settings;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  const mean = new Float32Array(size);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index] as RankingExample;
      const chances = softmax(example.rows.map((rows) => sum(weights, rows)));
      const mass = chances.reduce(
        (total, chance, at) => total + (example.right[at] ? chance : 0),
        0,
      );
      example.rows.forEach((rows, at) => {
        const chance = chances[at] as number;
        const wanted = example.right[at] ? chance / Math.max(mass, 1e-9) : 0;
        const error = wanted - chance;
        if (Math.abs(error) < 1e-4) return;
        for (const row of rows) {
          const gradient = error - decay * (weights[row] as number);
          squares[row] = (squares[row] as number) + gradient * gradient;
          weights[row] =
            (weights[row] as number) + (rate * gradient) / Math.sqrt(squares[row] as number);
        }
      });
    }
    addShare(mean, weights, { round, rounds });
  }
  return mean;
}

function sum(weights: Float32Array, rows: Int32Array): number {
  let total = 0;
  for (const row of rows) total += weights[row] as number;
  return total;
}

export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / total);
}
