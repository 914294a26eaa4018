import { readFileSync } from "node:fs";
import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { readWords } from "../words/article-words.ts";
import { type WordWeights, wordChances } from "../words/word-chances.ts";
import { readPairs } from "../words/word-pairs.ts";
import { chooseSentences } from "./choose-sentences.ts";
import { summaryCandidates } from "./summary-candidates.ts";

/** What `training/train-summary.ts` learned: which words of an article its summary has. */
export const SUMMARY_WEIGHTS_FILE = new URL("../weights/summary.json", import.meta.url);

/** How long editors write for each sentence asked for; more where paragraphs are long. */
const SENTENCE_LENGTH = 15;
const LONG_PARAGRAPHS_ADD = 33;

let learned: WordWeights | undefined;

/**
 * The sentences that say most of what the article says, in its order, each as it stands there.
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

/** The same with other weights: for measuring on articles they were not learned from. */
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
