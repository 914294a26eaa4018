import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import type { Items } from "./lay-out-items.ts";
import { listNamed, type Named } from "./list-named.ts";
import { type Beside, describedBeside } from "./ties/descriptions.ts";
import { SAYER_TIES, type Sayer, sayerOf, sayerTies } from "./ties/sayer-ties.ts";
import {
  LIKENESSES,
  likenessTo,
  likestTo,
  namedInside,
  type Told,
  wordsTold,
} from "./ties/word-ties.ts";

/** An article as candidates are looked for in it. */
export interface Field {
  readonly analysis: Analysis;
  readonly items: Items;
  readonly named: readonly Named[];
  readonly inside: ReturnType<typeof namedInside>;
  readonly told: Told;
}

export function openField(analysis: Analysis, items: Items): Field {
  const named = listNamed(analysis, items);
  return {
    analysis,
    items,
    named,
    inside: namedInside(analysis),
    told: wordsTold(analysis, named),
  };
}

/** Some of those named, and how each stands to the words. */
export interface Candidates {
  /** The numbers of the first and past the last of them. */
  readonly first: number;
  readonly past: number;
  /** Of each its row for every tie; see `TIES`. */
  readonly ties: Int32Array;
}

/** Items before and behind the words in which their speaker is looked for. */
const BEFORE = 250;
const BEHIND = 60;

/** Ties that look at no grammar; they come first. */
const PLAIN = [9, 12, 18, 14, 12, 9, LIKENESSES, LIKENESSES, 2] as const;
export const PLAIN_TIES = PLAIN.length;
/** So many values has each tie, and a row stands for each value of each. */
export const TIES = [...PLAIN, LIKENESSES, ...SAYER_TIES] as const;
/** Of each tie the first of its rows. */
const ROWS = TIES.map((_, at) => TIES.slice(0, at).reduce((sum: number, count) => sum + count, 0));

/** Those around the quotation that is this item. */
export function candidatesFor(field: Field, item: number): Candidates {
  const { named } = field;
  const first = firstWhere(named, (one) => one.item >= item - BEFORE);
  const behind = firstWhere(named, (one) => one.item >= item);
  const past = firstWhere(named, (one) => one.item > item + BEHIND);
  const place = placeOf(field, { item, before: behind });
  const near = whoIsNear(named, { first, behind, past });
  const ties = new Int32Array((past - first) * TIES.length);
  let at = 0;
  for (let index = first; index < past; index++) {
    const one = itemAt(named, index);
    for (const value of [
      ...placeTies(place, one),
      ...nearTies(near, one, index < behind),
      ...wordTies(field, place, one),
      ...sayerTies(field.analysis, place.sayer, field.told, one),
    ]) {
      ties[at] = (ROWS[at % TIES.length] ?? 0) + value;
      at++;
    }
  }
  return { first, past, ties };
}

/** Where a quotation stands, and what stands beside it. */
interface Place {
  readonly item: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly beside: Beside;
  /** The entities named in it. */
  readonly inside: ReadonlySet<number> | undefined;
  readonly sayer: Sayer;
}

function placeOf(
  { analysis, items, named, inside }: Field,
  { item, before }: { item: number; before: number },
): Place {
  const first = items.firsts[item] ?? 0;
  const last = item + 1 < items.count ? (items.firsts[item + 1] ?? 0) : analysis.words.count;
  return {
    item,
    paragraph: paragraphAt(analysis, first),
    sentence: sentenceAt(analysis, first),
    beside: describedBeside(analysis, named, { first, last }),
    inside: inside.get(analysis.quoteOf[first] ?? -1),
    sayer: sayerOf(analysis, named, { first, last, before }),
  };
}

function placeTies(place: Place, { item, paragraph, sentence }: Named): readonly number[] {
  return [
    clip(place.paragraph - paragraph, -2, 6) + 2,
    clip(place.sentence - sentence, -3, 8) + 3,
    distance(place.item - item),
  ];
}

/** Of each person near the words. */
interface Near {
  /** How many people have been named last, this one included. */
  readonly recent: ReadonlyMap<number, number>;
  /** How often each is named before the words. */
  readonly times: ReadonlyMap<number, number>;
  /** How many are named behind the words, up to this one. */
  readonly next: ReadonlyMap<number, number>;
}

function whoIsNear(
  named: readonly Named[],
  { first, behind, past }: { first: number; behind: number; past: number },
): Near {
  const recent = new Map<number, number>();
  const times = new Map<number, number>();
  for (let index = behind - 1; index >= first; index--) {
    const { who } = itemAt(named, index);
    if (!recent.has(who)) recent.set(who, Math.min(MOST_RANK, recent.size + 1));
    times.set(who, (times.get(who) ?? 0) + 1);
  }
  const next = new Map<number, number>();
  for (let index = behind; index < past; index++) {
    const { who } = itemAt(named, index);
    if (!next.has(who)) next.set(who, Math.min(MOST_NEXT, next.size + 1));
  }
  return { recent, times, next };
}

function nearTies({ recent, times, next }: Near, { who }: Named, isBefore: boolean) {
  const rank = recent.get(who) ?? 0;
  return [
    isBefore ? rank : MOST_RANK + (next.get(who) ?? 0),
    clip(times.get(who) ?? 0, 0, 5) + (who >= 0 ? 6 : 0),
    rank,
  ];
}

function wordTies(
  { analysis, told }: Field,
  { beside, inside }: Place,
  one: Named,
): readonly number[] {
  return [
    likenessTo(analysis, beside.own, one),
    likenessTo(analysis, beside.next, one),
    inside?.has(one.who) ? 1 : 0,
    likestTo(told.get(one.who), beside.own),
  ];
}

/** People named since, the words' own included; more count as many. */
const MOST_RANK = 8;
const MOST_NEXT = 4;

/** By powers of two; those behind the words come after those before them. */
function distance(items: number): number {
  const size = Math.min(8, 31 - Math.clz32(Math.abs(items) + 1));
  return items < 0 ? size + 9 : size;
}

function clip(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
