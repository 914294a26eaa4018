/** Traits of a thing, how likely it ought to be, and how much it counts. */
export interface SoftExample {
  readonly traits: readonly number[];
  readonly chance: number;
  readonly counts: number;
}

const ROUNDS = 12;

/**
 * Logistic regression by Newton's method, on chances rather than yes or no. `decay` draws every
 * weight to 0 as far as its trait varies, but for the first, which is the bias.
 */
export function trainSoftLogistic(examples: readonly SoftExample[], decay: number): Float64Array {
  const size = examples[0]?.traits.length ?? 0;
  const penalties = variances(examples, size).map((variance, at) =>
    at === 0 ? 0 : decay * variance,
  );
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, curve } = slopeAndCurve(examples, weights);
    for (let at = 0; at < size; at++) {
      const penalty = penalties[at] ?? 0;
      slope[at] = value(slope, at) - penalty * value(weights, at);
      curve[at * size + at] = value(curve, at * size + at) + penalty + 1e-9;
    }
    const step = solve(curve, slope);
    for (let at = 0; at < size; at++) weights[at] = value(weights, at) + value(step, at);
  }
  return weights;
}

function variances(examples: readonly SoftExample[], size: number): readonly number[] {
  return Array.from({ length: size }, (_, at) => {
    const values = examples.map(({ traits }) => traits[at] ?? 0);
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
  });
}

function slopeAndCurve(examples: readonly SoftExample[], weights: Float64Array) {
  const size = weights.length;
  const slope = new Float64Array(size);
  const curve = new Float64Array(size * size);
  for (const { traits, chance, counts } of examples) {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += (traits[at] ?? 0) * value(weights, at);
    const now = 1 / (1 + Math.exp(-sum));
    const bend = counts * now * (1 - now);
    for (let at = 0; at < size; at++) {
      const trait = traits[at] ?? 0;
      slope[at] = value(slope, at) + counts * (chance - now) * trait;
      for (let other = 0; other <= at; other++) {
        const index = at * size + other;
        curve[index] = value(curve, index) + bend * trait * (traits[other] ?? 0);
      }
    }
  }
  for (let at = 0; at < size; at++) {
    for (let other = 0; other < at; other++) {
      curve[other * size + at] = value(curve, at * size + other);
    }
  }
  return { slope, curve };
}

/** Gauss's elimination, the largest of a column first. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const rows = Array.from(right, (end, at) => [...matrix.slice(at * size, (at + 1) * size), end]);
  for (let column = 0; column < size; column++) {
    const below = rows
      .slice(column)
      .sort((one, other) => absoluteAt(other, column) - absoluteAt(one, column));
    rows.splice(column, below.length, ...below);
    const pivot = rows[column] ?? [];
    for (const row of rows) {
      if (row === pivot) continue;
      const times = (row[column] ?? 0) / (pivot[column] || 1);
      for (let at = column; at <= size; at++) row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0);
    }
  }
  return Float64Array.from(rows, (row, at) => (row[size] ?? 0) / (row[at] || 1));
}

function absoluteAt(row: readonly number[], at: number): number {
  return Math.abs(row[at] ?? 0);
}

function value(values: Float64Array, at: number): number {
  return values[at] ?? 0;
}
