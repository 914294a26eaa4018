import { MOST_TIMES } from "../words/word-chances.ts";
import type { Needs } from "./find-needs.ts";

/**
 * What a sentence, or some that can only be read in one, offer to a summary; words and pairs of
 * words are indexes.
 */
export interface Candidate {
  readonly positions: readonly number[];
  /** Of each group of positions, one has to be there too. */
  readonly needs: Needs;
  readonly words: readonly number[];
  readonly pairs: readonly number[];
  /** What counts for it besides its words. */
  readonly bonus: number;
}

/** What a summary of the article can be expected to have. */
export interface Expected {
  /** For each word the probabilities that the summary has it once, twice and three times. */
  readonly words: Float64Array;
  /** For each pair of words that follow each other, the probability that the summary has it. */
  readonly pairs: Float64Array;
  /** How many words the summary would have for each sentence. */
  readonly sentenceLength: number;
}

/**
 * Beam search: only the most promising sentences are combined, each a bit of a number, and after
 * each step the best combinations are kept. The sizes were chosen by hand, for speed.
 */
const USUALLY_TRIED = 16;
const MOST_TRIED = 30;
const COMBINATIONS_KEPT = 12;
/** A pair counts half of a word; chosen by hand. */
const PAIRS_COUNT = 0.5;

/**
 * Chooses the sentences that together have most of what a summary is expected to have, and least
 * besides, which is the expected F1 of words and of pairs of words. The one that opens is among
 * them, whatever it has. There are fewer than asked for where no more can stand.
 */
export function chooseSentences<Offered extends Candidate>(
  candidates: readonly Offered[],
  { sentences, opening = null }: Wish,
  expected: Expected,
): readonly Offered[] {
  const aim = { expected, sentences, length: sentences * expected.sentenceLength };
  const first = candidates.find(({ positions }) => positions[0] === opening);
  const tried = mostPromising(candidates, { sentences, first }, aim);
  let combinations: readonly Combination[] = [emptyCombination(expected)];
  if (first) combinations = extendedByOne(combinations, [first], aim);
  let best = combinations[0];
  for (let count = first ? 1 : 0; count < sentences && combinations.length > 0; count++) {
    combinations = extendedByOne(combinations, tried, aim);
    for (const one of combinations) if (!best || isBetter(one, best)) best = one;
  }
  const chosen = tried.filter((_, index) => best && isTaken(best, index));
  return chosen.sort((one, other) => (one.positions[0] ?? 0) - (other.positions[0] ?? 0));
}

/** One that says more of the article in as many sentences, or has more of them. */
function isBetter(one: Combination, other: Combination): boolean {
  const more = one.positions.length - other.positions.length;
  return more > 0 || (more === 0 && one.worth > other.worth);
}

interface Wish {
  readonly sentences: number;
  /** The position of the sentence that has to be there. */
  readonly opening?: number | null;
}

/** Some sentences taken together, and how much they have of what is expected. */
interface Combination {
  /** A bit for each of the tried sentences. */
  readonly taken: number;
  readonly positions: readonly number[];
  readonly size: number;
  readonly hits: number;
  readonly bonus: number;
  readonly worth: number;
  /** How often it has each word, and which pairs it has. */
  readonly times: Uint8Array;
  readonly pairs: Uint8Array;
}

interface Aim {
  readonly expected: Expected;
  readonly sentences: number;
  readonly length: number;
}

function emptyCombination({ words, pairs }: Expected): Combination {
  const times = new Uint8Array(words.length / MOST_TIMES);
  return {
    taken: 0,
    positions: [],
    size: 0,
    hits: 0,
    bonus: 0,
    worth: 0,
    times,
    pairs: new Uint8Array(pairs.length),
  };
}

function isTaken({ taken }: Combination, index: number): boolean {
  return (taken & (1 << index)) !== 0;
}

function mostPromising<Offered extends Candidate>(
  candidates: readonly Offered[],
  { sentences, first }: { sentences: number; first: Offered | undefined },
  aim: Aim,
): readonly Offered[] {
  const most = Math.min(MOST_TRIED, Math.max(USUALLY_TRIED, 2 * sentences));
  const none = emptyCombination(aim.expected);
  const best = candidates
    .filter((candidate) => candidate !== first)
    .map((candidate) => ({ candidate, worth: worthOf(none, candidate, aim) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ candidate }) => candidate);
  return (first ? [first, ...best] : best).slice(0, most);
}

function extendedByOne(
  combinations: readonly Combination[],
  tried: readonly Candidate[],
  aim: Aim,
): readonly Combination[] {
  const seen = new Set<number>();
  const longer: { combination: Combination; index: number; worth: number }[] = [];
  for (const combination of combinations) {
    tried.forEach((candidate, index) => {
      const taken = combination.taken | (1 << index);
      const isTried = seen.has(taken) || isTaken(combination, index);
      if (isTried || !canStand(candidate, combination, aim)) return;
      seen.add(taken);
      longer.push({ combination, index, worth: worthOf(combination, candidate, aim) });
    });
  }
  return longer
    .sort((one, other) => other.worth - one.worth)
    .slice(0, COMBINATIONS_KEPT)
    .flatMap(({ combination, index, worth }) => {
      const candidate = tried[index];
      return candidate
        ? [withSentence(combination, candidate, { index, worth, expected: aim.expected })]
        : [];
    });
}

function canStand({ positions: own, needs }: Candidate, { positions }: Combination, aim: Aim) {
  if (positions.length + own.length > aim.sentences) return false;
  if (own.some((position) => positions.includes(position))) return false;
  return needs.every((group) => group.some((position) => positions.includes(position)));
}

function worthOf(
  combination: Combination,
  candidate: Candidate,
  { expected, length }: Aim,
): number {
  const hits = combination.hits + newHits(combination, candidate, expected);
  const size = combination.size + candidate.words.length;
  return (2 * hits) / (size + length) + combination.bonus + candidate.bonus;
}

/** How much a sentence has of what is expected and the other sentences don't have. */
function newHits({ times, pairs }: Combination, candidate: Candidate, expected: Expected): number {
  let hits = 0;
  for (const pair of candidate.pairs) {
    if (pairs[pair] === 0) hits += PAIRS_COUNT * (expected.pairs[pair] ?? 0);
  }
  for (const word of candidate.words) {
    const time = times[word] ?? 0;
    if (time < MOST_TIMES) hits += expected.words[word * MOST_TIMES + time] ?? 0;
    times[word] = time + 1;
  }
  for (const word of candidate.words) times[word] = (times[word] ?? 1) - 1;
  return hits;
}

function withSentence(
  combination: Combination,
  candidate: Candidate,
  { index, worth, expected }: { index: number; worth: number; expected: Expected },
): Combination {
  const times = combination.times.slice();
  const pairs = combination.pairs.slice();
  for (const word of candidate.words) times[word] = (times[word] ?? 0) + 1;
  for (const pair of candidate.pairs) pairs[pair] = 1;
  return {
    taken: combination.taken | (1 << index),
    positions: [...combination.positions, ...candidate.positions],
    size: combination.size + candidate.words.length,
    hits: combination.hits + newHits(combination, candidate, expected),
    bonus: combination.bonus + candidate.bonus,
    worth,
    times,
    pairs,
  };
}
