import { averageLink } from "./average-link.ts";
import { normalised, type StoryTerms, storyTerms } from "./story-terms.ts";

/** Texts this like are of one kind: two earthquakes, two trials of one court. */
const KIN = 0.14;
/** Of a kind that can't be divided, or is too small to be, these tell the same. */
const ALIKE = 0.23;
const SAME_STORY = 0.1;
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
): readonly (readonly Text[])[] {
  const terms = texts.map(storyTerms);
  return groupsOf(averageLink(terms, KIN))
    .flatMap((kin) => divide(kin, terms))
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
): readonly (readonly number[])[] {
  if (kin.length < FEWEST_TO_DIVIDE) return alike(kin, allTerms);
  const terms = withoutShared(kin.map((index) => allTerms[index] ?? new Map()));
  const parts = groupsOf(averageLink(terms, SAME_STORY));
  const smallest = Math.max(FEWEST_IN_PART, SMALLEST_PART * kin.length);
  const stories = parts.filter(({ length }) => length >= smallest).map((part) => [...part]);
  if (stories.length < 2) return alike(kin, allTerms);
  const whole = stories.map((story) => [...story]);
  for (const part of parts.filter(({ length }) => length < smallest)) {
    whole[likestTo(part, stories, terms)]?.push(...part);
  }
  return whole.map((story) =>
    story.sort((one, other) => one - other).flatMap((index) => kin[index] ?? []),
  );
}

function alike(kin: readonly number[], allTerms: readonly StoryTerms[]) {
  const terms = kin.map((index) => allTerms[index] ?? new Map());
  return groupsOf(averageLink(terms, ALIKE)).map((group) =>
    group.flatMap((member) => kin[member] ?? []),
  );
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
