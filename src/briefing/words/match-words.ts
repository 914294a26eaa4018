import { fold, foldedWords } from "./fold.ts";

/** Whether a text has every word looked for, or a longer word that starts with it. */
type WordMatcher = (text: string) => boolean;

/** `null` when there is no word to look for. */
export function createWordMatcher(query: string): WordMatcher | null {
  const stems = stemsOf(query);
  if (stems.length === 0) return null;
  return (text) => {
    const folded = fold(text);
    return stems.every((stem) => startsAWord(folded, stem));
  };
}

function stemsOf(query: string): readonly string[] {
  return foldedWords(query).map(withoutPlural);
}

function startsAWord(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}

function withoutPlural(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
