import type { Weights } from "./read-weights.ts";

/*
 * Boosted decision trees, all of one depth, so that a tree is a fixed run of bytes: of each inner
 * node the trait it asks about, then of each the value above which it goes right, then the leaves.
 */
export const TREE_DEPTH = 4;
export const INNER_NODES = (1 << TREE_DEPTH) - 1;
export const LEAVES = 1 << TREE_DEPTH;
export const TREE_BYTES = 2 * INNER_NODES + LEAVES;

/** How much the trees speak for an answer with these traits: the sum of a leaf of each. */
export function treesScore({ values, scale }: Weights, traits: Int8Array): number {
  let sum = 0;
  for (let tree = 0; tree < values.length; tree += TREE_BYTES) {
    let node = 0;
    while (node < INNER_NODES) {
      const trait = traits[values[tree + node] ?? 0] ?? 0;
      // Without a branch, which the processor would guess wrong about as often as right.
      node = 2 * node + 1 + (((values[tree + INNER_NODES + node] ?? 0) - trait) >>> 31);
    }
    sum += values[tree + INNER_NODES + node] ?? 0;
  }
  return sum * scale;
}

/** Of rivals with these traits, how likely each is the one; without trees the first. */
export function treesChances(weights: Weights, rivals: readonly Int8Array[]): readonly number[] {
  const powers = rivals.map((traits) => Math.exp(treesScore(weights, traits)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The trait of what has no such trait. */
export const NO_TRAIT = -127;

/** Filled one by one: `Int8Array.from` takes as long as all the trees that read the traits. */
export function asTraits(groups: readonly (readonly number[])[]): Int8Array {
  const traits = new Int8Array(groups.reduce((count, group) => count + group.length, 0));
  let at = 0;
  for (const group of groups) {
    for (let place = 0; place < group.length; place++) {
      traits[at++] = Math.max(-MOST, Math.min(MOST, Math.round(group[place] ?? 0)));
    }
  }
  return traits;
}

const MOST = 127;

/** Ten steps of the log odds make one of e. */
export function logOdds(chance: number): number {
  return 10 * Math.log(Math.max(chance, 1e-5) / Math.max(1 - chance, 1e-5));
}
