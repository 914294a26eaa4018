import type { Analysis } from "../analyse-text.ts";
import { itemAt } from "../text/lookup.ts";
import {
  type Candidates,
  candidatesFor,
  listNamed,
  type Named,
  placeOfQuote,
  TIES,
} from "./candidates.ts";
import { type Items, layOutItems } from "./lay-out-items.ts";
import { readItems, readThrough } from "./read-items.ts";
import { type ReaderModel, trainedReader } from "./reader-model.ts";

/** What the second reader holds of who says a quotation. */
export interface Opinion {
  /** Of each person or phrase the chance, and the number of the mention that speaks most for it. */
  readonly people: ReadonlyMap<number, { readonly chance: number; readonly mention: number }>;
  /** The chance that it is nobody named or told of nearby. */
  readonly nobody: number;
}

/** A second reader of the article, who knows nothing of what the first has found. It reads when first asked. */
export function secondReader(
  analysis: Analysis,
  model: ReaderModel = trainedReader(),
): (quote: number) => Opinion {
  let read: ReadArticle | undefined;
  return (quote) => {
    read ??= readArticle(analysis, model);
    const { items, named } = read;
    const item = items.itemOfQuote[quote] ?? -1;
    if (item === -1) return NO_OPINION;
    const candidates = candidatesFor(named, placeOfQuote(analysis, items, item));
    return opinionOf(named, candidates, weigh(model, read, { quote, candidates }));
  };
}

/** Of a quotation without a word. */
const NO_OPINION: Opinion = { people: new Map(), nobody: 1 };

interface ReadArticle {
  readonly items: Items;
  readonly named: readonly Named[];
  /** Of each of them, and of each quotation, what it brings to the joint of the two. */
  readonly ofNamed: Float32Array;
  readonly ofQuotes: Float32Array;
}

function readArticle(analysis: Analysis, model: ReaderModel): ReadArticle {
  const items = layOutItems(analysis);
  const levels = readItems(model, items);
  const named = listNamed(analysis, items);
  const itemsOfNamed = named.map(({ item }) => item);
  const itemsOfQuotes = Array.from(items.itemOfQuote, (item) => Math.max(0, item));
  return {
    items,
    named,
    ofNamed: readThrough(levels, model.named, itemsOfNamed),
    ofQuotes: readThrough(levels, model.asked, itemsOfQuotes),
  };
}

/** How much speaks for each candidate, and last for nobody. */
function weigh(
  model: ReaderModel,
  { ofNamed, ofQuotes }: ReadArticle,
  { quote, candidates }: { quote: number; candidates: Candidates },
): Float64Array {
  const { speaks, nobody, nobodyRest } = model;
  const size = speaks.length;
  const { first, past, ties } = candidates;
  const asked = ofQuotes.subarray(quote * size, (quote + 1) * size);
  const scores = new Float64Array(past - first + 1);
  for (let at = 0; at < past - first; at++) {
    const own = { ofNamed, from: (first + at) * size };
    scores[at] = scoreOf(model, asked, { ...own, rows: ties, row: at * TIES.length });
  }
  let score = nobodyRest;
  for (let unit = 0; unit < size; unit++)
    score += Math.max(0, asked[unit] ?? 0) * (nobody[unit] ?? 0);
  scores[past - first] = score;
  return scores;
}

interface Joined {
  readonly ofNamed: Float32Array;
  readonly from: number;
  readonly rows: Int32Array;
  readonly row: number;
}

/** The six ties in one go, since a loop over them takes twice the time. */
function scoreOf(
  { ties, speaks, rest }: ReaderModel,
  asked: Float32Array,
  { ofNamed, from, rows, row }: Joined,
): number {
  const size = speaks.length;
  const a = at(rows, row) * size;
  const b = at(rows, row + 1) * size;
  const c = at(rows, row + 2) * size;
  const d = at(rows, row + 3) * size;
  const e = at(rows, row + 4) * size;
  const f = at(rows, row + 5) * size;
  let score = rest;
  for (let unit = 0; unit < size; unit++) {
    const both = at(asked, unit) + at(ofNamed, from + unit);
    const near = at(ties, a + unit) + at(ties, b + unit) + at(ties, c + unit);
    const named = at(ties, d + unit) + at(ties, e + unit) + at(ties, f + unit);
    const joint = both + near + named;
    if (joint > 0) score += joint * at(speaks, unit);
  }
  return score;
}

/** The number there: whoever asks has made sure of it. */
function at(numbers: Float32Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** The chances of the scores; those of one person's mentions are added up. */
function opinionOf(named: readonly Named[], { first }: Candidates, scores: Float64Array): Opinion {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const people = new Map<number, { chance: number; mention: number; best: number }>();
  const last = powers.length - 1;
  for (let at = 0; at < last; at++) {
    const { who, mention } = itemAt(named, first + at);
    const chance = (powers[at] ?? 0) / total;
    const before = people.get(who);
    if (!before) people.set(who, { chance, mention, best: chance });
    else {
      before.chance += chance;
      if (chance <= before.best) continue;
      before.mention = mention;
      before.best = chance;
    }
  }
  return { people, nobody: (powers[last] ?? 0) / total };
}
