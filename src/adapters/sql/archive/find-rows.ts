import type { ArticleQuery, Wanted } from "../../../ports/archive.ts";
import type { Session } from "../database.ts";
import type { Reached } from "./reached.ts";
import { dayEnd, dayStart } from "./reading-ids.ts";
import type { IdRange, Match, Worded, WordIndex } from "./word-index.ts";

/**
 * As many sources are terms of a query; of more, rows are looked at and left out. A reader with as
 * many reaches most of what there is. Chosen by hand.
 */
const MOST_TERMS = 64;
/** Rows at a time: more than are asked for, since some are left out. Chosen by hand. */
const FEWEST_AT_ONCE = 32;

export interface Finder {
  readonly session: Session;
  readonly index: WordIndex;
  readonly reached: Reached;
}

/**
 * Numbers of rows, the highest first, up to the end of the range; those of the reader's sources
 * alone where most of the others were in vain.
 */
type FindIds = (range: IdRange, isInVain: boolean) => Promise<readonly number[]>;

/** By words and other terms; that of a source is in so many rows that it comes last. */
export function byTerms(
  { session, index, reached }: Finder,
  table: Worded,
  {
    words,
    outlet,
    isHeadline,
    keys,
  }: Wanted & Pick<ArticleQuery, "isHeadline"> & Pick<Match, "keys">,
): FindIds {
  const { sources } = reached;
  if (sources.length === 0) return async () => [];
  const all = [...(outlet === undefined ? [] : [[`o${outlet}`]]), ...keys];
  const ofSources = sources.length <= MOST_TERMS ? [sources.map((id) => `s${id}`)] : [];
  const matchOf = (isInVain: boolean): Match => ({
    words,
    isHeadline,
    keys: isInVain ? [...ofSources, ...all] : all,
  });
  return (range, isInVain) => index.find(session, table, { match: matchOf(isInVain), range });
}

/**
 * Gathers so many of what is found, the newest first. It goes on until there are enough or nothing
 * is left, because what is found may be out of the reader's reach.
 */
export async function gather<Row>(
  findIds: FindIds,
  wanted: Wanted,
  { limit, load }: { limit: number; load: (ids: readonly number[]) => Promise<readonly Row[]> },
): Promise<readonly Row[]> {
  const { first, last: end } = rangeOf(wanted);
  let last = end;
  const gathered: Row[] = [];
  let isInVain = false;
  while (gathered.length < limit) {
    const atOnce = Math.max(FEWEST_AT_ONCE, limit - gathered.length);
    const ids = await findIds({ first, last, limit: atOnce }, isInVain);
    const rows = await load(ids);
    gathered.push(...rows);
    isInVain ||= rows.length < ids.length / 2;
    const lowest = ids.at(-1);
    if (lowest === undefined || ids.length < atOnce) break;
    last = lowest - 1;
  }
  return gathered.slice(0, limit);
}

/** The numbers of the days that are wanted. */
export function rangeOf({ since, until }: Wanted): Omit<IdRange, "limit"> {
  return {
    first: since === undefined ? 0 : dayStart(since),
    last: until === undefined ? Number.MAX_SAFE_INTEGER : dayEnd(until),
  };
}
