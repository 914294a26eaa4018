import { readFileSync } from "node:fs";
import { halfQuoted } from "../../article/marks/half-quoted.ts";
import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { isUnbroken } from "../library/points-back.ts";
import type { ArticleWords } from "../words/article-words.ts";
import { readWords } from "../words/article-words.ts";
import { readPairs, type WordWeights, wordChances } from "../words/word-chances.ts";
import type { Candidate } from "./choose-sentences.ts";
import { chooseSentences } from "./choose-sentences.ts";
import { findNeeds } from "./find-needs.ts";
import { findOpening } from "./find-opening.ts";
import { createClaimFinder } from "./party-claims.ts";
import { readInOne } from "./read-in-one.ts";
import { createSpeechNeeds, spanOf } from "./speech-needs.ts";
import { createSentenceWeights, tellingOf } from "./weigh-sentence.ts";

/**
 * The weights that `training/train-summary.ts` learned: which words of an article its summary has.
 */
export const SUMMARY_WEIGHTS_FILE = new URL("../weights/summary.json", import.meta.url);

/**
 * How many words editors write for each sentence asked for, and how many more where paragraphs are
 * long.
 */
const SENTENCE_LENGTH = 15;
const LONG_PARAGRAPHS_ADD = 10;

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
  const candidates = summaryCandidates(article, words).filter(({ span }) => mayTell(span));
  const opening = findOpening(
    article,
    candidates.filter(({ mayOpen }) => mayOpen).flatMap(({ positions }) => positions[0] ?? []),
  );
  const weightOf = createSentenceWeights(article, words, { opening, sentences });
  const sentenceLength = SENTENCE_LENGTH + LONG_PARAGRAPHS_ADD * words.longParagraphs;
  return chooseSentences(
    candidates
      .filter(
        ({ positions: [first = 0], mayFollow }) =>
          first === opening || (mayFollow && first > (opening ?? -1)),
      )
      .map((candidate) => ({
        ...candidate,
        needs: candidate.positions[0] === opening ? [] : candidate.needs,
        pairs: candidate.positions.flatMap((position) => pairs.bySentence[position] ?? []),
        bonus: candidate.positions.reduce((sum, position) => sum + weightOf(position), 0),
      })),
    { sentences, opening },
    { words: chances, pairs: pairs.chances, sentenceLength },
  ).map(({ span }) => span);
}

/**
 * A shorter sentence is a fragment, unless it has a number or denies something; a longer one
 * is a list. Chosen by hand.
 */
const FEWEST_WORDS = 4;
const FEWEST_IF_TELLING = 3;
const TELLS = /(?<!\p{L})\d|\bnot\b/u;
const MOST_WORDS = 60;
/** "pictured next to their fathers The images are …": a caption and what stands under it. */
const RUNS_ON = /\p{Ll} (?:The|A|An|And|But|He|She|They|His|Her|It|Its|This|There|Here) \p{Ll}/u;

function fewestWords(text: string, position: number): number {
  return position > 0 && TELLS.test(text) ? FEWEST_IF_TELLING : FEWEST_WORDS;
}

/** Markup and addresses that a page's text was left with, and what announces what comes next. */
const UNREADABLE = /<\/?[a-z][^>]*>|\bhttps?:|\bpic\.twitter|:$/;

/** "Courier News looks at who they are": of what the article is, not what happened. */
const ANNOUNCES =
  /^(?:\p{Lu}[\p{L}’']*,? ){1,4}(?:investigates|examines|explains|explores|profiles|looks (?:at|back|into)|takes a look|finds out) (?:\p{Ll}+ )?(?:how|what|why|who|whether|where|at)\b/u;

/** What begins small where others begin with a capital is the rest of something. */
function isBroken(sentence: string, text: string): boolean {
  if (RUNS_ON.test(sentence) || UNREADABLE.test(sentence) || ANNOUNCES.test(sentence)) return true;
  return /^\p{Ll}{2,}/u.test(sentence) && /\p{Ll} \p{Lu}/u.test(text);
}

interface Sentence extends Omit<Candidate, "pairs" | "bonus"> {
  readonly span: Span;
  /** Whether a summary can open with it, and whether it can be one of the others. */
  readonly mayOpen: boolean;
  readonly mayFollow: boolean;
}

/** The sentences that can stand in a summary: no fragments, no speech without its speaker. */
function summaryCandidates(article: Article, read: ArticleWords): readonly Sentence[] {
  const { sentences, words } = read;
  const half = halfQuoted(article.text, article.sentences.slice(0, sentences.length));
  const needsOf = findNeeds(article, read);
  const speechNeedsOf = createSpeechNeeds(article);
  const isClaim = createClaimFinder(article);
  return readInOne(article, sentences.length).flatMap((positions): readonly Sentence[] => {
    const [first = 0] = positions;
    const last = positions.at(-1) ?? first;
    const span = spanOf(article.sentences, first, last);
    const text = article.text.slice(span.start, span.end);
    const indexes = positions.flatMap((position) => sentences[position]?.indexes ?? []);
    const telling = tellingOf(indexes, words).length;
    if (positions.some((position) => half.has(position))) return [];
    if (telling < fewestWords(text, first)) return [];
    const speech = speechNeedsOf(first, last);
    const needs = positions
      .flatMap(needsOf)
      .filter((group) => !group.some((position) => positions.includes(position)));
    const mayFollow =
      telling <= MOST_WORDS &&
      speech !== null &&
      !isClaim(first, last) &&
      !isBroken(text, article.text);
    const isWhole = speech?.length === 0;
    const standsAlone = needs.length === 0 && (isWhole || speech === null);
    const mayOpen = standsAlone && (isUnbroken(text) || (first === 0 && isWhole));
    if (!mayFollow && !mayOpen) return [];
    const allNeeds = [...needs, ...(speech ?? [])];
    return [{ positions, span, needs: allNeeds, mayOpen, mayFollow, words: indexes }];
  });
}
