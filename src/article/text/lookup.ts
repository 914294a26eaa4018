import type { ResolvedDate } from "../../domain/article.ts";
import { STRETCH_BITS, type Tokens } from "./tokenize.ts";

/** The number of the first token that begins at or after this offset. */
export function tokenAt({ starts, stretches, count }: Tokens, offset: number): number {
  let token = offset > 0 ? (stretches[offset >> BITS] ?? count) : 0;
  while (token < count && (starts[token] ?? 0) < offset) token++;
  return token;
}

const BITS = STRETCH_BITS;

/** The first item that has got so far, by halving; the items stand in reading order. */
export function firstWhere<Item>(
  items: readonly Item[],
  hasReached: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasReached(itemAt(items, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many there are of a kind, without a list of them. */
export function countWhere<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) if (isMeant(item)) count++;
  return count;
}

/** The date that begins at this offset; `dates` are in reading order. */
export function dateAt(dates: readonly ResolvedDate[], start: number): ResolvedDate | undefined {
  const date = dates[firstWhere(dates, (one) => one.start >= start)];
  return date?.start === start ? date : undefined;
}

/** The item of this number. Whoever asks has made sure that it is there. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index} among ${items.length}`);
  return item;
}

/**
 * The same of whole numbers, which V8 keeps in a form of their own: a look that meets more than four forms
 * takes ten times as long.
 */
export function numberAt(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined)
    throw new RangeError(`there is no number ${index} of ${numbers.length}`);
  return number;
}

/**
 * The item of this number, where there is one: -1 stands for none. To look up [-1] itself takes an
 * array fifty times as long.
 */
export function itemOrNone<Item>(items: readonly Item[], index: number): Item | undefined {
  return index < 0 ? undefined : items[index];
}
