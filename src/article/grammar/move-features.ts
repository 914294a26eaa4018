import { featureHash } from "./feature-table.ts";
import { NO_WORD, type ParseState } from "./parse-state.ts";

export const MOVE_FEATURES = 30;

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
  const { stack, depth, next, tags, hashes, fines, marks, leftTags, rightTags } = state;
  const top = depth > 0 ? (stack[depth - 1] as number) : NO_WORD;
  const below = depth > 1 ? (stack[depth - 2] as number) : NO_WORD;
  const third = depth > 2 ? (stack[depth - 3] as number) : NO_WORD;
  look.s0 = tags[top] as number;
  look.s1 = tags[below] as number;
  look.s2 = tags[third] as number;
  look.n0 = tags[next] as number;
  look.n1 = tags[next + 1] as number;
  look.n2 = tags[next + 2] as number;
  look.word0 = hashes[top] as number;
  look.next0 = hashes[next] as number;
  look.fine0 = fines[top] as number;
  look.fine1 = fines[below] as number;
  look.fine2 = fines[third] as number;
  look.fineNext = fines[next] as number;
  look.fineAfter = fines[next + 1] as number;
  look.left0 = leftTags[top] as number;
  look.right0 = rightTags[top] as number;
  look.right1 = rightTags[below] as number;
  look.leftNext = leftTags[next] as number;
  look.mark = marks[next] as number;
  look.markAfter = marks[next + 1] as number;
  look.mark0 = marks[top] as number;
  look.valency =
    (state.leftCounts[top] as number) * 8 + Math.min(3, state.rightCounts[top] as number);
  look.gap = distance(next - top);
}

function distance(words: number): number {
  if (words < 5) return words;
  return words < 8 ? 5 : words < 13 ? 6 : 7;
}

function writeWordFeatures(rows: Int32Array): void {
  const { s0, s1, n0, word0, next0, right0, mark } = look;
  const pair = s0 * 32 + n0;
  rows[1] = featureHash(1, word0, s0);
  rows[2] = featureHash(2, next0, n0);
  rows[3] = featureHash(3, next0, pair);
  rows[4] = featureHash(4, word0, pair);
  rows[15] = featureHash(15, word0, right0 * 32 + n0);
  rows[27] = featureHash(27, word0, (s1 * 32 + n0) * 8 + mark);
}

function writeTagFeatures(rows: Int32Array): void {
  const { s0, s1, s2, n0, n1, n2, mark, markAfter, mark0, gap } = look;
  const pair = s0 * 32 + n0;
  rows[0] = featureHash(0, pair, mark);
  rows[5] = featureHash(5, pair * 32 + n1, mark * 8 + markAfter);
  rows[6] = featureHash(6, (s1 * 32 + s0) * 32 + n0, mark * 8 + mark0);
  rows[7] = featureHash(7, (pair * 32 + n1) * 32 + n2, mark);
  rows[8] = featureHash(8, ((s2 * 32 + s1) * 32 + s0) * 32 + n0);
  rows[12] = featureHash(12, (s1 * 32 + n0) * 32 + s0, gap);
  rows[13] = featureHash(13, pair * 16 + gap, mark);
  rows[17] = featureHash(17, ((s1 * 32 + s0) * 32 + n0) * 32 + n1, mark);
  rows[29] = featureHash(29, ((s1 * 32 + s0) * 32 + n0) * 32 + n1, n2 * 8 + mark);
}

function writeNeighbourFeatures(rows: Int32Array): void {
  const { s0, s1, n0, left0, right0, right1, leftNext, mark, mark0, valency } = look;
  const pair = s0 * 32 + n0;
  rows[9] = featureHash(9, pair * 32 + right0, mark);
  rows[10] = featureHash(10, pair * 32 + left0, mark);
  rows[11] = featureHash(11, pair * 32 + leftNext, mark);
  rows[14] = featureHash(14, valency, pair);
  rows[16] = featureHash(16, ((s1 * 32 + s0) * 32 + right0) * 32 + n0);
  rows[18] = featureHash(18, ((s1 * 32 + right1) * 32 + s0) * 32 + n0);
  rows[19] = featureHash(19, ((s0 * 32 + left0) * 32 + right0) * 32 + n0, leftNext);
  rows[20] = featureHash(20, ((s1 * 32 + s0) * 32 + n0) * 8 + mark0, leftNext * 8 + mark);
}

function writeKindFeatures(rows: Int32Array): void {
  const { fine0, fine1, fine2, fineNext, fineAfter, left0, right0, leftNext, mark, mark0 } = look;
  const pair = fine0 * 256 + fineNext;
  rows[21] = featureHash(21, pair, mark);
  rows[22] = featureHash(22, (fine1 * 256 + fine0) * 256 + fineNext, mark);
  rows[23] = featureHash(23, pair * 256 + fineAfter, mark * 8 + mark0);
  rows[24] = featureHash(24, pair * 32 + right0, left0 * 8 + mark);
  rows[25] = featureHash(25, pair * 32 + leftNext, mark);
  rows[26] = featureHash(26, (fine1 * 256 + fine0) * 32 + fineNext, right0 * 32 + leftNext);
  rows[28] = featureHash(28, (fine2 * 256 + fine1) * 256 + fine0, fineNext);
}
