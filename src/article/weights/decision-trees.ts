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
