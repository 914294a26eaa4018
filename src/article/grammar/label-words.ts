import { bestOption, featureHash } from "./feature-table.ts";
import type { GrammarModel } from "./grammar-model.ts";
import type { ParseState } from "./parse-state.ts";

/** What a word is to its head. */
export const OTHER_ROLE = 0;
export const SUBJECT = 1;
export const OBJECT = 2;
/** "Told reporters", "gave him": who is told, or given something. */
export const HEARER = 3;
/** "Is a teacher", "became mayor" */
export const ATTRIBUTE = 4;
/** "Said Tuesday", "three years later" */
export const MEASURE = 5;
export const APPOSITION = 6;
/** "Harbour master", "Mayor Orr": part of a name or a compound. */
export const MODIFIER = 7;
export const POSSESSOR = 8;
export const CONJUNCT = 9;
export const RELATIVE_CLAUSE = 10;
/** "A lawyer representing Hale", "accused of robbing Hale" */
export const REDUCED_CLAUSE = 11;
/** What is said, thought or wanted. */
export const CONTENT_CLAUSE = 12;
export const ADVERBIAL_CLAUSE = 13;
export const OF_ADPOSITION = 14;
export const MAIN = 15;
export const ROLES = 16;

export const LABEL_FEATURES = 10;

/** Where the roles are kept that a word of this tag may have beside a word of that. */
export function rolePlace({ tags, heads }: ParseState, word: number): number {
  const head = heads[word] as number;
  return ((tags[word] as number) * 32 + (tags[head] as number)) * 2 + (word < head ? 0 : 1);
}

export function writeLabelFeatures(state: ParseState, word: number, rows: Int32Array): void {
  const { heads, tags, hashes, marks, leftTags, rightTags } = state;
  const head = heads[word] as number;
  const side = word < head ? 0 : 1;
  const tag = tags[word] as number;
  const headTag = tags[head] as number;
  const pair = (tag * 32 + headTag) * 2 + side;
  const w = hashes[word] as number;
  const h = hashes[head] as number;
  const gap = Math.min(4, Math.abs(head - word));
  const first = Math.min(word, head);
  let marked = 0;
  for (let at = first + 1; at <= Math.max(word, head) && at <= first + 20; at++) {
    if ((marks[at] as number) !== 0) marked = marks[at] as number;
  }
  rows[0] = featureHash(0, pair, w);
  rows[1] = featureHash(1, pair, h);
  rows[2] = featureHash(2, pair * 8 + marked, gap);
  rows[3] = featureHash(3, pair * 32 + (rightTags[word] as number), marked);
  rows[4] = featureHash(4, pair * 32 + (leftTags[head] as number), marked);
  rows[5] = featureHash(5, pair * 32 + (rightTags[head] as number), gap);
  rows[6] = featureHash(6, pair, hashes[word - 1] ?? 0);
  rows[7] = featureHash(7, pair * 32 + (tags[word + 1] as number), tags[word - 1] ?? 31);
  rows[8] = featureHash(8, pair * 8 + (marks[word] as number), marks[word + 1] as number);
  rows[9] = featureHash(
    9,
    (pair * 32 + (leftTags[head] as number)) * 32 + (rightTags[head] as number),
    marked,
  );
}

const rows = new Int32Array(LABEL_FEATURES);

export function labelWord(state: ParseState, model: GrammarModel, word: number): number {
  const head = state.heads[word] as number;
  if (head === state.count || head < 0) return MAIN;
  const options = model.roleOptions[rolePlace(state, word)] as number;
  if ((options & (options - 1)) === 0) return options === 0 ? OTHER_ROLE : 31 - Math.clz32(options);
  writeLabelFeatures(state, word, rows);
  return bestOption(model.roles, rows, options);
}
