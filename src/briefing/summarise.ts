import type { Article } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { foldedWords } from "./fold.ts";
import { standsAlone } from "./stands-alone.ts";

const LEAD_WEIGHT = 1.5;
const LEAD_FADES_OVER = 3;
const FEWEST_WORDS = 6;
const MOST_WORDS = 70;
/** Beyond this a text is a transcript or worse: its opening is summarised. */
const MOST_SENTENCES = 300;

/**
 * The sentences that say most of what the article says, in its order, each as it stands there.
 * News puts first what matters most, so an early sentence needs less support from the others.
 * Fewer than asked for are given where no more can be read on their own.
 */
export function summarise(article: Article, sentences: number): readonly Span[] {
  const candidates = article.sentences
    .slice(0, MOST_SENTENCES)
    .map((span, position) => ({
      span,
      position,
      words: new Set(contentWords(article.text.slice(span.start, span.end))),
    }))
    .filter(({ span, words }) => isReadable(words) && standsAlone(article, span));
  const frequency = sentenceFrequency(candidates);

  const chosen: Candidate[] = [];
  while (chosen.length < sentences) {
    const told = new Set(chosen.flatMap(({ words }) => [...words]));
    const best = bestOf(
      candidates.filter((candidate) => !chosen.includes(candidate)),
      (candidate) => worth(candidate, frequency, told),
    );
    if (!best) break;
    chosen.push(best);
  }
  return chosen.sort((one, other) => one.span.start - other.span.start).map(({ span }) => span);
}

interface Candidate {
  readonly span: Span;
  readonly position: number;
  readonly words: ReadonlySet<string>;
}

function contentWords(text: string): readonly string[] {
  return foldedWords(text).filter((word) => word.length > 3);
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

/** How much of what the other sentences speak of is in it and not told yet, and how early. */
function worth(
  { words, position }: Candidate,
  frequency: ReadonlyMap<string, number>,
  told: ReadonlySet<string>,
): number {
  let shared = 0;
  for (const word of words) {
    if (!told.has(word)) shared += (frequency.get(word) ?? 1) - 1;
  }
  const central = shared / (words.size + FEWEST_WORDS) / Math.sqrt(frequency.size + 1);
  return central + LEAD_WEIGHT * Math.exp(-position / LEAD_FADES_OVER);
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
