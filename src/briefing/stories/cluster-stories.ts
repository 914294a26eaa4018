import { averageLink } from "./average-link.ts";
import { partLongTexts, product } from "./part-long-texts.ts";
import { normalised, type StoryTerms, type StoryText, storyTerms } from "./story-terms.ts";

/** All three are chosen by `training/choose-thresholds.ts` on news whose stories are labelled. */
const THRESHOLDS = {
  /** Texts at least this similar are of one kind: two earthquakes, two trials of one court. */
  sameKind: 0.14,
  /**
   * Where a kind cannot be divided, or is too small, texts at least this similar tell one story.
   */
  sameStory: 0.23,
  /** A kind is several stories where texts of two are at most half as similar as texts of one. */
  separation: 0.5,
};
export type Thresholds = Readonly<typeof THRESHOLDS>;
/** How similar the texts of one story may have to be, by the words that not all of a kind share. */
const TRIED = [0.05, 0.1, 0.15];
/**
 * The more texts of a kind share a word, the less it counts. This and the next were chosen by hand.
 */
const SHARED_FADES = 0.8;
const LEAST_KEPT = 0.05;
const FEWEST_TO_DIVIDE = 4;
/** A smaller part is a retelling in other words rather than a story of its own. */
const SMALLEST_PART = 0.25;
const FEWEST_IN_PART = 2;

/**
 * Which texts tell of the same event, each cluster in the order given.
 *
 * They are clustered twice: first loosely into kinds of events, then each kind by the words that its
 * texts do not all share. What two arrests have in common ("police", "charged") says nothing about
 * which of them a text tells.
 */
export function clusterStories<Text extends StoryText>(
  texts: readonly Text[],
  thresholds: Thresholds = THRESHOLDS,
): readonly (readonly Text[])[] {
  const terms = texts.map(storyTerms);
  return groupsOf(averageLink(terms, thresholds.sameKind))
    .flatMap((kind) => divide(kind, terms, thresholds))
    .flatMap((group) => partLongTexts(group, { texts, terms }))
    .flatMap((group) => divideByDay(group, texts))
    .sort(([one = 0], [other = 0]) => one - other)
    .map((group) => group.flatMap((index) => texts[index] ?? []));
}

function groupsOf(labels: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  labels.forEach((label, index) => {
    const group = groups.get(label);
    if (group) group.push(index);
    else groups.set(label, [index]);
  });
  return [...groups.values()];
}

function divide(
  kind: readonly number[],
  allTerms: readonly StoryTerms[],
  thresholds: Thresholds,
): readonly (readonly number[])[] {
  const ownTerms = kind.map((index) => allTerms[index] ?? new Map());
  const similarOnes = () => indexesIn(kind, groupsOf(averageLink(ownTerms, thresholds.sameStory)));
  if (kind.length < FEWEST_TO_DIVIDE) return similarOnes();
  const terms = withoutShared(ownTerms);
  const [best] = TRIED.map((threshold) => intoParts(terms, threshold))
    .map((parts) => ({ parts, separation: separationOf(parts, terms) }))
    .sort((one, other) => other.separation - one.separation);
  return best && best.separation >= thresholds.separation
    ? indexesIn(kind, best.parts)
    : similarOnes();
}

function indexesIn(kind: readonly number[], parts: readonly (readonly number[])[]) {
  return parts.map((part) => part.flatMap((member) => kind[member] ?? []));
}

/** The parts of a kind; the smallest are put to the part that they are most similar to. */
function intoParts(
  terms: readonly StoryTerms[],
  threshold: number,
): readonly (readonly number[])[] {
  const groups = groupsOf(averageLink(terms, threshold));
  const smallest = Math.max(FEWEST_IN_PART, SMALLEST_PART * terms.length);
  const stories = groups.filter(({ length }) => length >= smallest);
  if (stories.length < 2) return [];
  const parts = stories.map((story) => [...story]);
  for (const group of groups.filter(({ length }) => length < smallest)) {
    parts[mostSimilarTo(group, stories, terms)]?.push(...group);
  }
  return parts.map((part) => part.sort((one, other) => one - other));
}

/** 0 where texts of different parts are as similar as those of one, 1 where they share nothing. */
function separationOf(parts: readonly (readonly number[])[], terms: readonly StoryTerms[]): number {
  if (parts.length < 2) return 0;
  const all = similarityWithin([...terms.keys()], terms);
  const within = parts.map((part) => similarityWithin(part, terms));
  const inside = { total: sum(within, "total"), pairs: sum(within, "pairs") };
  const across = (all.total - inside.total) / Math.max(1, all.pairs - inside.pairs);
  return inside.total <= 0 ? 0 : 1 - across / (inside.total / Math.max(1, inside.pairs));
}

interface Similarity {
  readonly total: number;
  readonly pairs: number;
}

/**
 * The similarity of all pairs of a part together. It follows from the square of their sum, because
 * to compare each text with each other one would take too long.
 */
function similarityWithin(part: readonly number[], terms: readonly StoryTerms[]): Similarity {
  const together = new Map<string, number>();
  let ownSquares = 0;
  for (const index of part) {
    for (const [stem, weight] of terms[index] ?? []) {
      together.set(stem, (together.get(stem) ?? 0) + weight);
      ownSquares += weight * weight;
    }
  }
  let squares = 0;
  for (const weight of together.values()) squares += weight * weight;
  return { total: (squares - ownSquares) / 2, pairs: (part.length * (part.length - 1)) / 2 };
}

function sum(similarities: readonly Similarity[], key: keyof Similarity): number {
  return similarities.reduce((total, similarity) => total + similarity[key], 0);
}

function withoutShared(texts: readonly StoryTerms[]): readonly StoryTerms[] {
  const sharing = new Map<string, number>();
  for (const terms of texts) {
    for (const stem of terms.keys()) sharing.set(stem, (sharing.get(stem) ?? 0) + 1);
  }
  return texts.map((terms) =>
    normalised(
      [...terms].map(([stem, weight]) => {
        const others = (sharing.get(stem) ?? 1) - 1;
        const own = Math.max(LEAST_KEPT, 1 - others / texts.length);
        return [stem, weight * own ** SHARED_FADES];
      }),
    ),
  );
}

function mostSimilarTo(
  part: readonly number[],
  stories: readonly (readonly number[])[],
  terms: readonly StoryTerms[],
): number {
  const similarity = stories.map((story) => {
    const pairs = part.flatMap((one) => story.map((other) => product(terms[one], terms[other])));
    return pairs.reduce((total, value) => total + value, 0) / pairs.length;
  });
  return similarity.indexOf(Math.max(...similarity));
}

/**
 * The same words after some days without any tell of the next event of the kind. Undated texts stay
 * with the first.
 */
function divideByDay(
  group: readonly number[],
  texts: readonly StoryText[],
): readonly (readonly number[])[] {
  const dayOf = (index: number) => Date.parse(texts[index]?.publishedOn ?? "") / DAY_MS;
  const dated = group.filter((index) => !Number.isNaN(dayOf(index)));
  if (dated.length < 2) return [group];
  const parts: number[][] = [];
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const index of dated.sort((one, other) => dayOf(one) - dayOf(other))) {
    if (dayOf(index) - lastDay > LONGEST_PAUSE_DAYS) parts.push([]);
    parts.at(-1)?.push(index);
    lastDay = dayOf(index);
  }
  parts[0]?.push(...group.filter((index) => !dated.includes(index)));
  return parts.map((part) => part.sort((one, other) => one - other));
}

const DAY_MS = 86_400_000;
/** Chosen by hand. */
const LONGEST_PAUSE_DAYS = 5;
