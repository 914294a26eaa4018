import type { ResolvedDate } from "../../domain/article.ts";

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
