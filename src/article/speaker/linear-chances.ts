/** What the linear model holds of the likeliest, and the sum of all powers against the first's. */
export interface Scores {
  readonly scores: readonly number[];
  readonly total: number;
}

/** The linear model holds that somebody in sight said it. */
export function linearChances({ scores, total }: Scores): readonly number[] {
  const [top = 0] = scores;
  return [...scores.map((score) => Math.exp(score - top) / total), 0];
}
