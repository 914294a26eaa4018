import type { ChartBlock, QuoteBlock } from "../../domain/reply.ts";
import type { QuotationHit } from "../../ports/archive.ts";
import { type Folded, foldReprints } from "../asking/fold-reprints.ts";
import type { View } from "../asking/view.ts";
import { quoteBlock } from "../show/show-quote.ts";
import { findHits, type QuotesWanted } from "./find-quotes.ts";
import { howOften } from "./how-often.ts";

/** What somebody said, in the order of time. */
export interface Timeline {
  /** Each month that has any; the one of articles without a day is `null` and comes last. */
  readonly months: readonly TimelineMonth[];
  /** How many a week, or a month over many years; none where there is nothing to compare. */
  readonly chart: ChartBlock | null;
  /** There are earlier ones. */
  readonly isCut: boolean;
}

interface TimelineMonth {
  /** Such as "2026-03". */
  readonly month: string | null;
  readonly quotes: readonly QuoteBlock[];
}

/** The newest of each standing. Chosen by hand: a topic or days narrow it down. */
const MOST = 60;

export async function timeline(
  view: View,
  people: readonly string[],
  wanted: QuotesWanted,
): Promise<Timeline> {
  const looking = { ...wanted, asStarts: false };
  const found = await Promise.all(
    (["own words", "reported"] as const).map((standing) =>
      findHits(view, { people, standing }, { looking, most: MOST }),
    ),
  );
  const hits = found.flatMap((some) => some.slice(0, MOST)).toSorted(byDay);
  const folded = foldReprints(hits);
  return {
    months: monthsOf(folded),
    chart: howOften(folded.flatMap(({ shown }) => shown.article.publishedOn ?? [])),
    isCut: found.some(({ length }) => length > MOST),
  };
}

function monthsOf(folded: readonly Folded<QuotationHit>[]): readonly TimelineMonth[] {
  const months = Map.groupBy(folded, ({ shown }) => shown.article.publishedOn?.slice(0, 7) ?? null);
  return [...months].map(([month, some]) => ({
    month,
    quotes: some.map(({ shown, alsoIn }) => ({
      ...quoteBlock(shown),
      ...(alsoIn.length > 0 && { alsoIn }),
    })),
  }));
}

function byDay(one: QuotationHit, other: QuotationHit): number {
  const [a, b] = [one.article.publishedOn, other.article.publishedOn];
  if (a === b) return 0;
  return a === null ? 1 : b === null ? -1 : a.localeCompare(b);
}
