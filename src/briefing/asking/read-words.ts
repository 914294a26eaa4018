import type { Span } from "../../domain/span.ts";
import { foldedWords } from "../words/fold.ts";
import { stemWord } from "../words/stem-word.ts";

/** A word of a text, in the forms in which it is compared, and where it stands. */
export interface ReadWord extends Span {
  readonly folded: string;
  readonly stem: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*/gu;

export function readWords(text: string): readonly ReadWord[] {
  return [...text.matchAll(WORD)].flatMap(({ index: start, 0: word }) =>
    foldedWords(word).map((folded) => ({
      folded,
      stem: stemWord(folded),
      start,
      end: start + word.length,
    })),
  );
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
