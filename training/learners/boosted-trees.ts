import {
  INNER_NODES,
  LEAVES,
  TREE_BYTES,
  TREE_DEPTH,
} from "../../src/article/weights/decision-trees.ts";
import type { Weights } from "../../src/article/weights/read-weights.ts";
import { createRandom } from "./logistic.ts";

/** Whole numbers, so that a cut between two of them is a byte. */
interface Traits {
  readonly traits: Int8Array;
}

export interface TreeExample extends Traits {
  readonly isRight: boolean;
  /** How much it counts beside the others. */
  readonly counts: number;
}

/** One choice among candidates, and which are right. */
export interface RivalExample {
  readonly candidates: readonly Int8Array[];
  readonly right: Uint8Array;
  readonly counts: number;
}

interface TreeSettings {
  readonly trees: number;
  readonly rate: number;
  readonly leastInLeaf: number;
  readonly damping: number;
}

/** Best of a few tried for unseen articles: small steps by trees that each see little differ least between trainings. */
const CONFIDENCE: TreeSettings = { trees: 240, rate: 0.04, leastInLeaf: 12, damping: 2 };
const CHOICE: TreeSettings = { trees: 150, rate: 0.065, leastInLeaf: 25, damping: 4 };
const LEAST_GAIN = 0.5;
/** Shares of the examples and of the traits that each tree, and each cut, may look at. */
const SEEN_EXAMPLES = 0.5;
const SEEN_TRAITS = 0.3;
/** Values of a trait, which is a signed byte. */
const VALUES = 256;
const LOWEST = 128;
const LARGEST = 127;

/** What each example still lacks: slope and curve of the loss. */
interface Lack {
  /** Trait by trait, of each example its value above the lowest. */
  readonly columns: readonly Uint8Array[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly random: () => number;
  readonly settings: TreeSettings;
}

interface Tree {
  readonly traits: Uint8Array;
  readonly cuts: Int8Array;
  readonly leaves: Float64Array;
}

/** Logistic regression by boosted trees (second-order gradients, histograms of bytes). */
export function trainTrees(examples: readonly TreeExample[]): Weights {
  return boost(examples, logOdds(examples), measureEach);

  function measureEach({ slopes, curves }: Lack, scores: Float64Array): void {
    examples.forEach(({ isRight, counts }, at) => {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      slopes[at] = counts * ((isRight ? 1 : 0) - chance);
      curves[at] = counts * chance * (1 - chance);
    });
  }
}

/** The same where the candidates of each example compete. */
export function trainRivalTrees(
  groups: readonly RivalExample[],
  settings: TreeSettings = CHOICE,
): Weights {
  const examples = groups.flatMap(({ candidates }) => candidates.map((traits) => ({ traits })));
  return boost(examples, 0, measureGroups, settings);

  function measureGroups({ slopes, curves }: Lack, scores: Float64Array): void {
    let from = 0;
    for (const { candidates, right, counts } of groups) {
      const chances = softmax(scores.subarray(from, from + candidates.length));
      const mass = chances.reduce((sum, chance, at) => sum + (right[at] ? chance : 0), 0);
      chances.forEach((chance, at) => {
        const wanted = right[at] ? chance / Math.max(mass, 1e-9) : 0;
        slopes[from + at] = counts * (wanted - chance);
        curves[from + at] = counts * Math.max(chance * (1 - chance), 1e-3);
      });
      from += candidates.length;
    }
  }
}

function softmax(scores: Float64Array): readonly number[] {
  const top = Math.max(...scores);
  const powers = Array.from(scores, (score) => Math.exp(score - top));
  const total = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / total);
}

function boost(
  examples: readonly Traits[],
  base: number,
  measure: (lack: Lack, scores: Float64Array) => void,
  settings: TreeSettings = CONFIDENCE,
): Weights {
  const lack: Lack = {
    columns: columnsOf(examples),
    slopes: new Float64Array(examples.length),
    curves: new Float64Array(examples.length),
    random: createRandom(),
    settings,
  };
  const scores = new Float64Array(examples.length).fill(base);
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    measure(lack, scores);
    const tree = growTree(lack);
    trees.push(tree);
    examples.forEach(({ traits }, at) => {
      scores[at] = (scores[at] ?? 0) + (tree.leaves[leafAt(tree, traits)] ?? 0);
    });
  }
  for (const { leaves } of trees)
    for (let at = 0; at < LEAVES; at++) leaves[at] = (leaves[at] ?? 0) + base / settings.trees;
  return asWeights(trees);
}

function columnsOf(examples: readonly Traits[]): readonly Uint8Array[] {
  return Array.from({ length: examples[0]?.traits.length ?? 0 }, (_, trait) =>
    Uint8Array.from(examples, ({ traits }) => (traits[trait] ?? 0) + LOWEST),
  );
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

function growTree(lack: Lack): Tree {
  const tree = {
    traits: new Uint8Array(INNER_NODES),
    cuts: new Int8Array(INNER_NODES).fill(LARGEST),
    leaves: new Float64Array(LEAVES),
  };
  const seen = Int32Array.from(lack.slopes.keys()).filter(() => lack.random() < SEEN_EXAMPLES);
  grow(tree, lack, { node: 0, depth: 0, those: seen });
  return tree;
}

const NO_COLUMN = new Uint8Array(0);

interface Branch {
  readonly node: number;
  readonly depth: number;
  readonly those: Int32Array;
}

function grow(tree: Tree, lack: Lack, { node, depth, those }: Branch): void {
  const sums = sumsOf(lack, those);
  if (depth === TREE_DEPTH) {
    tree.leaves[node - INNER_NODES] =
      (lack.settings.rate * sums.slope) / (sums.curve + lack.settings.damping);
    return;
  }
  const cut = bestCut(lack, those, sums);
  if (cut) {
    tree.traits[node] = cut.trait;
    tree.cuts[node] = cut.value;
  }
  const column = lack.columns[cut?.trait ?? 0] ?? NO_COLUMN;
  const most = (cut?.value ?? LARGEST) + LOWEST;
  const below = those.filter((at) => (column[at] ?? 0) <= most);
  const above = those.filter((at) => !cut || (column[at] ?? 0) > most);
  grow(tree, lack, { node: 2 * node + 1, depth: depth + 1, those: below });
  grow(tree, lack, { node: 2 * node + 2, depth: depth + 1, those: above });
}

interface Sums {
  slope: number;
  curve: number;
  count: number;
}

function sumsOf({ slopes, curves }: Lack, those: Int32Array): Sums {
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

function bestCut(lack: Lack, those: Int32Array, whole: Sums): Cut | null {
  if (those.length < 2 * lack.settings.leastInLeaf) return null;
  let best: Cut | null = null;
  const traits = lack.columns.length;
  for (let trait = 0; trait < traits; trait++) {
    if (lack.random() >= SEEN_TRAITS) continue;
    const cut = bestCutOf(lack, those, { whole, trait });
    if (cut && (!best || cut.gain > best.gain)) best = cut;
  }
  return best && best.gain > LEAST_GAIN ? best : null;
}

function bestCutOf(
  lack: Lack,
  those: Int32Array,
  { whole, trait }: { whole: Sums; trait: number },
): Cut | null {
  const { damping, leastInLeaf } = lack.settings;
  const { slopes, curves, counts } = histogram(lack, those, trait);
  const below = { slope: 0, curve: 0, count: 0 };
  let best: Cut | null = null;
  for (let bin = 0; bin < VALUES - 1; bin++) {
    if (counts[bin] === 0) continue;
    below.slope += slopes[bin] ?? 0;
    below.curve += curves[bin] ?? 0;
    below.count += counts[bin] ?? 0;
    if (below.count < leastInLeaf || whole.count - below.count < leastInLeaf) continue;
    const above = {
      slope: whole.slope - below.slope,
      curve: whole.curve - below.curve,
      count: 0,
    };
    const gain = worth(below, damping) + worth(above, damping) - worth(whole, damping);
    if (!best || gain > best.gain) best = { trait, value: bin - LOWEST, gain };
  }
  return best;
}

function worth({ slope, curve }: Sums, damping: number): number {
  return (slope * slope) / (curve + damping);
}

const histograms = {
  slopes: new Float64Array(VALUES),
  curves: new Float64Array(VALUES),
  counts: new Int32Array(VALUES),
};

function histogram({ columns, slopes, curves }: Lack, those: Int32Array, trait: number) {
  const found = histograms;
  found.slopes.fill(0);
  found.curves.fill(0);
  found.counts.fill(0);
  const column = columns[trait] ?? NO_COLUMN;
  for (let nth = 0; nth < those.length; nth++) {
    const at = those[nth] ?? 0;
    const bin = column[at] ?? 0;
    found.slopes[bin] = (found.slopes[bin] ?? 0) + (slopes[at] ?? 0);
    found.curves[bin] = (found.curves[bin] ?? 0) + (curves[at] ?? 0);
    found.counts[bin] = (found.counts[bin] ?? 0) + 1;
  }
  return found;
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
