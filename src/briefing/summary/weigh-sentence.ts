import type { Article } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import type { ArticleWords } from "../words/article-words.ts";
import { stemsOf } from "../words/stem-word.ts";

/**
 * What counts for a sentence besides its words. All numbers in this file were chosen by hand: how
 * much the place counts by a reader who judged 80 summaries against the articles' first three
 * sentences without knowing which was which.
 */
const SHORTEST_WORD = 4;
/** A word that most sentences have is what the article is about, so more of it says nothing more. */
const MOST_SHARED = 9;
const SHARED_COUNTS = 0.01;
const NUMBER_COUNTS = 0.01;
/** What an article goes on with is seldom worse than what it says later. */
const NEXT_COUNTS = 0.3;
/** Of what it says later the earlier is the better, which fades. */
const EARLY_COUNTS = 0.08;
const EARLY_FADES_OVER = 4;
/** What the headline promises and the opening does not say yet. */
const PROMISED_COUNTS = 0.03;
const MOST_PROMISED = 2;
/** "The music must be inspired": no name, no number, nothing of the headline, nothing that happened. */
const GENERAL_COSTS = 0.2;
/** What says the opening once more. */
const REPEATS_FROM = 0.6;
const REPEATING_COSTS = 0.25;

/** How much each sentence counts in a summary that begins with the one at `opening`. */
export function createSentenceWeights(
  { title, titleDerived }: Article,
  { sentences, words }: ArticleWords,
  { opening, sentences: wanted }: { opening: number | null; sentences: number },
): (position: number) => number {
  const telling = sentences.map(({ indexes }) => tellingOf(indexes, words));
  const shared = new Uint16Array(words.length);
  for (const index of telling.flat()) shared[index] = (shared[index] ?? 0) + 1;
  const inTitle = new Set(titleDerived ? [] : stemsOf(title));
  const told = new Set(sentences[opening ?? -1]?.indexes);

  const indexes = (position: number) => sentences[position]?.indexes ?? [];

  return (position) => {
    const own = telling[position] ?? [];
    const text = sentences[position]?.text ?? "";
    const others = own.map((index) => Math.min(MOST_SHARED, (shared[index] ?? 1) - 1));
    const shares =
      others.reduce((sum, count) => sum + count, 0) /
      Math.sqrt((own.length + 2) * sentences.length);
    const titled = own.filter((index) => inTitle.has(words[index]?.stem ?? ""));
    const promised = titled.filter((index) => !told.has(index)).length;
    const hasNumber = /\d/.test(text);
    const isGeneral =
      titled.length === 0 &&
      STATES.test(text) &&
      !DEFINITE.test(text) &&
      !NAMES_OR_TELLS.test(text.slice(1));
    const hasNewNumber = indexes(position).some(
      (index) => !told.has(index) && /\d/.test(words[index]?.stem ?? ""),
    );
    const repeated = hasNewNumber ? 0 : own.filter((index) => told.has(index)).length;
    const distance = Math.max(0, position - (opening ?? 0));
    return (
      SHARED_COUNTS * shares +
      (hasNumber ? NUMBER_COUNTS : 0) +
      (distance < wanted ? NEXT_COUNTS : 0) +
      EARLY_COUNTS * Math.exp(-distance / EARLY_FADES_OVER) +
      PROMISED_COUNTS * Math.min(MOST_PROMISED, promised) -
      (isGeneral ? GENERAL_COSTS : 0) -
      (repeated > 0 && repeated >= REPEATS_FROM * own.length ? REPEATING_COSTS : 0)
    );
  };
}

/** "The pair have been together for years": somebody of whom the article tells. */
const DEFINITE = /^(?:The|It|He|She|They|His|Her|Its|Their)\b/;
const STATES = /\b(?:is|are|has|have|can|must|should)\b/;
const NAMES_OR_TELLS = anyOf(
  [
    String.raw`["“”\d]|\b\p{Lu}[\p{L}]`,
    String.raw`\b(?:\p{Ll}{2,}ed|was|were|had|did|said|told|went|came|took|made|left|fell|won|lost|will)\b`,
  ],
  "u",
);

/** The words of a sentence that say something, each once. */
export function tellingOf(
  indexes: readonly number[],
  words: ArticleWords["words"],
): readonly number[] {
  return [...new Set(indexes)].filter((index) => {
    const { stem = "" } = words[index] ?? {};
    return stem.length >= SHORTEST_WORD || /^\d/.test(stem);
  });
}
