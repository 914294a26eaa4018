import type { Matched } from "./match-quotes.ts";

export interface Bin {
  readonly from: number;
  readonly count: number;
  /** Mean confidence and share of right speakers. */
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** How often the speaker is right where we say how sure we are. */
export function reliability(matched: readonly Matched[]): readonly Bin[] {
  const answers = attributed(matched);
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = answers.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    return {
      from: bin / BINS,
      count: inside.length,
      confidence: mean(inside.map(({ confidence }) => confidence)),
      right: mean(inside.map(({ right }) => Number(right))),
    };
  });
}

/** The mean distance between the two, over all answers. */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, right }) =>
      count === 0 ? sum : sum + (count / total) * Math.abs(confidence - right),
    0,
  );
}

export function precisionFrom(matched: readonly Matched[], confidence: number) {
  const sure = attributed(matched).filter((answer) => answer.confidence >= confidence);
  return { precision: mean(sure.map(({ right }) => Number(right))), count: sure.length };
}

function attributed(matched: readonly Matched[]) {
  return matched.flatMap(({ answer, right }) =>
    answer?.speaker && right !== null ? [{ confidence: answer.confidence, right }] : [],
  );
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
