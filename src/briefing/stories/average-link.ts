import type { StoryTerms } from "./story-terms.ts";

/**
 * Groups texts by average likeness: the two likest groups become one as long as their members are
 * as like as `threshold` on average. Gives the group of each text as the index of one member.
 *
 * Only texts that share a telling term are ever compared, so that it stays quick for thousands.
 */
export function averageLink(texts: readonly StoryTerms[], threshold: number): readonly number[] {
  const links = likenesses(texts);
  const sizes = texts.map(() => 1);
  const groupOf = texts.map((_, index) => index);
  const queue = createQueue();
  links.forEach((others, one) => {
    for (const [other, likeness] of others) {
      if (one < other && likeness >= threshold) queue.push({ one, other, likeness });
    }
  });

  const groups = { links, sizes, groupOf };
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { one, other, likeness } = next;
    if (averageOf(groups, one, other) !== likeness) continue;
    merge(groups, one, other);
    for (const [neighbour] of links[one] ?? []) {
      const now = averageOf(groups, one, neighbour);
      if (now >= threshold) queue.push({ one, other: neighbour, likeness: now });
    }
  }
  return groupOf.map((_, index) => rootOf(groupOf, index));
}

/** Of each text or group, the sum of likenesses with each other one. */
type Links = readonly Map<number, number>[];

/** A term of more texts than this finds no likeness that rarer terms do not find too. */
const MOST_SHARING = 250;
const MOST_SHARING_PART = 0.03;
const LEAST_LIKENESS = 0.05;
/** Of thousands of texts each is a little like hundreds; only its likest can be of its story. */
const MOST_LINKS = 80;

function likenesses(texts: readonly StoryTerms[]): Links {
  const holdersOf = indexTerms(texts);
  const links: Links = texts.map(() => new Map());
  const totals = new Float64Array(texts.length);
  texts.forEach((terms, index) => {
    const touched = addUp(terms, holdersOf, totals);
    for (const other of likest(touched, totals, index)) {
      const likeness = totals[other] ?? 0;
      links[index]?.set(other, likeness);
      links[other]?.set(index, likeness);
    }
    for (const other of touched) totals[other] = 0;
  });
  return links;
}

function likest(touched: readonly number[], totals: Float64Array, index: number) {
  const like = touched.filter((other) => other !== index && (totals[other] ?? 0) >= LEAST_LIKENESS);
  if (like.length <= MOST_LINKS) return like;
  return like
    .sort((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0) || one - other)
    .slice(0, MOST_LINKS);
}

/** The likeness of a text with each one into `totals`; gives those it has any with. */
function addUp(
  terms: StoryTerms,
  holdersOf: ReadonlyMap<string, Holders>,
  totals: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (const [stem, weight] of terms) {
    const { texts = [], weights = [] } = holdersOf.get(stem) ?? {};
    for (let at = 0; at < texts.length; at++) {
      const other = texts[at] ?? 0;
      const before = totals[other] ?? 0;
      if (before === 0) touched.push(other);
      totals[other] = before + weight * (weights[at] ?? 0);
    }
  }
  return touched;
}

interface Holders {
  readonly texts: number[];
  readonly weights: number[];
}

/** The holders of each term that can link texts. */
function indexTerms(texts: readonly StoryTerms[]): ReadonlyMap<string, Holders> {
  const index = new Map<string, Holders>();
  texts.forEach((terms, text) => {
    for (const [stem, weight] of terms) {
      const holders = index.get(stem) ?? { texts: [], weights: [] };
      holders.texts.push(text);
      holders.weights.push(weight);
      index.set(stem, holders);
    }
  });
  const most = Math.max(MOST_SHARING, MOST_SHARING_PART * texts.length);
  for (const [stem, { texts: all }] of index) {
    if (all.length < 2 || all.length > most) index.delete(stem);
  }
  return index;
}

function averageOf({ links, sizes }: Groups, one: number, other: number): number {
  const total = links[one]?.get(other);
  if (total === undefined) return Number.NaN;
  return total / ((sizes[one] ?? 1) * (sizes[other] ?? 1));
}

interface Groups {
  readonly links: Links;
  readonly sizes: number[];
  readonly groupOf: number[];
}

/** The other group goes into the first. */
function merge({ links, sizes, groupOf }: Groups, one: number, other: number): void {
  const kept = links[one];
  const gone = links[other];
  if (!kept || !gone) return;
  kept.delete(other);
  gone.delete(one);
  for (const [neighbour, total] of gone) {
    const sum = total + (kept.get(neighbour) ?? 0);
    kept.set(neighbour, sum);
    links[neighbour]?.set(one, sum);
    links[neighbour]?.delete(other);
  }
  gone.clear();
  sizes[one] = (sizes[one] ?? 1) + (sizes[other] ?? 1);
  groupOf[other] = one;
}

function rootOf(groupOf: readonly number[], index: number): number {
  let root = index;
  while (groupOf[root] !== root) root = groupOf[root] ?? root;
  return root;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** The likest pair first; of equal ones the first in the texts, so that results never vary. */
function createQueue() {
  const heap: Pair[] = [];
  const isBefore = (left: Pair, right: Pair) =>
    left.likeness > right.likeness ||
    (left.likeness === right.likeness &&
      (left.one < right.one || (left.one === right.one && left.other < right.other)));

  return {
    push(pair: Pair): void {
      let at = heap.length;
      heap.push(pair);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = heap[parent];
        if (!above || isBefore(above, pair)) break;
        heap[at] = above;
        at = parent;
      }
      heap[at] = pair;
    },
    pop(): Pair | undefined {
      const [top] = heap;
      const last = heap.pop();
      if (!last || heap.length === 0) return top;
      let at = 0;
      for (;;) {
        const child = likerChild(heap, at, isBefore);
        const below = heap[child];
        if (!below || !isBefore(below, last)) break;
        heap[at] = below;
        at = child;
      }
      heap[at] = last;
      return top;
    },
  };
}

function likerChild(
  heap: readonly Pair[],
  at: number,
  isBefore: (left: Pair, right: Pair) => boolean,
): number {
  const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
  return left && right && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
}
