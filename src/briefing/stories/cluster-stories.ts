import { averageLink } from "./average-link.ts";
import { normalised, type StoryTerms, storyTerms } from "./story-terms.ts";

/** Chosen by `training/choose-thresholds.ts`. */
const THRESHOLDS = {
  /** Texts this like are of one kind: two earthquakes, two trials of one court. */
  kin: 0.14,
  /** Of a kind that can't be divided, or is too small to be, these tell the same. */
  alike: 0.23,
  /** A kind is several stories where texts of two are at most half as like as texts of one. */
  apart: 0.5,
};
export type Thresholds = Readonly<typeof THRESHOLDS>;
/** Where to look for such stories: how like the texts of one are by the words not all share. */
const TRIED = [0.05, 0.1, 0.15];
/** Words that all of a kind share tell its stories apart the least. */
const SHARED_FADES = 0.8;
const LEAST_KEPT = 0.05;
const FEWEST_TO_DIVIDE = 4;
/** A smaller part is a retelling in other words rather than a story of its own. */
const SMALLEST_PART = 0.25;
const FEWEST_IN_PART = 2;

/** An article as far as it tells which story it belongs to. */
export interface StoryText {
  readonly title: string;
  readonly text: string;
  readonly publishedOn?: string | null | undefined;
}

/**
 * Which texts tell of the same event, each group in the order given.
 *
 * Twice average-link: first loosely into kinds, then each kind by what its members do not share,
 * for what two arrests have in common ("police", "charged") says nothing about which is told.
 */
export function clusterStories<Text extends StoryText>(
  texts: readonly Text[],
  thresholds: Thresholds = THRESHOLDS,
): readonly (readonly Text[])[] {
  const terms = texts.map(storyTerms);
  return groupsOf(averageLink(terms, thresholds.kin))
    .flatMap((kin) => divide(kin, terms, thresholds))
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
  kin: readonly number[],
  allTerms: readonly StoryTerms[],
  thresholds: Thresholds,
): readonly (readonly number[])[] {
  const ownTerms = kin.map((index) => allTerms[index] ?? new Map());
  const alike = () => inKin(kin, groupsOf(averageLink(ownTerms, thresholds.alike)));
  if (kin.length < FEWEST_TO_DIVIDE) return alike();
  const terms = withoutShared(ownTerms);
  const [best] = TRIED.map((threshold) => intoParts(terms, threshold))
    .map((parts) => ({ parts, apart: apartness(parts, terms) }))
    .sort((one, other) => other.apart - one.apart);
  return best && best.apart >= thresholds.apart ? inKin(kin, best.parts) : alike();
}

function inKin(kin: readonly number[], parts: readonly (readonly number[])[]) {
  return parts.map((part) => part.flatMap((member) => kin[member] ?? []));
}

/** Parts of a kind, the smallest of them put to the likest other. */
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
    parts[likestTo(group, stories, terms)]?.push(...group);
  }
  return parts.map((part) => part.sort((one, other) => one - other));
}

/** 0 where texts of different parts are as like as those of one, 1 where they share nothing. */
function apartness(parts: readonly (readonly number[])[], terms: readonly StoryTerms[]): number {
  if (parts.length < 2) return 0;
  const all = likenessWithin([...terms.keys()], terms);
  const within = parts.map((part) => likenessWithin(part, terms));
  const inside = { total: sum(within, "total"), pairs: sum(within, "pairs") };
  const across = (all.total - inside.total) / Math.max(1, all.pairs - inside.pairs);
  return inside.total <= 0 ? 0 : 1 - across / (inside.total / Math.max(1, inside.pairs));
}

interface Likeness {
  readonly total: number;
  readonly pairs: number;
}

/** Of all pairs of a part, by the square of its sum: to compare each with each takes too long. */
function likenessWithin(part: readonly number[], terms: readonly StoryTerms[]): Likeness {
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

function sum(likenesses: readonly Likeness[], key: keyof Likeness): number {
  return likenesses.reduce((total, likeness) => total + likeness[key], 0);
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

function likestTo(
  part: readonly number[],
  stories: readonly (readonly number[])[],
  terms: readonly StoryTerms[],
): number {
  const likeness = stories.map((story) => {
    const pairs = part.flatMap((one) => story.map((other) => product(terms[one], terms[other])));
    return pairs.reduce((total, value) => total + value, 0) / pairs.length;
  });
  return likeness.indexOf(Math.max(...likeness));
}

function product(one: StoryTerms = new Map(), other: StoryTerms = new Map()): number {
  let total = 0;
  for (const [stem, weight] of one) total += weight * (other.get(stem) ?? 0);
  return total;
}

/** The same words weeks apart tell of the next event of the kind. Undated texts stay with the first. */
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
const LONGEST_PAUSE_DAYS = 5;
