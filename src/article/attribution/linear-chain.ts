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

/** Scores of a window's items: `LABELS` for each item, and where its transition weights stand. */
export interface Chain {
  length: number;
  readonly scores: Float32Array;
  readonly rows: Int32Array;
}

export const LONGEST_CHAIN = 160;

export function createChain(): Chain {
  return {
    length: 0,
    scores: new Float32Array(LONGEST_CHAIN * LABELS),
    rows: new Int32Array(LONGEST_CHAIN),
  };
}

/** The weight of a transition that may not be. */
export const NEVER = -1e9;
const best = new Float64Array(LONGEST_CHAIN * LABELS);
const back = new Int8Array(LONGEST_CHAIN * LABELS);

/** Viterbi: writes the best labels. */
export function decode(chain: Chain, transitions: Float32Array, labels: Int8Array): void {
  const { length, scores, rows } = chain;
  for (let label = 0; label < LABELS; label++) {
    best[label] = mayBegin(label) ? (scores[label] as number) : NEVER;
  }
  for (let item = 1; item < length; item++)
    advance(item, scores, rows[item] as number, transitions);
  let last = 0;
  const end = (length - 1) * LABELS;
  for (let label = 1; label < LABELS; label++) {
    if ((best[end + label] as number) > (best[end + last] as number)) last = label;
  }
  for (let item = length - 1; item >= 0; item--) {
    labels[item] = last;
    last = back[item * LABELS + last] as number;
  }
}

/** A source and a content are reached from two labels only: the others, as `mayFollow` says, never. */
function advance(item: number, scores: Float32Array, row: number, transitions: Float32Array): void {
  const here = item * LABELS;
  const before = here - LABELS;
  for (let label = 0; label < LABELS; label++) {
    const weights = row + label;
    const begin = label === SOURCE ? SOURCE_BEGIN : label === CONTENT ? CONTENT_BEGIN : OUTSIDE;
    const end = begin === OUTSIDE ? LABELS : label + 1;
    let from = begin;
    let top = NEVER * 3;
    for (let last = begin; last < end; last++) {
      const score =
        (best[before + last] as number) + (transitions[weights + last * LABELS] as number);
      if (score > top) {
        top = score;
        from = last;
      }
    }
    best[here + label] = top + (scores[here + label] as number);
    back[here + label] = from;
  }
}
