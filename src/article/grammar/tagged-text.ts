import { int32Array, uint8Array, uint16Array } from "../text/number-arrays.ts";
import { classesOf } from "../text/token.ts";
import { firstTokenOf, type RunningText } from "./running-text.ts";
import { NO_TAG, type Tag } from "./tags.ts";

/** What is known of a text's words, filled sentence by sentence. */
export interface TaggedText {
  readonly running: RunningText;
  readonly tags: Uint8Array;
  /** Of each unit its word, its ending and its writing. */
  readonly hashes: Int32Array;
  readonly endings: Int32Array;
  readonly shapes: Uint8Array;
  /** The tags that each may have, one bit each. */
  readonly options: Uint16Array;
}

export function createTaggedText(running: RunningText): TaggedText {
  const { count } = running;
  return {
    running,
    tags: uint8Array(count),
    hashes: int32Array(count),
    endings: int32Array(count),
    shapes: uint8Array(count),
    options: uint16Array(count),
  };
}

/*
 * What stands at one unit. Before the first and after the last there is nothing, and no unit is -1:
 * no tag, no word, no writing. So whoever looks beside a unit need not ask for the ends.
 */

export function tagAt({ tags }: TaggedText, unit: number): Tag {
  return tags[unit] ?? NO_TAG;
}

/** The `hashWord` of the unit's word; a whole quotation has one of its own. */
export function hashAt({ hashes }: TaggedText, unit: number): number {
  return hashes[unit] ?? 0;
}

export function endingAt({ endings }: TaggedText, unit: number): number {
  return endings[unit] ?? 0;
}

export function formAt({ shapes }: TaggedText, unit: number): number {
  return shapes[unit] ?? 0;
}

/** 0 where the tag is plain to see. */
export function optionsAt({ options }: TaggedText, unit: number): number {
  return options[unit] ?? 0;
}

/** Of `formAt`: it begins with a capital. */
export const CAPITAL_FORM = 1;

/** Bits of `lexicon/word-classes.ts`. */
export function classesAt({ running }: TaggedText, unit: number): number {
  return classesOf(running.words, firstTokenOf(running, unit));
}
