import { CLASS_COUNT } from "./item-classes.ts";

/** Labels of an item: outside, source, content; "begin" parts two neighbours of a kind. */
export const OUTSIDE = 0;
export const SOURCE_BEGIN = 1;
export const SOURCE = 2;
export const CONTENT_BEGIN = 3;
export const CONTENT = 4;
export const LABELS = 5;

/** One weight for each side of the cue, item class, label before and label. */
export const TRANSITIONS = 2 * CLASS_COUNT * LABELS * LABELS;

export function transitionRow(isAfterCue: boolean, itemClass: number): number {
  return ((isAfterCue ? CLASS_COUNT : 0) + itemClass) * LABELS * LABELS;
}

/** A source goes on only from a source, a content only from a content. */
export function mayFollow(before: number, label: number): boolean {
  if (label === SOURCE) return before === SOURCE_BEGIN || before === SOURCE;
  if (label === CONTENT) return before === CONTENT_BEGIN || before === CONTENT;
  return true;
}

export function mayBegin(label: number): boolean {
  return label !== SOURCE && label !== CONTENT;
}

/**
 * The tables of one window, reused for the next: an article has some thirty cues, and to make
 * tables for each costs more than to fill them.
 */
export interface Chain {
  /** How many items the window has. */
  length: number;
  /** `LABELS` scores for each item. */
  readonly scores: Float32Array;
  /** Of each item, where its transition weights stand. */
  readonly rows: Int32Array;
  readonly best: Float64Array;
  readonly back: Int8Array;
  /** Exponentials of the scores, each item's scaled by its largest. */
  readonly likelihoods: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scales: Float64Array;
}

export function createChain(longest: number): Chain {
  return {
    length: 0,
    scores: new Float32Array(longest * LABELS),
    rows: new Int32Array(longest),
    best: new Float64Array(longest * LABELS),
    back: new Int8Array(longest * LABELS),
    likelihoods: new Float64Array(longest * LABELS),
    forward: new Float64Array(longest * LABELS),
    backward: new Float64Array(longest * LABELS),
    scales: new Float64Array(longest),
  };
}

/** The weight of a transition that may not be. */
export const NEVER = -1e9;

/*
 * For the loops below, since V8 folds no constant that is exported. A source and a content are reached
 * from two labels only: the others, as `mayFollow` says, never.
 */
const EACH = LABELS;
const LOWEST = NEVER * 3;
const FIRST_BEFORE = Int8Array.from({ length: LABELS }, (_, label) =>
  label === SOURCE ? SOURCE_BEGIN : label === CONTENT ? CONTENT_BEGIN : OUTSIDE,
);
const PAST_BEFORE = FIRST_BEFORE.map((first, label) => (first === OUTSIDE ? LABELS : label + 1));

/** The best label of each item, by Viterbi's algorithm. */
export function decode(chain: Chain, transitions: Float32Array): Int8Array {
  const { length, scores, best } = chain;
  for (let label = 0; label < EACH; label++) {
    best[label] = mayBegin(label) ? (scores[label] ?? 0) : NEVER;
  }
  for (let item = 1; item < length; item++) advance(chain, transitions, item);
  return labelsAlong(chain);
}

function labelsAlong({ length, best, back }: Chain): Int8Array {
  const labels = new Int8Array(length);
  const end = (length - 1) * EACH;
  let last = 0;
  for (let label = 1; label < EACH; label++) {
    if (bestAt(best, end + label) > bestAt(best, end + last)) last = label;
  }
  for (let item = length - 1; item >= 0; item--) {
    labels[item] = last;
    last = back[item * EACH + last] ?? 0;
  }
  return labels;
}

function advance(chain: Chain, transitions: Float32Array, item: number): void {
  const { scores, best, back } = chain;
  const row = chain.rows[item] ?? 0;
  const here = item * EACH;
  const before = here - EACH;
  for (let label = 0; label < EACH; label++) {
    const weights = row + label;
    const begin = FIRST_BEFORE[label] ?? 0;
    const end = PAST_BEFORE[label] ?? 0;
    let from = begin;
    let top = LOWEST;
    for (let last = begin; last < end; last++) {
      const score = bestAt(best, before + last) + weightAt(transitions, weights + last * EACH);
      if (score > top) {
        top = score;
        from = last;
      }
    }
    best[here + label] = top + (scores[here + label] ?? 0);
    back[here + label] = from;
  }
}

function bestAt(best: Float64Array, index: number): number {
  return best[index] ?? NEVER;
}

function weightAt(transitions: Float32Array, index: number): number {
  return transitions[index] ?? NEVER;
}
