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
  beginForward();
  for (let item = 1; item < chain.length; item++) stepForward(chain, odds, item);
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

function beginForward(): void {
  let total = 0;
  for (let label = 0; label < LABELS; label++) {
    forward[label] = mayBegin(label) ? (likelihoods[label] as number) : 0;
    total += forward[label] as number;
  }
  scales[0] = total;
  for (let label = 0; label < LABELS; label++) {
    forward[label] = (forward[label] as number) / total;
  }
}

/** The sums over the five labels are written out: they take most of the time of a window. */
function stepForward({ rows }: Chain, odds: Float32Array, item: number): void {
  const here = item * LABELS;
  const row = rows[item] as number;
  const zero = forward[here - 5] as number;
  const one = forward[here - 4] as number;
  const two = forward[here - 3] as number;
  const three = forward[here - 2] as number;
  const four = forward[here - 1] as number;
  let total = 0;
  for (let label = 0; label < LABELS; label++) {
    const from = row + label;
    const reached =
      zero * (odds[from] as number) +
      one * (odds[from + 5] as number) +
      two * (odds[from + 10] as number) +
      three * (odds[from + 15] as number) +
      four * (odds[from + 20] as number);
    const value = reached * (likelihoods[here + label] as number);
    forward[here + label] = value;
    total += value;
  }
  const share = 1 / total;
  scales[item] = total;
  for (let offset = here; offset < here + LABELS; offset++) {
    forward[offset] = (forward[offset] as number) * share;
  }
}

function stepBackward({ rows }: Chain, odds: Float32Array, item: number): void {
  const next = (item + 1) * LABELS;
  const row = rows[item + 1] as number;
  const share = 1 / (scales[item + 1] as number);
  const zero = weighed(next) * share;
  const one = weighed(next + 1) * share;
  const two = weighed(next + 2) * share;
  const three = weighed(next + 3) * share;
  const four = weighed(next + 4) * share;
  for (let before = 0; before < LABELS; before++) {
    const from = row + before * LABELS;
    backward[item * LABELS + before] =
      zero * (odds[from] as number) +
      one * (odds[from + 1] as number) +
      two * (odds[from + 2] as number) +
      three * (odds[from + 3] as number) +
      four * (odds[from + 4] as number);
  }
}

function weighed(offset: number): number {
  return (likelihoods[offset] as number) * (backward[offset] as number);
}
