import { halfQuoted } from "../../article/marks/half-quoted.ts";
import type { Article } from "../../domain/article.ts";
import { pointsBack, speechIsWhole } from "../library/points-back.ts";
import type { ArticleWords } from "../words/article-words.ts";
import type { Candidate } from "./choose-sentences.ts";

const FEWEST_WORDS = 4;
const MOST_WORDS = 60;
const SHORTEST_WORD = 4;
/** A word in most sentences is what the article is about, and more of it says no more. */
const MOST_SHARED = 9;
const SHARED_COUNTS = 0.01;
const NUMBER_COUNTS = 0.01;

/** The sentences that can stand in a summary: no fragments, and no speech without its speaker. */
export function summaryCandidates(
  article: Article,
  { sentences, words }: ArticleWords,
  pairs: readonly (readonly number[])[],
): readonly Candidate[] {
  const telling = sentences.map(({ indexes }) =>
    [...new Set(indexes)].filter((index) => (words[index]?.stem.length ?? 0) >= SHORTEST_WORD),
  );
  const shared = new Uint16Array(words.length);
  for (const index of telling.flat()) shared[index] = (shared[index] ?? 0) + 1;

  const half = halfQuoted(article.text, article.sentences.slice(0, sentences.length));
  return sentences.flatMap((sentence, position) => {
    const own = telling[position] ?? [];
    const span = article.sentences[position];
    const fits = own.length >= FEWEST_WORDS && own.length <= MOST_WORDS;
    if (!fits || !span || half.has(position) || !speechIsWhole(article, span)) return [];
    const others = own.map((index) => Math.min(MOST_SHARED, (shared[index] ?? 1) - 1));
    const total = others.reduce((sum, count) => sum + count, 0);
    const shares = total / Math.sqrt((own.length + 2) * sentences.length);
    const hasNumber = /\d/.test(sentence.text);
    return {
      position,
      needsNeighbour: pointsBack(sentence.text, article.language),
      words: sentence.indexes,
      pairs: pairs[position] ?? [],
      bonus: SHARED_COUNTS * shares + (hasNumber ? NUMBER_COUNTS : 0),
    };
  });
}
