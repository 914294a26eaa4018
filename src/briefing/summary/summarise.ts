import { readFileSync } from "node:fs";
import { halfQuoted } from "../../article/marks/half-quoted.ts";
import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { isUnbroken, speechIsWhole } from "../library/points-back.ts";
import type { ArticleWords } from "../words/article-words.ts";
import { readWords } from "../words/article-words.ts";
import { readPairs, type WordWeights, wordChances } from "../words/word-chances.ts";
import type { Candidate } from "./choose-sentences.ts";
import { chooseSentences } from "./choose-sentences.ts";
import { findNeeds } from "./find-needs.ts";
import { findOpening } from "./find-opening.ts";
import { createClaimFinder } from "./party-claims.ts";

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
 * Gives the sentence that the article's news begins with and those that say most of the rest, in
 * its order, each as it stands there.
 *
 * A sentence that leaves something to others to explain ("He said so too.", "The e-mail …") is
 * taken only with one that does. Fewer than asked for are given where no more can be read so.
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
  const mayTellAt = (position: number) => {
    const span = article.sentences[position];
    return span !== undefined && mayTell(span);
  };
  const candidates = summaryCandidates(article, words, pairs.bySentence).filter(({ position }) =>
    mayTellAt(position),
  );
  const opening = findOpening(
    article,
    candidates.filter(({ mayOpen }) => mayOpen).map(({ position }) => position),
  );
  const sentenceLength = SENTENCE_LENGTH + LONG_PARAGRAPHS_ADD * words.longParagraphs;
  return chooseSentences(
    candidates.filter(
      ({ position, mayFollow }) =>
        position === opening || (mayFollow && position > (opening ?? -1)),
    ),
    { sentences, opening },
    { words: chances, pairs: pairs.chances, sentenceLength },
  ).flatMap((position) => article.sentences[position] ?? []);
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
 * A reader who judged blind took sentences near the opening for the better ones; this fades over so
 * many sentences. More than this costs words that summaries have.
 */
const EARLY_COUNTS = 0.03;
const EARLY_FADES_OVER = 4;

interface Sentence extends Candidate {
  /** Whether a summary can open with it, and whether it can be one of the others. */
  readonly mayOpen: boolean;
  readonly mayFollow: boolean;
}

/** The sentences that can stand in a summary: no fragments, no speech without its speaker. */
function summaryCandidates(
  article: Article,
  read: ArticleWords,
  pairs: readonly (readonly number[])[],
): readonly Sentence[] {
  const { sentences, words } = read;
  const telling = sentences.map(({ indexes }) =>
    [...new Set(indexes)].filter((index) => (words[index]?.stem.length ?? 0) >= SHORTEST_WORD),
  );
  const shared = new Uint16Array(words.length);
  for (const index of telling.flat()) shared[index] = (shared[index] ?? 0) + 1;

  const half = halfQuoted(article.text, article.sentences.slice(0, sentences.length));
  const needsOf = findNeeds(article, read);
  const isClaim = createClaimFinder(article);
  return sentences.flatMap((sentence, position) => {
    const own = telling[position] ?? [];
    const span = article.sentences[position];
    if (!span || half.has(position) || own.length < FEWEST_WORDS) return [];
    const isWhole = speechIsWhole(article, span);
    const mayFollow = own.length <= MOST_WORDS && isWhole && !isClaim(position);
    const needs = needsOf(position);
    const mayOpen =
      needs.length === 0 && (isUnbroken(sentence.text) || (position === 0 && isWhole));
    if (!mayFollow && !mayOpen) return [];
    const others = own.map((index) => Math.min(MOST_SHARED, (shared[index] ?? 1) - 1));
    const total = others.reduce((sum, count) => sum + count, 0);
    const shares = total / Math.sqrt((own.length + 2) * sentences.length);
    const hasNumber = /\d/.test(sentence.text);
    return {
      position,
      needs,
      mayOpen,
      mayFollow,
      words: sentence.indexes,
      pairs: pairs[position] ?? [],
      bonus:
        SHARED_COUNTS * shares +
        (hasNumber ? NUMBER_COUNTS : 0) +
        EARLY_COUNTS * Math.exp(-position / EARLY_FADES_OVER),
    };
  });
}
