import { foldedWords } from "./fold.ts";

/** Whether a text has every word looked for, or a longer word that starts with it. */
export type WordMatcher = (text: string) => boolean;

/** `null` when there is no word to look for. */
export function createWordMatcher(query: string): WordMatcher | null {
  const stems = foldedWords(query).map(withoutPlural);
  if (stems.length === 0) return null;
  return (text) => {
    const words = foldedWords(text);
    return stems.every((stem) => words.some((word) => word.startsWith(stem)));
  };
}

function withoutPlural(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
