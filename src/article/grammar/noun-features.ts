import { lowerCode } from "../text/characters.ts";
import { hashWord } from "../text/hash-word.ts";
import { spanOf } from "../text/token.ts";
import { featureHash } from "./feature-table.ts";
import { MODIFIER, RELATIVE_CLAUSE, SUBJECT } from "./label-words.ts";
import { childInRole, firstChildAt, type Grammar, headAt, roleAt } from "./read-grammar.ts";
import { firstTokenOf } from "./running-text.ts";
import { classesAt, formAt, hashAt, type TaggedText, tagAt } from "./tagged-text.ts";
import { NOUN, PROPER_NOUN } from "./tags.ts";
import { kindOf } from "./word-kinds.ts";

export const NAME_FEATURES = 13;
/** So many of them are about the word itself, wherever it stands. */
export const WORD_FEATURES = 4;

/** Of a name: its word, what stands before it, and where it stands. */
export function writeNameFeatures(grammar: Grammar, unit: number, rows: Int32Array): void {
  writeNounFeatures(grammar, unit, { tag: PROPER_NOUN, rows });
  writeModifierFeatures(grammar, unit, rows);
  writePlaceFeatures(grammar, unit, rows);
}

/** Of a noun only its word counts: a street does not become somebody where it stands as one. */
export function writeNounFeatures(
  { running }: Grammar,
  unit: number,
  { tag = NOUN, rows }: { tag?: number; rows: Int32Array },
): void {
  const { words } = running;
  writeWordFeatures(words.text, { ...spanOf(words, firstTokenOf(running, unit)), tag }, rows);
}

const LETTER_S = 115;

/** The word without a plural's s, and its last letters. */
export function writeWordFeatures(
  text: string,
  { start, end, tag }: { start: number; end: number; tag: number },
  rows: Int32Array,
): void {
  const isPlural = end - start > 3 && isS(text, end - 1) && !isS(text, end - 2);
  const stem = isPlural ? end - 1 : end;
  rows[0] = featureHash(0, tag, hashWord(text, start, stem));
  for (let length = 2; length <= 4; length++) {
    const ending = hashWord(text, Math.max(start, stem - length), stem);
    rows[length - 1] = featureHash(length - 1, tag, ending);
  }
}

function isS(text: string, at: number): boolean {
  return lowerCode(text.charCodeAt(at)) === LETTER_S;
}

/** Where there is none. */
const NO_KIND = 9;

function writeModifierFeatures(grammar: Grammar, unit: number, rows: Int32Array): void {
  const { text } = grammar;
  const first = firstChildAt(grammar, unit);
  const opener = first !== -1 && first < unit ? first : -1;
  const found = childInRole(grammar, unit, MODIFIER);
  const modifier = found < unit ? found : -1;
  const kind = kindAt(text, unit);
  const modifierKind = modifier === -1 ? NO_KIND : kindAt(text, modifier);
  rows[4] = featureHash(4, kind);
  rows[5] = featureHash(5, hashAt(text, opener));
  rows[6] = featureHash(6, modifierKind);
  rows[7] = featureHash(7, hashAt(text, modifier));
  rows[8] = featureHash(8, kind * 16 + modifierKind);
  const length = opener === -1 ? 0 : Math.min(3, unit - opener);
  rows[9] = featureHash(9, formAt(text, unit), length);
}

function writePlaceFeatures(grammar: Grammar, unit: number, rows: Int32Array): void {
  const { text } = grammar;
  const head = headAt(grammar, unit);
  const role = roleAt(grammar, unit);
  const clause = childInRole(grammar, unit, RELATIVE_CLAUSE);
  const relative = clause === -1 ? -1 : childInRole(grammar, clause, SUBJECT);
  rows[10] = featureHash(10, role, hashAt(text, head));
  rows[11] = featureHash(11, hashAt(text, relative));
  rows[12] = featureHash(12, role, tagAt(text, head));
}

function kindAt(text: TaggedText, unit: number): number {
  return kindOf(classesAt(text, unit), tagAt(text, unit), hashAt(text, unit));
}
