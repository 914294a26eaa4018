import { type Chain, LABELS, LONGEST_CHAIN, mayBegin } from "./linear-chain.ts";

/** Probabilities of a scored window's labels, by the forward-backward algorithm. */
export interface Certainty {
  readonly chain: Chain;
  readonly odds: Float32Array;
}

const likelihoods = new Float64Array(LONGEST_CHAIN * LABELS);
const forward = new Float64Array(LONGEST_CHAIN * LABELS);
const backward = new Float64Array(LONGEST_CHAIN * LABELS);
const scales = new Float64Array(LONGEST_CHAIN);

/** Holds until the next window is weighed: the tables are shared, to make no garbage. */
export function weighChain(chain: Chain, odds: Float32Array): Certainty {
  fillLikelihoods(chain);
  for (let item = 0; item < chain.length; item++) stepForward(chain, odds, item);
  backward.fill(1, (chain.length - 1) * LABELS, chain.length * LABELS);
  for (let item = chain.length - 2; item >= 0; item--) stepBackward(chain, odds, item);
  return { chain, odds };
}

/** The probability that a span begins and ends just where it does. */
export function spanCertainty(
  { chain, odds }: Certainty,
  { from, to, begin, inside }: { from: number; to: number; begin: number; inside: number },
): number {
  let probability = forward[from * LABELS + begin] as number;
  let label = begin;
  for (let item = from + 1; item < to; item++) {
    const row = (chain.rows[item] as number) + label * LABELS;
    const likelihood = (odds[row + inside] as number) * at(likelihoods, item, inside);
    probability *= likelihood / (scales[item] as number);
    label = inside;
  }
  return to < chain.length
    ? probability * endCertainty(chain, odds, { to, label, inside })
    : probability;
}

function endCertainty(
  { rows }: Chain,
  odds: Float32Array,
  { to, label, inside }: { to: number; label: number; inside: number },
): number {
  const row = (rows[to] as number) + label * LABELS;
  let sum = 0;
  for (let next = 0; next < LABELS; next++) {
    if (next === inside) continue;
    sum += (odds[row + next] as number) * at(likelihoods, to, next) * at(backward, to, next);
  }
  return sum / (scales[to] as number);
}

function at(table: Float64Array, item: number, label: number): number {
  return table[item * LABELS + label] as number;
}

/** Exponentials of the scores, each item's scaled by its largest. */
function fillLikelihoods({ length, scores }: Chain): void {
  for (let offset = 0; offset < length * LABELS; offset += LABELS) {
    let top = scores[offset] as number;
    for (let label = 1; label < LABELS; label++) {
      top = Math.max(top, scores[offset + label] as number);
    }
    for (let label = 0; label < LABELS; label++) {
      likelihoods[offset + label] = Math.exp((scores[offset + label] as number) - top);
    }
  }
}

function stepForward({ rows }: Chain, odds: Float32Array, item: number): void {
  let total = 0;
  for (let label = 0; label < LABELS; label++) {
    let reached = item === 0 && mayBegin(label) ? 1 : 0;
    for (let before = 0; item > 0 && before < LABELS; before++) {
      reached +=
        at(forward, item - 1, before) *
        (odds[(rows[item] as number) + before * LABELS + label] as number);
    }
    const value = reached * at(likelihoods, item, label);
    forward[item * LABELS + label] = value;
    total += value;
  }
  scales[item] = total;
  for (let label = 0; label < LABELS; label++) {
    forward[item * LABELS + label] = at(forward, item, label) / total;
  }
}

function stepBackward({ rows }: Chain, odds: Float32Array, item: number): void {
  const next = item + 1;
  for (let before = 0; before < LABELS; before++) {
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      sum +=
        (odds[(rows[next] as number) + before * LABELS + label] as number) *
        at(likelihoods, next, label) *
        at(backward, next, label);
    }
    backward[item * LABELS + before] = sum / (scales[next] as number);
  }
}
