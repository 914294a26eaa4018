import { type Chain, LABELS, mayBegin } from "./linear-chain.ts";

/** For the loops: V8 folds no constant that is imported. */
const EACH = LABELS;

/** Probabilities of a scored window's labels, until the chain is scored for the next. */
export interface Certainty {
  readonly chain: Chain;
  readonly odds: Float32Array;
}

/** Fills the chain's tables of probabilities by the forward-backward algorithm. */
export function weighChain(chain: Chain, odds: Float32Array): Certainty {
  const { length } = chain;
  fillLikelihoods(chain);
  beginForward(chain);
  for (let item = 1; item < length; item++) stepForward(chain, odds, item);
  chain.backward.fill(1, (length - 1) * EACH, length * EACH);
  for (let item = length - 2; item >= 0; item--) stepBackward(chain, odds, item);
  return { chain, odds };
}

/** The probability that a span begins and ends just where it does. */
export function spanCertainty(
  { chain, odds }: Certainty,
  { from, to, begin, inside }: { from: number; to: number; begin: number; inside: number },
): number {
  const { likelihoods, forward, scales } = chain;
  let probability = forward[from * EACH + begin] ?? 0;
  let label = begin;
  for (let item = from + 1; item < to; item++) {
    const row = (chain.rows[item] ?? 0) + label * EACH;
    const likelihood = (odds[row + inside] ?? 0) * at(likelihoods, item, inside);
    probability *= likelihood / (scales[item] ?? 0);
    label = inside;
  }
  return to < chain.length
    ? probability * endCertainty(chain, odds, { to, label, inside })
    : probability;
}

function endCertainty(
  { rows, likelihoods, backward, scales }: Chain,
  odds: Float32Array,
  { to, label, inside }: { to: number; label: number; inside: number },
): number {
  const row = (rows[to] ?? 0) + label * EACH;
  let sum = 0;
  for (let next = 0; next < EACH; next++) {
    if (next === inside) continue;
    sum += (odds[row + next] ?? 0) * at(likelihoods, to, next) * at(backward, to, next);
  }
  return sum / (scales[to] ?? 0);
}

function at(table: Float64Array, item: number, label: number): number {
  return table[item * EACH + label] ?? 0;
}

function fillLikelihoods({ length, scores, likelihoods }: Chain): void {
  for (let offset = 0; offset < length * EACH; offset += EACH) {
    let top = scores[offset] ?? 0;
    for (let label = 1; label < EACH; label++) {
      top = Math.max(top, scores[offset + label] ?? 0);
    }
    for (let label = 0; label < EACH; label++) {
      likelihoods[offset + label] = Math.exp((scores[offset + label] ?? 0) - top);
    }
  }
}

function beginForward({ likelihoods, forward, scales }: Chain): void {
  let total = 0;
  for (let label = 0; label < EACH; label++) {
    forward[label] = mayBegin(label) ? (likelihoods[label] ?? 0) : 0;
    total += forward[label] ?? 0;
  }
  scales[0] = total;
  for (let label = 0; label < EACH; label++) {
    forward[label] = (forward[label] ?? 0) / total;
  }
}

/** The sums over the five labels are written out: they take most of the time of a window. */
function stepForward(chain: Chain, odds: Float32Array, item: number): void {
  const { likelihoods, forward, scales } = chain;
  const here = item * EACH;
  const row = chain.rows[item] ?? 0;
  const zero = forward[here - 5] ?? 0;
  const one = forward[here - 4] ?? 0;
  const two = forward[here - 3] ?? 0;
  const three = forward[here - 2] ?? 0;
  const four = forward[here - 1] ?? 0;
  let total = 0;
  for (let label = 0; label < EACH; label++) {
    const from = row + label;
    const reached =
      zero * (odds[from] ?? 0) +
      one * (odds[from + 5] ?? 0) +
      two * (odds[from + 10] ?? 0) +
      three * (odds[from + 15] ?? 0) +
      four * (odds[from + 20] ?? 0);
    const value = reached * (likelihoods[here + label] ?? 0);
    forward[here + label] = value;
    total += value;
  }
  const share = 1 / total;
  scales[item] = total;
  for (let offset = here; offset < here + EACH; offset++) {
    forward[offset] = (forward[offset] ?? 0) * share;
  }
}

function stepBackward(chain: Chain, odds: Float32Array, item: number): void {
  const { likelihoods, backward, scales } = chain;
  const next = (item + 1) * EACH;
  const row = chain.rows[item + 1] ?? 0;
  const share = 1 / (scales[item + 1] ?? 0);
  const weighed = (offset: number) => (likelihoods[offset] ?? 0) * (backward[offset] ?? 0);
  const zero = weighed(next) * share;
  const one = weighed(next + 1) * share;
  const two = weighed(next + 2) * share;
  const three = weighed(next + 3) * share;
  const four = weighed(next + 4) * share;
  for (let before = 0; before < EACH; before++) {
    const from = row + before * EACH;
    backward[item * EACH + before] =
      zero * (odds[from] ?? 0) +
      one * (odds[from + 1] ?? 0) +
      two * (odds[from + 2] ?? 0) +
      three * (odds[from + 3] ?? 0) +
      four * (odds[from + 4] ?? 0);
  }
}
