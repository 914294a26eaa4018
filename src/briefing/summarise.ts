import { readFileSync } from "node:fs";
import type { Article } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { type Candidate, summaryCandidates, TRAITS, type Trait } from "./summary-traits.ts";

/** What `training/train-summary.ts` learned: what each trait of a sentence counts for. */
export const SUMMARY_WEIGHTS_FILE = new URL("./weights/summary.json", import.meta.url);

/** Besides its own traits: how much of it is told already, and that it follows one chosen. */
export type SummaryWeights = Readonly<Record<Trait | "told" | "follows", number>>;

let learned: SummaryWeights | undefined;

/**
 * The sentences that say most of what the article says, in its order, each as it stands there.
 *
 * A sentence that points back ("He said so too.") is taken only right after the one it points to.
 * Fewer than asked for are given where no more can be read without their neighbours.
 */
export function summarise(article: Article, sentences: number): readonly Span[] {
  learned ??= JSON.parse(readFileSync(SUMMARY_WEIGHTS_FILE, "utf8")) as SummaryWeights;
  return chooseSentences(summaryCandidates(article), sentences, learned)
    .map(({ span }) => span)
    .sort((one, other) => one.start - other.start);
}

/** The best first, each judged by what it adds to those before it. */
export function chooseSentences(
  candidates: readonly Candidate[],
  sentences: number,
  weights: SummaryWeights,
): readonly Candidate[] {
  const worth = candidates.map(({ traits }) =>
    TRAITS.reduce((total, trait) => total + weights[trait] * traits[trait], 0),
  );
  const chosen: Candidate[] = [];
  while (chosen.length < sentences) {
    const open = openCandidates(candidates, chosen);
    const told = new Set(chosen.flatMap(({ words }) => words));
    const best = bestOf(open, (candidate) => {
      const { toldBefore, follows } = beside(candidate, chosen, told);
      const own = worth[candidate.position] ?? 0;
      return own - weights.told * toldBefore + weights.follows * follows;
    });
    if (!best) break;
    chosen.push(best);
  }
  return chosen;
}

/** Those that can be read beside the chosen ones. */
export function openCandidates(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
): readonly Candidate[] {
  const positions = new Set(chosen.map(({ position }) => position));
  return candidates.filter(
    ({ isReadable, needsNeighbour, position }) =>
      isReadable && !positions.has(position) && (!needsNeighbour || positions.has(position - 1)),
  );
}

export function beside(
  { words, position }: Candidate,
  chosen: readonly Candidate[],
  told: ReadonlySet<string>,
): { readonly toldBefore: number; readonly follows: number } {
  const again = words.filter((word) => told.has(word)).length;
  return {
    toldBefore: again / (words.length + 1),
    follows: chosen.some((each) => each.position === position - 1) ? 1 : 0,
  };
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
