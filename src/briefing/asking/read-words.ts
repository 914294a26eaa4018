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

const known = new WeakMap<Article, Map<string, readonly ReadWord[]>>();

/** The words of a part of an article, read once, with their places in that part. */
export function wordsIn(article: Article, { start, end }: Span): readonly ReadWord[] {
  const parts = known.get(article) ?? new Map<string, readonly ReadWord[]>();
  known.set(article, parts);
  const part = `${start} ${end}`;
  const words = parts.get(part) ?? readWords(article.text.slice(start, end));
  parts.set(part, words);
  return words;
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
