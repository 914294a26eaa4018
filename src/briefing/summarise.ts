import type { Article } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { foldedWords } from "./fold.ts";
import { pointsBack, speechIsWhole } from "./points-back.ts";

const CENTRAL_WEIGHT = 0.5;
const LEAD_FADES_OVER = 4;
const LENGTH_WEIGHT = 0.1;
const FULL_LENGTH = 30;
/** A word in most sentences is what the article is about, and more of it says no more. */
const MOST_SHARED = 9;
const FEWEST_WORDS = 4;
const MOST_WORDS = 60;
/** Beyond this a text is a transcript or worse: its opening is summarised. */
const MOST_SENTENCES = 300;

/**
 * The sentences that say most of what the article says, in its order, each as it stands there.
 *
 * News puts first what matters most, so an early sentence needs less support from the others. A
 * sentence that points back ("He said so too.") is taken only right after the one it points to.
 * Fewer than asked for are given where no more can be read without their neighbours.
 */
export function summarise(article: Article, sentences: number): readonly Span[] {
  const all = article.sentences
    .slice(0, MOST_SENTENCES)
    .map((span, position) => toCandidate(article, span, position));
  const readable = all.filter(
    ({ span, words }) => isReadable(words) && speechIsWhole(article, span),
  );
  const frequency = sentenceFrequency(all);

  const chosen = new Map<number, Candidate>();
  while (chosen.size < sentences) {
    const told = new Set([...chosen.values()].flatMap(({ words }) => [...words]));
    const open = readable.filter(
      ({ position, needsNeighbour }) =>
        !chosen.has(position) && (!needsNeighbour || chosen.has(position - 1)),
    );
    const best = bestOf(open, (candidate) => worth(candidate, { frequency, told, of: all.length }));
    if (!best) break;
    chosen.set(best.position, best);
  }
  return [...chosen.values()].map(({ span }) => span).sort((one, other) => one.start - other.start);
}

interface Candidate {
  readonly span: Span;
  readonly position: number;
  readonly needsNeighbour: boolean;
  readonly length: number;
  readonly words: ReadonlySet<string>;
}

function toCandidate({ text }: Article, span: Span, position: number): Candidate {
  const sentence = text.slice(span.start, span.end);
  const words = foldedWords(sentence);
  return {
    span,
    position,
    needsNeighbour: pointsBack(sentence),
    length: Math.min(words.length, FULL_LENGTH) / FULL_LENGTH,
    words: new Set(words.filter((word) => word.length > 3)),
  };
}

function isReadable({ size }: ReadonlySet<string>): boolean {
  return size >= FEWEST_WORDS && size <= MOST_WORDS;
}

function sentenceFrequency(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { words } of candidates) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return frequency;
}

interface Told {
  readonly frequency: ReadonlyMap<string, number>;
  readonly told: ReadonlySet<string>;
  /** How many sentences there are. */
  readonly of: number;
}

/** How much of what the other sentences speak of is in it and not told yet, and how early. */
function worth({ words, position, length }: Candidate, { frequency, told, of }: Told): number {
  let shared = 0;
  for (const word of words) {
    if (!told.has(word)) shared += Math.min(MOST_SHARED, (frequency.get(word) ?? 1) - 1);
  }
  const central = shared / Math.sqrt((words.size + 2) * of);
  const early = Math.exp(-position / LEAD_FADES_OVER);
  return CENTRAL_WEIGHT * central + early + LENGTH_WEIGHT * length;
}

function bestOf<Item>(items: readonly Item[], score: (item: Item) => number): Item | null {
  let best: Item | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const value = score(item);
    if (value > highest) [best, highest] = [item, value];
  }
  return best;
}
