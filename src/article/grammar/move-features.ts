import { featureHash } from "./feature-table.ts";
import {
  fineOf,
  hashOf,
  leftTagOf,
  markOf,
  type ParseState,
  rightTagOf,
  stacked,
  tagOf,
} from "./parse-state.ts";

export const MOVE_FEATURES = 30;

/*
 * Features join their values as the digits of numbers, to these bases. No other file has them, since
 * V8 multiplies by an imported constant as by any number.
 */
const TAGS = 32;
const MARKS = 8;
const FINES = 256;
const COUNTS = 8;
const GAPS = 16;

/**
 * What a move depends on: `s` are the words on the stack, the top first, `n` the next ones. Of each
 * the tag, of some the word, the tag with the kind (`fine`) and the tags of the outermost words that
 * hang on it.
 */
const look = {
  s0: 0,
  s1: 0,
  s2: 0,
  n0: 0,
  n1: 0,
  n2: 0,
  word0: 0,
  next0: 0,
  fine0: 0,
  fine1: 0,
  fine2: 0,
  fineNext: 0,
  fineAfter: 0,
  left0: 0,
  right0: 0,
  right1: 0,
  leftNext: 0,
  mark: 0,
  markAfter: 0,
  mark0: 0,
  valency: 0,
  gap: 0,
};

export function writeMoveFeatures(state: ParseState, rows: Int32Array): void {
  lookAt(state);
  writeWordFeatures(rows);
  writeTagFeatures(rows);
  writeNeighbourFeatures(rows);
  writeKindFeatures(rows);
}

function lookAt(state: ParseState): void {
  const { next } = state;
  const top = stacked(state, 0);
  const below = stacked(state, 1);
  const third = stacked(state, 2);
  look.s0 = tagOf(state, top);
  look.s1 = tagOf(state, below);
  look.s2 = tagOf(state, third);
  look.n0 = tagOf(state, next);
  look.n1 = tagOf(state, next + 1);
  look.n2 = tagOf(state, next + 2);
  look.word0 = hashOf(state, top);
  look.next0 = hashOf(state, next);
  look.fine0 = fineOf(state, top);
  look.fine1 = fineOf(state, below);
  look.fine2 = fineOf(state, third);
  look.fineNext = fineOf(state, next);
  look.fineAfter = fineOf(state, next + 1);
  look.left0 = leftTagOf(state, top);
  look.right0 = rightTagOf(state, top);
  look.right1 = rightTagOf(state, below);
  look.leftNext = leftTagOf(state, next);
  look.mark = markOf(state, next);
  look.markAfter = markOf(state, next + 1);
  look.mark0 = markOf(state, top);
  look.valency = valencyOf(state, top);
  look.gap = distance(next - top);
}

function valencyOf({ leftCounts, rightCounts }: ParseState, word: number): number {
  return (leftCounts[word] ?? 0) * COUNTS + Math.min(3, rightCounts[word] ?? 0);
}

function distance(words: number): number {
  if (words < 5) return words;
  return words < 8 ? 5 : words < 13 ? 6 : 7;
}

function writeWordFeatures(rows: Int32Array): void {
  const { s0, s1, n0, word0, next0, right0, mark } = look;
  const pair = s0 * TAGS + n0;
  rows[1] = featureHash(1, word0, s0);
  rows[2] = featureHash(2, next0, n0);
  rows[3] = featureHash(3, next0, pair);
  rows[4] = featureHash(4, word0, pair);
  rows[15] = featureHash(15, word0, right0 * TAGS + n0);
  rows[27] = featureHash(27, word0, (s1 * TAGS + n0) * MARKS + mark);
}

function writeTagFeatures(rows: Int32Array): void {
  const { s0, s1, s2, n0, n1, n2, mark, markAfter, mark0, gap } = look;
  const pair = s0 * TAGS + n0;
  rows[0] = featureHash(0, pair, mark);
  rows[5] = featureHash(5, pair * TAGS + n1, mark * MARKS + markAfter);
  rows[6] = featureHash(6, (s1 * TAGS + s0) * TAGS + n0, mark * MARKS + mark0);
  rows[7] = featureHash(7, (pair * TAGS + n1) * TAGS + n2, mark);
  rows[8] = featureHash(8, ((s2 * TAGS + s1) * TAGS + s0) * TAGS + n0);
  rows[12] = featureHash(12, (s1 * TAGS + n0) * TAGS + s0, gap);
  rows[13] = featureHash(13, pair * GAPS + gap, mark);
  rows[17] = featureHash(17, ((s1 * TAGS + s0) * TAGS + n0) * TAGS + n1, mark);
  rows[29] = featureHash(29, ((s1 * TAGS + s0) * TAGS + n0) * TAGS + n1, n2 * MARKS + mark);
}

function writeNeighbourFeatures(rows: Int32Array): void {
  const { s0, s1, n0, left0, right0, right1, leftNext, mark, mark0, valency } = look;
  const pair = s0 * TAGS + n0;
  rows[9] = featureHash(9, pair * TAGS + right0, mark);
  rows[10] = featureHash(10, pair * TAGS + left0, mark);
  rows[11] = featureHash(11, pair * TAGS + leftNext, mark);
  rows[14] = featureHash(14, valency, pair);
  rows[16] = featureHash(16, ((s1 * TAGS + s0) * TAGS + right0) * TAGS + n0);
  rows[18] = featureHash(18, ((s1 * TAGS + right1) * TAGS + s0) * TAGS + n0);
  rows[19] = featureHash(19, ((s0 * TAGS + left0) * TAGS + right0) * TAGS + n0, leftNext);
  rows[20] = featureHash(
    20,
    ((s1 * TAGS + s0) * TAGS + n0) * MARKS + mark0,
    leftNext * MARKS + mark,
  );
}

function writeKindFeatures(rows: Int32Array): void {
  const { fine0, fine1, fine2, fineNext, fineAfter, left0, right0, leftNext, mark, mark0 } = look;
  const pair = fine0 * FINES + fineNext;
  rows[21] = featureHash(21, pair, mark);
  rows[22] = featureHash(22, (fine1 * FINES + fine0) * FINES + fineNext, mark);
  rows[23] = featureHash(23, pair * FINES + fineAfter, mark * MARKS + mark0);
  rows[24] = featureHash(24, pair * TAGS + right0, left0 * MARKS + mark);
  rows[25] = featureHash(25, pair * TAGS + leftNext, mark);
  rows[26] = featureHash(26, (fine1 * FINES + fine0) * TAGS + fineNext, right0 * TAGS + leftNext);
  rows[28] = featureHash(28, (fine2 * FINES + fine1) * FINES + fine0, fineNext);
}
