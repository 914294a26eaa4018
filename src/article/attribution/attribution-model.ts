import { readWeights, scoreOf, type Weights } from "../weights/read-weights.ts";
import { LABELS, mayFollow, NEVER } from "./linear-chain.ts";

/** Weights of the two steps: is this a cue, and what around it is source and content? */
export interface AttributionModel {
  readonly choice: Weights;
  readonly labels: LabelWeights;
  readonly transitions: Float32Array;
  /** Of each transition its exponential, zero where it may not be. */
  readonly odds: Float32Array;
}

/**
 * The five weights of each row of `hashFeature`: four of them the bytes of one number, made positive by
 * `MIDDLE` so that they add up two at a time, and the fifth apart. In numbers of one size they would
 * not fit the cache beside the other tables.
 */
interface LabelWeights {
  readonly rows: Int32Array;
  readonly fifths: Int8Array;
  readonly scale: number;
}

const MIDDLE = 128;

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
  return { choice: weights.choice, labels: packRows(weights.labels), transitions, odds };
}

function packRows({ values, scale }: Weights): LabelWeights {
  const rows = new Int32Array(values.length / LABELS);
  const fifths = new Int8Array(rows.length);
  for (let row = 0, from = 0; row < rows.length; row++, from += LABELS) {
    const zero = (values[from] ?? 0) + MIDDLE;
    const one = (values[from + 1] ?? 0) + MIDDLE;
    const two = (values[from + 2] ?? 0) + MIDDLE;
    const three = (values[from + 3] ?? 0) + MIDDLE;
    rows[row] = zero | (one << 8) | (two << 16) | (three << 24);
    fifths[row] = values[from + 4] ?? 0;
  }
  return { rows, fifths, scale };
}

/** How likely a possible cue is one, from the rows of its features. */
export function choiceProbability({ choice }: AttributionModel, rows: Int32Array): number {
  return 1 / (1 + Math.exp(-scoreOf(choice, rows, rows.length)));
}

/** Every other byte of a row, with room above each for a sum of 256 of them. */
const EVEN = 0x00ff00ff;
const LOWER_HALF = 0xffff;

/** Adds the scores of the labels; the looks into memory take the time. */
export function addScores(
  { rows, fifths, scale }: LabelWeights,
  features: Int32Array,
  scores: Float32Array,
  offset: number,
): void {
  let even = 0;
  let odd = 0;
  let four = 0;
  for (let index = 0; index < features.length; index++) {
    const row = features[index] ?? 0;
    const bytes = rows[row] ?? 0;
    even = (even + (bytes & EVEN)) | 0;
    odd = (odd + ((bytes >>> 8) & EVEN)) | 0;
    four = (four + (fifths[row] ?? 0)) | 0;
  }
  const shift = MIDDLE * features.length;
  const zero = (even & LOWER_HALF) - shift;
  const one = (odd & LOWER_HALF) - shift;
  const two = (even >>> 16) - shift;
  const three = (odd >>> 16) - shift;
  scores[offset] = (scores[offset] ?? 0) + zero * scale;
  scores[offset + 1] = (scores[offset + 1] ?? 0) + one * scale;
  scores[offset + 2] = (scores[offset + 2] ?? 0) + two * scale;
  scores[offset + 3] = (scores[offset + 3] ?? 0) + three * scale;
  scores[offset + 4] = (scores[offset + 4] ?? 0) + four * scale;
}
