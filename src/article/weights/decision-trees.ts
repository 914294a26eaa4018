import type { Weights } from "./read-weights.ts";

/*
 * Boosted decision trees, all of one depth, so that a tree is a fixed run of bytes: of each inner
 * node the trait it asks about, then of each the value above which it goes right, then the leaves.
 */
export const TREE_DEPTH = 4;
export const INNER_NODES = (1 << TREE_DEPTH) - 1;
export const LEAVES = 1 << TREE_DEPTH;
export const TREE_BYTES = 2 * INNER_NODES + LEAVES;

/*
 * The tables' own sizes once more: an exported constant V8 reads anew each time and asks for its kind,
 * which takes twice as long as all else here.
 */
const LIMITS = INNER_NODES;
const STEP = TREE_BYTES;

/**
 * How much the trees speak for an answer with these traits: the sum of a leaf of each. The four steps
 * down are written out, without a branch, which the processor would guess wrong as often as right.
 */
export function treesScore({ values, scale }: Weights, traits: Int8Array): number {
  let sum = 0;
  for (let tree = 0; tree < values.length; tree += STEP) {
    const limits = tree + LIMITS;
    const one = 1 + isAbove(values[limits] ?? 0, traits[values[tree] ?? 0] ?? 0);
    const two =
      2 * one + 1 + isAbove(values[limits + one] ?? 0, traits[values[tree + one] ?? 0] ?? 0);
    const three =
      2 * two + 1 + isAbove(values[limits + two] ?? 0, traits[values[tree + two] ?? 0] ?? 0);
    const leaf =
      2 * three + 1 + isAbove(values[limits + three] ?? 0, traits[values[tree + three] ?? 0] ?? 0);
    sum += values[limits + leaf] ?? 0;
  }
  return sum * scale;
}

/** The chance that an answer with these traits is right, by trees that judge each answer by itself. */
export function treesChance(weights: Weights, traits: Int8Array): number {
  return 1 / (1 + Math.exp(-treesScore(weights, traits)));
}

/** 1 where the trait is above the limit, else 0. */
function isAbove(limit: number, trait: number): number {
  return (limit - trait) >>> 31;
}

/** Of rivals with these traits, how likely each is the one; without trees the first. */
export function treesChances(weights: Weights, rivals: readonly Int8Array[]): readonly number[] {
  const powers = rivals.map((traits) => Math.exp(treesScore(weights, traits)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The trait of what has no such trait. */
export const NO_TRAIT = -127;

/**
 * Behind those that rivals share. Filled one by one: `Int8Array.from` takes as long as all the trees that
 * read the traits, and `set` leaves the compiled code.
 */
export function asTraits(
  groups: readonly (readonly number[])[],
  shared: Int8Array = NONE_SHARED,
): Int8Array {
  let length = shared.length;
  for (const group of groups) length += group.length;
  const traits = new Int8Array(length);
  copyTraits(shared, traits);
  let at = shared.length;
  for (const group of groups) {
    for (let place = 0; place < group.length; place++) {
      traits[at++] = asTrait(group[place] ?? 0);
    }
  }
  return traits;
}

/** Those of nobody among the rivals, of so many traits: what they share, and nothing of one's own. */
export function traitsOfNobody(shared: Int8Array, length: number): Int8Array {
  const traits = new Int8Array(length);
  copyTraits(shared, traits);
  for (let at = shared.length; at < length; at++) traits[at] = NO_TRAIT;
  return traits;
}

function copyTraits(from: Int8Array, to: Int8Array): void {
  for (let at = 0; at < from.length; at++) to[at] = from[at] ?? 0;
}

/**
 * A measure as a small whole number. Each group holds only such: V8 keeps them in another form than other
 * numbers, and code that meets both forms makes the one into the other each time.
 */
export function asTrait(measure: number): number {
  if (measure >= MOST) return MOST;
  return measure <= -MOST ? -MOST : Math.round(measure) | 0;
}

const MOST = 127;
const NONE_SHARED = new Int8Array(0);

/** Ten steps of the log odds make one of e. */
export function logOdds(chance: number): number {
  return asTrait(10 * Math.log(Math.max(chance, 1e-5) / Math.max(1 - chance, 1e-5)));
}
