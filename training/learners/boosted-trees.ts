import {
  INNER_NODES,
  LEAVES,
  TREE_BYTES,
  TREE_DEPTH,
} from "../../src/article/weights/decision-trees.ts";
import type { Weights } from "../../src/article/weights/read-weights.ts";
import { createRandom } from "./logistic.ts";

export interface TreeExample {
  /** Whole numbers, so that a cut between two of them is a byte. */
  readonly traits: Int8Array;
  readonly isRight: boolean;
  /** How much it counts beside the others. */
  readonly counts: number;
}

/** Best of a few tried for unseen articles. */
const TREES = 160;
const RATE = 0.08;
const LEAST_IN_LEAF = 12;
const DAMPING = 2;
const LEAST_GAIN = 0.5;
/** Shares of the examples and of the traits that each tree, and each cut, may look at. */
const SEEN_EXAMPLES = 0.7;
const SEEN_TRAITS = 0.7;
/** Values of a trait, which is a signed byte. */
const VALUES = 256;
const LOWEST = 128;
const LARGEST = 127;

/** What each example still lacks: slope and curve of the logistic loss. */
interface Lack {
  readonly examples: readonly TreeExample[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly random: () => number;
}

interface Tree {
  readonly traits: Uint8Array;
  readonly cuts: Int8Array;
  readonly leaves: Float64Array;
}

/** Logistic regression by boosted trees (second-order gradients, histograms of bytes). */
export function trainTrees(examples: readonly TreeExample[]): Weights {
  const random = createRandom();
  const lack: Lack = {
    examples,
    slopes: new Float64Array(examples.length),
    curves: new Float64Array(examples.length),
    random,
  };
  const base = logOdds(examples);
  const scores = new Float64Array(examples.length).fill(base);
  const trees: Tree[] = [];
  for (let round = 0; round < TREES; round++) {
    measure(lack, scores);
    const tree = growTree(lack);
    trees.push(tree);
    examples.forEach(({ traits }, at) => {
      scores[at] = (scores[at] ?? 0) + (tree.leaves[leafAt(tree, traits)] ?? 0);
    });
  }
  for (const { leaves } of trees)
    for (let at = 0; at < LEAVES; at++) leaves[at] = (leaves[at] ?? 0) + base / TREES;
  return asWeights(trees);
}

function logOdds(examples: readonly TreeExample[]): number {
  let right = 0;
  let all = 0;
  for (const { isRight, counts } of examples) {
    all += counts;
    if (isRight) right += counts;
  }
  return Math.log((right + 1) / (all - right + 1));
}

function measure({ examples, slopes, curves }: Lack, scores: Float64Array): void {
  examples.forEach(({ isRight, counts }, at) => {
    const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
    slopes[at] = counts * ((isRight ? 1 : 0) - chance);
    curves[at] = counts * chance * (1 - chance);
  });
}

function growTree(lack: Lack): Tree {
  const tree = {
    traits: new Uint8Array(INNER_NODES),
    cuts: new Int8Array(INNER_NODES).fill(LARGEST),
    leaves: new Float64Array(LEAVES),
  };
  const seen = lack.examples.map((_, at) => at).filter(() => lack.random() < SEEN_EXAMPLES);
  grow(tree, lack, { node: 0, depth: 0, those: seen });
  return tree;
}

interface Branch {
  readonly node: number;
  readonly depth: number;
  readonly those: readonly number[];
}

function grow(tree: Tree, lack: Lack, { node, depth, those }: Branch): void {
  const sums = sumsOf(lack, those);
  if (depth === TREE_DEPTH) {
    tree.leaves[node - INNER_NODES] = (RATE * sums.slope) / (sums.curve + DAMPING);
    return;
  }
  const cut = bestCut(lack, those, sums);
  if (cut) {
    tree.traits[node] = cut.trait;
    tree.cuts[node] = cut.value;
  }
  const isBelow = (at: number) => !cut || traitOf(lack.examples[at], cut.trait) <= cut.value;
  const below = those.filter(isBelow);
  const above = cut ? those.filter((at) => !isBelow(at)) : those;
  grow(tree, lack, { node: 2 * node + 1, depth: depth + 1, those: below });
  grow(tree, lack, { node: 2 * node + 2, depth: depth + 1, those: above });
}

interface Sums {
  slope: number;
  curve: number;
  count: number;
}

function sumsOf({ slopes, curves }: Lack, those: readonly number[]): Sums {
  const sums = { slope: 0, curve: 0, count: those.length };
  for (const at of those) {
    sums.slope += slopes[at] ?? 0;
    sums.curve += curves[at] ?? 0;
  }
  return sums;
}

interface Cut {
  readonly trait: number;
  readonly value: number;
  readonly gain: number;
}

function bestCut(lack: Lack, those: readonly number[], whole: Sums): Cut | null {
  if (those.length < 2 * LEAST_IN_LEAF) return null;
  let best: Cut | null = null;
  const traits = lack.examples[0]?.traits.length ?? 0;
  for (let trait = 0; trait < traits; trait++) {
    if (lack.random() >= SEEN_TRAITS) continue;
    const cut = bestCutOf(lack, those, { whole, trait });
    if (cut && (!best || cut.gain > best.gain)) best = cut;
  }
  return best && best.gain > LEAST_GAIN ? best : null;
}

function bestCutOf(
  lack: Lack,
  those: readonly number[],
  { whole, trait }: { whole: Sums; trait: number },
): Cut | null {
  const { slopes, curves, counts } = histogram(lack, those, trait);
  const below = { slope: 0, curve: 0, count: 0 };
  let best: Cut | null = null;
  for (let bin = 0; bin < VALUES - 1; bin++) {
    if (counts[bin] === 0) continue;
    below.slope += slopes[bin] ?? 0;
    below.curve += curves[bin] ?? 0;
    below.count += counts[bin] ?? 0;
    if (below.count < LEAST_IN_LEAF || whole.count - below.count < LEAST_IN_LEAF) continue;
    const above = {
      slope: whole.slope - below.slope,
      curve: whole.curve - below.curve,
      count: 0,
    };
    const gain = worth(below) + worth(above) - worth(whole);
    if (!best || gain > best.gain) best = { trait, value: bin - LOWEST, gain };
  }
  return best;
}

function worth({ slope, curve }: Sums): number {
  return (slope * slope) / (curve + DAMPING);
}

function histogram({ examples, slopes, curves }: Lack, those: readonly number[], trait: number) {
  const found = {
    slopes: new Float64Array(VALUES),
    curves: new Float64Array(VALUES),
    counts: new Int32Array(VALUES),
  };
  for (const at of those) {
    const bin = traitOf(examples[at], trait) + LOWEST;
    found.slopes[bin] = (found.slopes[bin] ?? 0) + (slopes[at] ?? 0);
    found.curves[bin] = (found.curves[bin] ?? 0) + (curves[at] ?? 0);
    found.counts[bin] = (found.counts[bin] ?? 0) + 1;
  }
  return found;
}

function traitOf(example: TreeExample | undefined, trait: number): number {
  return example?.traits[trait] ?? 0;
}

function leafAt({ traits, cuts }: Tree, values: Int8Array): number {
  let node = 0;
  while (node < INNER_NODES) {
    const value = values[traits[node] ?? 0] ?? 0;
    node = 2 * node + (value > (cuts[node] ?? 0) ? 2 : 1);
  }
  return node - INNER_NODES;
}

function asWeights(trees: readonly Tree[]): Weights {
  const largest = Math.max(...trees.flatMap(({ leaves }) => [...leaves].map(Math.abs)));
  const scale = largest / LARGEST;
  const values = new Int8Array(trees.length * TREE_BYTES);
  trees.forEach(({ traits, cuts, leaves }, at) => {
    const from = at * TREE_BYTES;
    values.set(traits, from);
    values.set(cuts, from + INNER_NODES);
    values.set(
      leaves.map((leaf) => Math.round(leaf / scale)),
      from + 2 * INNER_NODES,
    );
  });
  return { values, scale };
}
