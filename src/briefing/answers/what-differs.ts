import { compareWords } from "../../domain/correction/compare-words.ts";
import type { Change } from "../../domain/correction/correction.ts";
import { exactWords } from "../words/exact-words.ts";
import { NUMBER_WORDS, numberOf } from "../words/number-words.ts";
import type { Passage } from "./passages.ts";

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|.*n't)$/;
/** Within a sentence: after a word, or after what is cut short, as in "St. Olaf" and "Ann B. Lee". */
const NAME_WITHIN =
  /(?<=[\p{L}\p{N},;:’'-] |(?:^| )(?:\p{Lu}|St|Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen)\. )\p{Lu}[\p{L}\p{M}’'-]+/gu;
const SENTENCE_END = /[.!?…]["”’)\]]*\s/g;

export interface Difference {
  readonly changes: readonly Change[];
  /** The words that turn the sense: negations, numbers, names. */
  readonly grave: readonly string[];
}

export function whatDiffers(asked: string, printed: string): Difference {
  const [before, after] = [withoutLoneMarks(asked), withoutLoneMarks(printed)];
  const changes = compareWords(before, after, keyOf);
  const names = new Set([...namesIn(before), ...namesIn(after)]);
  const sensed = changes.filter(
    (change, at) => !isSameNegation(change, changes[at + 1], changes[at - 1]),
  );
  const keysOf = (side: "gone" | "new") =>
    sensed
      .filter(({ kind }) => kind === side)
      .flatMap(({ text }) => exactWords(text).map(({ key }) => key));
  const [gone, come] = [keysOf("gone"), keysOf("new")];
  // "Twelve" for "12" is another word, but no other number.
  const isInBoth = (key: string) =>
    [gone, come].every((keys) => keys.some((other) => numberOf(other) === numberOf(key)));
  const grave = [...gone, ...come].filter(
    (key) => isNegation(key) || (isNumber(key) && !isInBoth(key)) || names.has(key),
  );
  return { changes, grave: [...new Set(grave)] };
}

/** A negation of the same sentence beyond the words from `from` to `to`: "I never said that …". */
export function negationCutOff({ quote, words }: Passage, from: number, to: number): string | null {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return null;
  const start = words[0]?.start ?? 0;
  const all = quote.article.text.slice(start, (words.at(-1)?.end ?? 0) + 1);
  const ends = [...all.matchAll(SENTENCE_END)].map(
    ({ index, 0: mark }) => start + index + mark.length,
  );
  const opens = Math.max(start, ...ends.filter((end) => end <= first.start));
  const closes = Math.min(start + all.length, ...ends.filter((end) => end >= last.end));
  const beside = words.filter(
    (word, index) => word.start >= opens && word.end <= closes && (index < from || index >= to),
  );
  return beside.find(({ key }) => isNegation(key))?.key ?? null;
}

/** "Won't" for "will not", in the same place, turns no sense. */
function isSameNegation(change: Change, ...beside: readonly (Change | undefined)[]): boolean {
  const other = beside.find((each) => each && each.kind !== "same" && each.kind !== change.kind);
  const [own, others] = [change, other].map((each) => wholeForms(each?.text ?? ""));
  return other !== undefined && own === others && / not /.test(own ?? "");
}

function wholeForms(text: string): string {
  const keys = exactWords(text).map(({ key }) => key);
  return ` ${keys.join(" ")} `
    .replace(/ won't /g, " will not ")
    .replace(/ (?:can't|cannot) /g, " can not ")
    .replace(/n't /g, " not ");
}

function isNegation(key: string): boolean {
  return NEGATION.test(key);
}

function isNumber(key: string): boolean {
  return /\p{N}/u.test(key) || NUMBER_WORDS.has(key);
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAME_WITHIN)].flatMap(([name]) =>
    exactWords(name)
      .map(({ key }) => key)
      .filter((key) => !/^i(?:'|$)/.test(key)),
  );
}

function keyOf(word: string): string {
  return exactWords(word)
    .map(({ key }) => key)
    .join(" ");
}

/** A dash of its own is no word that anybody said. */
function withoutLoneMarks(text: string): string {
  return text
    .replace(/[–—]|\.{3}|…/g, " ")
    .split(/\s+/)
    .filter((word) => keyOf(word) !== "")
    .join(" ");
}
