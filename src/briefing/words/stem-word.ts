import { foldedWords } from "./fold.ts";

/** The stems of all words of a text, in their order. */
export function stemsOf(text: string): readonly string[] {
  return foldedWords(text).map(stemWord);
}

/**
 * Gives a folded word without its ending, so that "elections" and "election", "voted" and "votes"
 * are the same.
 */
export function stemWord(word: string): string {
  if (word.length <= 3) return word;
  const singular = withoutPlural(word);
  const ending = ENDINGS.find((each) => singular.endsWith(each));
  if (!ending || singular.length - ending.length < SHORTEST) return withoutE(singular);
  const stem = singular.slice(0, -ending.length);
  return stem.at(-1) === stem.at(-2) && !KEEPS_DOUBLE.has(stem.at(-1) ?? "")
    ? stem.slice(0, -1)
    : withoutE(stem);
}

/** A shorter stem would be shared by words that have nothing in common. Chosen by hand. */
const SHORTEST = 3;
const ENDINGS = ["ing", "ed"];
const KEEPS_DOUBLE = new Set(["l", "s", "z"]);

function withoutPlural(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("sses")) return word.slice(0, -2);
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutE(word: string): string {
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}
