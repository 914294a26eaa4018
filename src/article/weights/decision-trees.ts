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
  for (let tree = 0; tree < values.length; tree += TREE_BYTES) sum += leafOf(values, tree, traits);
  return sum * scale;
}

function leafOf(values: Int8Array, tree: number, traits: Int8Array): number {
  let node = 0;
  while (node < INNER_NODES) {
    const trait = traits[values[tree + node] ?? 0] ?? 0;
    const isAbove = trait > (values[tree + INNER_NODES + node] ?? 0);
    node = 2 * node + (isAbove ? 2 : 1);
  }
  return values[tree + INNER_NODES + node] ?? 0;
}
