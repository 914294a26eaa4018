import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { LABELS, mayFollow, NEVER } from "./linear-chain.ts";

/** Weights of the two steps: is this a cue, and what around it is source and content? */
export interface AttributionModel {
  readonly choice: Weights;
  /** `LABELS` weights for each row of `hashFeature`. */
  readonly labels: Weights;
  readonly transitions: Float32Array;
  /** Of each transition its exponential, zero where it may not be. */
  readonly odds: Float32Array;
}

export interface AttributionWeights {
  readonly choice: Weights;
  readonly labels: Weights;
  readonly transitions: Weights;
}

let trained: AttributionModel | undefined;

export function trainedAttributionModel(): AttributionModel {
  trained ??= createAttributionModel({
    choice: readWeights("attribution-choice"),
    labels: readWeights("attribution-labels"),
    transitions: readWeights("attribution-transitions"),
  });
  return trained;
}

export function createAttributionModel(weights: AttributionWeights): AttributionModel {
  const { values, scale } = weights.transitions;
  const transitions = Float32Array.from(values, (value, index) => {
    const before = Math.floor(index / LABELS) % LABELS;
    return mayFollow(before, index % LABELS) ? value * scale : NEVER;
  });
  const odds = transitions.map((weight) => Math.exp(weight));
  return { ...weights, transitions, odds };
}

/** How likely a possible cue is one, from the rows of its features. */
export function choiceProbability({ choice }: AttributionModel, rows: Int32Array): number {
  return 1 / (1 + Math.exp(-scoreOf(choice, rows, rows.length)));
}

/** Adds the scores of the labels; the five of a row lie side by side, one look into memory. */
export function addScores(
  { values, scale }: Weights,
  rows: Int32Array,
  scores: Float32Array,
  offset: number,
): void {
  let zero = 0;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let index = 0; index < rows.length; index++) {
    const from = (rows[index] ?? 0) * LABELS;
    zero += values[from] ?? 0;
    one += values[from + 1] ?? 0;
    two += values[from + 2] ?? 0;
    three += values[from + 3] ?? 0;
    four += values[from + 4] ?? 0;
  }
  scores[offset] = (scores[offset] ?? 0) + zero * scale;
  scores[offset + 1] = (scores[offset + 1] ?? 0) + one * scale;
  scores[offset + 2] = (scores[offset + 2] ?? 0) + two * scale;
  scores[offset + 3] = (scores[offset + 3] ?? 0) + three * scale;
  scores[offset + 4] = (scores[offset + 4] ?? 0) + four * scale;
}
