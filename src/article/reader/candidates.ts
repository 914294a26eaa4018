import { type Analysis, paragraphAt, sentenceAt } from "../analyse-text.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import type { Items } from "./lay-out-items.ts";

/** Whoever may be a speaker: a name or a description, anywhere in the article. */
export interface Named {
  /** The number of the mention. */
  readonly mention: number;
  /** The entity, or below -1 the phrase that stands for itself. */
  readonly who: number;
  readonly item: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** In reading order; a pronoun is nobody to choose. */
export function listNamed(analysis: Analysis, { itemOf }: Items): readonly Named[] {
  const named: Named[] = [];
  analysis.mentions.forEach(({ kind, entity, head }, mention) => {
    if (kind === "pronoun") return;
    named.push({
      mention,
      who: kind === "name" && entity !== -1 ? entity : -1 - mention,
      item: itemOf[head] ?? 0,
      paragraph: paragraphAt(analysis, head),
      sentence: sentenceAt(analysis, head),
    });
  });
  return named;
}

/** Where a quotation stands. */
export interface Place {
  readonly item: number;
  readonly paragraph: number;
  readonly sentence: number;
}

export function placeOfQuote(analysis: Analysis, { firsts }: Items, item: number): Place {
  const token = firsts[item] ?? 0;
  return { item, paragraph: paragraphAt(analysis, token), sentence: sentenceAt(analysis, token) };
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

/** So many values has each tie, and a row stands for each value of each. */
export const TIES = [9, 12, 18, 14, 12, 9] as const;
const [PARAGRAPHS, SENTENCES, ITEMS, RANK, TIMES] = TIES;
const SENTENCE_ROWS = PARAGRAPHS;
const ITEM_ROWS = SENTENCE_ROWS + SENTENCES;
const RANK_ROWS = ITEM_ROWS + ITEMS;
const TIMES_ROWS = RANK_ROWS + RANK;
const RECENT_ROWS = TIMES_ROWS + TIMES;

/** Those around a quotation. */
export function candidatesFor(named: readonly Named[], place: Place): Candidates {
  const { item: own } = place;
  const first = firstWhere(named, ({ item }) => item >= own - BEFORE);
  const behind = firstWhere(named, ({ item }) => item >= own);
  const past = firstWhere(named, ({ item }) => item > own + BEHIND);
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
  const ties = new Int32Array((past - first) * TIES.length);
  for (let index = first; index < past; index++) {
    const one = itemAt(named, index);
    const rank = recent.get(one.who) ?? 0;
    const at = (index - first) * TIES.length;
    ties[at] = clip(place.paragraph - one.paragraph, -2, 6) + 2;
    ties[at + 1] = SENTENCE_ROWS + clip(place.sentence - one.sentence, -3, 8) + 3;
    ties[at + 2] = ITEM_ROWS + distance(own - one.item);
    ties[at + 3] = RANK_ROWS + (index < behind ? rank : MOST_RANK + (next.get(one.who) ?? 0));
    ties[at + 4] = TIMES_ROWS + clip(times.get(one.who) ?? 0, 0, 5) + (one.who >= 0 ? 6 : 0);
    ties[at + 5] = RECENT_ROWS + rank;
  }
  return { first, past, ties };
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
