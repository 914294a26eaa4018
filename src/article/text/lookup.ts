import type { ResolvedDate } from "../../domain/article.ts";
import type { Tokens } from "./tokenize.ts";

/** The number of the first token that begins at or after this offset. */
export function tokenAt({ starts, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first item that has got so far, by halving; the items stand in reading order. */
export function firstWhere<Item>(
  items: readonly Item[],
  hasReached: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasReached(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The date that begins at this offset; `dates` are in reading order. */
export function dateAt(dates: readonly ResolvedDate[], start: number): ResolvedDate | undefined {
  let low = 0;
  let high = dates.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const date = dates[middle] as ResolvedDate;
    if (date.start === start) return date;
    if (date.start < start) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
