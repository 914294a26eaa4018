import type { StoryTerms } from "./story-terms.ts";

/**
 * Agglomerative clustering with average linkage: the two most similar clusters become one as long as
 * the average similarity of their members is at least `threshold`. It gives the cluster of each text
 * as the index of one of its members.
 *
 * Only texts that share a rare term are compared, so that it stays quick for thousands of texts.
 */
export function averageLink(texts: readonly StoryTerms[], threshold: number): readonly number[] {
  const links = similarities(texts);
  const sizes = texts.map(() => 1);
  const clusterOf = texts.map((_, index) => index);
  const queue = createQueue();
  links.forEach((others, one) => {
    for (const [other, similarity] of others) {
      if (one < other && similarity >= threshold) queue.push({ one, other, similarity });
    }
  });

  const clusters = { links, sizes, clusterOf };
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { one, other, similarity } = next;
    if (averageOf(clusters, one, other) !== similarity) continue;
    merge(clusters, one, other);
    for (const [neighbour] of links[one] ?? []) {
      const now = averageOf(clusters, one, neighbour);
      if (now >= threshold) queue.push({ one, other: neighbour, similarity: now });
    }
  }
  return clusterOf.map((_, index) => rootOf(clusterOf, index));
}

/** For each text or cluster, the sum of its similarities with each other one. */
type Links = readonly Map<number, number>[];

/**
 * A term that more texts have is not looked up: texts of one story share rarer terms too. This and
 * the next limits were chosen by hand, for speed.
 */
const MOST_SHARING = 250;
const MOST_SHARING_PART = 0.03;
const LEAST_SIMILARITY = 0.05;
/** A text is a little similar to hundreds of others; only the most similar can tell its story. */
const MOST_LINKS = 80;

function similarities(texts: readonly StoryTerms[]): Links {
  const holdersOf = indexTerms(texts);
  const links: Links = texts.map(() => new Map());
  const totals = new Float64Array(texts.length);
  texts.forEach((terms, index) => {
    const touched = addUp(terms, holdersOf, totals);
    for (const other of mostSimilar(touched, totals, index)) {
      const similarity = totals[other] ?? 0;
      links[index]?.set(other, similarity);
      links[other]?.set(index, similarity);
    }
    for (const other of touched) totals[other] = 0;
  });
  return links;
}

function mostSimilar(touched: readonly number[], totals: Float64Array, index: number) {
  const similar = touched.filter(
    (other) => other !== index && (totals[other] ?? 0) >= LEAST_SIMILARITY,
  );
  if (similar.length <= MOST_LINKS) return similar;
  return similar
    .sort((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0) || one - other)
    .slice(0, MOST_LINKS);
}

/**
 * Adds up the similarity of a text with each other one in `totals`, and gives those that have any.
 */
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

/** Which texts have a term, for each term that can link texts. */
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

function averageOf({ links, sizes }: Clusters, one: number, other: number): number {
  const total = links[one]?.get(other);
  if (total === undefined) return Number.NaN;
  return total / ((sizes[one] ?? 1) * (sizes[other] ?? 1));
}

interface Clusters {
  readonly links: Links;
  readonly sizes: number[];
  readonly clusterOf: number[];
}

/** The second cluster goes into the first. */
function merge({ links, sizes, clusterOf }: Clusters, one: number, other: number): void {
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
  clusterOf[other] = one;
}

function rootOf(clusterOf: readonly number[], index: number): number {
  let root = index;
  while (clusterOf[root] !== root) root = clusterOf[root] ?? root;
  return root;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly similarity: number;
}

/**
 * The most similar pair comes first; of equal pairs the one whose texts come first, so that results
 * never vary.
 */
function createQueue() {
  const heap: Pair[] = [];
  const isBefore = (left: Pair, right: Pair) =>
    left.similarity > right.similarity ||
    (left.similarity === right.similarity &&
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
        const child = nearerChild(heap, at, isBefore);
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

function nearerChild(
  heap: readonly Pair[],
  at: number,
  isBefore: (left: Pair, right: Pair) => boolean,
): number {
  const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
  return left && right && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
}
