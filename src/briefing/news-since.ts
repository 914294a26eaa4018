import type { Article } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { foldedWords } from "./fold.ts";

/** A sentence with more of its neighbouring words in what was told before is told again. */
const MOST_TOLD = 0.5;
const NEIGHBOURS = 2;

/** Tells which stretches of an article say what none of the articles told before says. */
export function createNewsFinder(told: readonly Article[]) {
  const known = new Set(told.flatMap(({ title, text }) => pairsIn(`${title}\n${text}`)));
  return ({ text }: Article, { start, end }: Span): boolean => {
    if (known.size === 0) return true;
    const pairs = pairsIn(text.slice(start, end));
    return pairs.filter((pair) => known.has(pair)).length <= MOST_TOLD * pairs.length;
  };
}

/** Pairs, for words alone recur in any sentence of the same story. */
function pairsIn(text: string): readonly string[] {
  const words = foldedWords(text);
  if (words.length < NEIGHBOURS) return words;
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
