import { parseArticle } from "../src/article/parse-article.ts";
import {
  beside,
  chooseSentences,
  openCandidates,
  type SummaryWeights,
} from "../src/briefing/summarise.ts";
import { type Candidate, summaryCandidates, TRAITS } from "../src/briefing/summary-traits.ts";

export const WEIGHT_NAMES = [...TRAITS, "told", "follows"] as const;
/** Of the first reference, which alone is scored; the other references steady the lesson. */
const FIRST_COUNTS = 0.8;

/** An article with its reference summaries, as tokens. */
export interface Lesson {
  readonly candidates: readonly Candidate[];
  readonly tokens: readonly (readonly string[])[];
  readonly references: readonly Reference[];
}

interface Reference {
  readonly size: number;
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

/** One sentence to choose among those open: what it shows, and what choosing it would gain. */
export interface Choice {
  readonly traits: Float64Array;
  readonly gain: number;
}

type Tokenize = (text: string) => readonly string[];

export function readLesson(
  { id, text, reference_summaries }: { id: string; text: string; reference_summaries: string[] },
  tokenize: Tokenize,
): Lesson {
  const candidates = summaryCandidates(parseArticle({ id, text }));
  return {
    candidates,
    tokens: candidates.map(({ span }) => tokenize(text.slice(span.start, span.end))),
    references: reference_summaries.map((reference) => {
      const tokens = tokenize(reference);
      return { size: tokens.length, words: counted(tokens), pairs: counted(pairsOf(tokens)) };
    }),
  };
}

/** The choices that a summary of three sentences made with these weights would have had. */
export function choicesOf(lesson: Lesson, weights: SummaryWeights): readonly (readonly Choice[])[] {
  const chosen = chooseSentences(lesson.candidates, 3, weights);
  return chosen.map((_, step) => {
    const before = chosen.slice(0, step);
    const worth = scoreOf(lesson, before);
    const told = new Set(before.flatMap(({ words }) => words));
    return openCandidates(lesson.candidates, before).map((candidate) => {
      const { toldBefore, follows } = beside(candidate, before, told);
      const own = TRAITS.map((trait) => candidate.traits[trait]);
      const traits = Float64Array.from([...own, -toldBefore, follows]);
      return { traits, gain: scoreOf(lesson, [...before, candidate]) - worth };
    });
  });
}

function scoreOf({ tokens, references }: Lesson, chosen: readonly Candidate[]): number {
  const summary = chosen
    .map(({ position }) => position)
    .sort((one, other) => one - other)
    .flatMap((position) => tokens[position] ?? []);
  const words = counted(summary);
  const pairs = counted(pairsOf(summary));
  const [first = 0, ...others] = references.map(
    (reference) =>
      f1(shared(words, reference.words), summary.length, reference.size) +
      f1(shared(pairs, reference.pairs), summary.length - 1, reference.size - 1),
  );
  if (others.length === 0) return first;
  const mean = others.reduce((total, value) => total + value, 0) / others.length;
  return FIRST_COUNTS * first + (1 - FIRST_COUNTS) * mean;
}

function f1(hits: number, one: number, other: number): number {
  return hits === 0 ? 0 : (2 * hits) / (one + other);
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let hits = 0;
  for (const [key, count] of one) hits += Math.min(count, other.get(key) ?? 0);
  return hits;
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairsOf(tokens: readonly string[]): readonly string[] {
  return tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`);
}
