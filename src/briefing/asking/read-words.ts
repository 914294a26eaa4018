import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { foldedWords } from "../words/fold.ts";
import { stemWord } from "../words/stem-word.ts";

/** A word of a text, in the forms in which it is compared, and where it stands. */
export interface ReadWord extends Span {
  readonly folded: string;
  readonly stem: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*/gu;

/** Most words have nothing to be folded but their case. */
const PLAIN = /^[a-z0-9]+$/;

export function readWords(text: string): readonly ReadWord[] {
  const words: ReadWord[] = [];
  for (const { index: start, 0: word } of text.matchAll(WORD)) {
    const end = start + word.length;
    const lower = word.toLowerCase();
    if (PLAIN.test(lower)) words.push({ folded: lower, stem: stemWord(lower), start, end });
    else {
      for (const folded of foldedWords(word)) {
        words.push({ folded, stem: stemWord(folded), start, end });
      }
    }
  }
  return words;
}

const known = new WeakMap<Article, readonly ReadWord[]>();

/** The words of a part of an article, whose words are read once. */
export function wordsIn(article: Article, { start, end }: Span): readonly ReadWord[] {
  const all = known.get(article) ?? readWords(article.text);
  known.set(article, all);
  const from = firstFrom(all, start);
  return all.slice(from, firstFrom(all, end));
}

/** Words stand in order, so half of them is left out at each step. */
function firstFrom(words: readonly ReadWord[], place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the words of a phrase stand side by side in that order. */
export function placesOfPhrase(words: readonly ReadWord[], phrase: string): readonly Span[] {
  const wanted = foldedWords(phrase);
  const [first] = wanted;
  if (first === undefined) return [];
  return words.flatMap((word, at) => {
    const last = words[at + wanted.length - 1];
    const stands = last && wanted.every((one, index) => words[at + index]?.folded === one);
    return stands && word.folded === first ? [{ start: word.start, end: last.end }] : [];
  });
}

export function hasPhrase(words: readonly ReadWord[], phrase: string): boolean {
  return placesOfPhrase(words, phrase).length > 0;
}
