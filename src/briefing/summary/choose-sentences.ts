import { MOST_TIMES } from "../words/word-chances.ts";
import type { Needs } from "./find-needs.ts";

/** What a sentence offers to a summary; its words and pairs of words are indexes. */
export interface Candidate {
  readonly position: number;
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
export function chooseSentences(
  candidates: readonly Candidate[],
  { sentences, opening = null }: Wish,
  expected: Expected,
): readonly number[] {
  const aim = { expected, length: sentences * expected.sentenceLength };
  const first = candidates.find(({ position }) => position === opening);
  const tried = mostPromising(candidates, { sentences, first }, aim);
  let combinations: readonly Combination[] = [emptyCombination(expected)];
  if (first) combinations = extendedByOne(combinations, [first], aim);
  for (let count = first ? 1 : 0; count < sentences; count++) {
    const longer = extendedByOne(combinations, tried, aim);
    if (longer.length === 0) break;
    combinations = longer;
  }
  const [best] = combinations;
  const chosen = tried.filter((_, index) => best && isTaken(best, index));
  return chosen.map(({ position }) => position).sort((one, other) => one - other);
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
  /** How often it has each word, and which pairs it has. */
  readonly times: Uint8Array;
  readonly pairs: Uint8Array;
}

interface Aim {
  readonly expected: Expected;
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
    times,
    pairs: new Uint8Array(pairs.length),
  };
}

function isTaken({ taken }: Combination, index: number): boolean {
  return (taken & (1 << index)) !== 0;
}

function mostPromising(
  candidates: readonly Candidate[],
  { sentences, first }: { sentences: number; first: Candidate | undefined },
  aim: Aim,
): readonly Candidate[] {
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
      if (seen.has(taken) || isTaken(combination, index) || !canStand(candidate, combination))
        return;
      seen.add(taken);
      longer.push({ combination, index, worth: worthOf(combination, candidate, aim) });
    });
  }
  return longer
    .sort((one, other) => other.worth - one.worth)
    .slice(0, COMBINATIONS_KEPT)
    .flatMap(({ combination, index }) => {
      const candidate = tried[index];
      return candidate
        ? [withSentence(combination, candidate, { index, expected: aim.expected })]
        : [];
    });
}

function canStand({ needs }: Candidate, { positions }: Combination): boolean {
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
  { index, expected }: { index: number; expected: Expected },
): Combination {
  const times = combination.times.slice();
  const pairs = combination.pairs.slice();
  for (const word of candidate.words) times[word] = (times[word] ?? 0) + 1;
  for (const pair of candidate.pairs) pairs[pair] = 1;
  return {
    taken: combination.taken | (1 << index),
    positions: [...combination.positions, candidate.position],
    size: combination.size + candidate.words.length,
    hits: combination.hits + newHits(combination, candidate, expected),
    bonus: combination.bonus + candidate.bonus,
    times,
    pairs,
  };
}
