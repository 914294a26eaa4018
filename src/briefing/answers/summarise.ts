import { readFileSync } from "node:fs";
import { halfQuoted } from "../../article/marks/half-quoted.ts";
import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { pointsBack, speechIsWhole } from "../library/points-back.ts";
import type { ArticleWords } from "../words/article-words.ts";
import { readWords } from "../words/article-words.ts";
import { readPairs, type WordWeights, wordChances } from "../words/word-chances.ts";
import type { Candidate } from "./choose-sentences.ts";
import { chooseSentences } from "./choose-sentences.ts";

/**
 * The weights that `training/train-summary.ts` learned: which words of an article its summary has.
 */
export const SUMMARY_WEIGHTS_FILE = new URL("../weights/summary.json", import.meta.url);

/**
 * How many words editors write for each sentence asked for, and how many more where paragraphs are
 * long.
 */
const SENTENCE_LENGTH = 15;
const LONG_PARAGRAPHS_ADD = 33;

let learned: WordWeights | undefined;

/**
 * Gives the sentences that say most of what the article says, in its order, each as it stands
 * there.
 *
 * A sentence that points back ("He said so too.") is taken only right after the one it points to.
 * Fewer than asked for are given where no more can be read without their neighbours.
 */
export function summarise(
  article: Article,
  sentences: number,
  mayTell: (span: Span) => boolean = () => true,
): readonly Span[] {
  learned ??= JSON.parse(readFileSync(SUMMARY_WEIGHTS_FILE, "utf8")) as WordWeights;
  return summariseWith(learned, article, { sentences, mayTell });
}

interface SummaryWish {
  readonly sentences: number;
  readonly mayTell?: (span: Span) => boolean;
}

/** Does the same with other weights, to measure on articles that they were not learned from. */
export function summariseWith(
  weights: WordWeights,
  article: Article,
  { sentences, mayTell = () => true }: SummaryWish,
): readonly Span[] {
  const words = readWords(article);
  const chances = wordChances(words, weights);
  const pairs = readPairs(words.sentences, chances);
  const candidates = summaryCandidates(article, words, pairs.bySentence).filter(({ position }) => {
    const span = article.sentences[position];
    return span !== undefined && mayTell(span);
  });
  const sentenceLength = SENTENCE_LENGTH + LONG_PARAGRAPHS_ADD * words.longParagraphs;
  return chooseSentences(candidates, sentences, {
    words: chances,
    pairs: pairs.chances,
    sentenceLength,
  }).flatMap((position) => article.sentences[position] ?? []);
}

/**
 * A shorter sentence is a fragment, a longer one a list. These limits and the two weights below
 * were chosen by hand.
 */
const FEWEST_WORDS = 4;
const MOST_WORDS = 60;
const SHORTEST_WORD = 4;
/**
 * A word that most sentences have is what the article is about, so more of it says nothing more.
 */
const MOST_SHARED = 9;
const SHARED_COUNTS = 0.01;
const NUMBER_COUNTS = 0.01;

/**
 * The sentences that can stand in a summary: they are no fragments, and no speech without its
 * speaker.
 */
function summaryCandidates(
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
