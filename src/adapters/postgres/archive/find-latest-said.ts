import { z } from "zod";
import type { IdRange, Match, RowsWanted } from "../../sql/archive/word-index.ts";
import { rowNumberOf } from "../../sql/columns.ts";
import type { Session } from "../../sql/database.ts";
import { quotationsOf } from "./quotations-of-line.ts";
import { findSigns, isSigned, NO_SIGNS } from "./signs.ts";
import { type Conditions, writeMatch } from "./write-match.ts";

/**
 * So many readings of somebody's are looked through at once: most people have fewer, and of what is
 * said often these have enough. Chosen by hand: a reading takes ten microseconds at most.
 */
const MOST_AT_ONCE = 512;

interface LatestSaid {
  readonly ids: readonly number[];
  /** What is left of the range, where these were too few. */
  readonly older: IdRange | null;
}

/**
 * Those whose quotations are wanted, wherever they come from. Where they are only named others speak,
 * mostly of them in none of their latest readings.
 */
export function sayersIn({ keys: [terms = [], ...others] }: Match): readonly string[] | null {
  const people = terms.flatMap((term) => /^p(\d+)[orn]$/.exec(term)?.[1] ?? []);
  const isOfPeople = others.length === 0 && people.length === terms.length;
  return isOfPeople && terms.some((term) => !term.endsWith("n")) ? [...new Set(people)] : null;
}

/**
 * Goes through the readings that somebody appears in, which an index has in order of day: GIN would
 * be asked for each stretch of days anew, and finds the words of others in these as well.
 */
export async function findLatestSaid(
  session: Session,
  people: readonly string[],
  { match, range }: RowsWanted,
): Promise<LatestSaid> {
  const signs = match.words === undefined ? NO_SIGNS : await findSigns(session, match);
  if (match.words !== undefined && !isSigned(match.words, signs)) return { ids: [], older: range };
  const { values, ...conditions } = writeMatch(match, { signs, table: "quotations" });
  const most = Math.max(MOST_AT_ONCE, range.limit);
  const asked = { ...values, ...range, people, most };
  const rows = await session.all(foundRow, latestSaid(conditions), asked);
  const ids = rows.flatMap(({ id, isLowest }) => (isLowest ? [] : [id]));
  const lowest = rows.find(({ isLowest }) => isLowest);
  const limit = range.limit - ids.length;
  return { ids, older: lowest ? { ...range, last: lowest.id - 1, limit } : null };
}

const foundRow = z.object({ id: rowNumberOf, isLowest: z.boolean() });

/** The second part runs where the first has too few. */
function latestSaid({ ofLine, condition }: Conditions): string {
  return `
    SELECT id, is_lowest AS "isLowest" FROM ((
      SELECT found.id + place AS id, false AS is_lowest FROM (${LATEST}) AS found
      CROSS JOIN LATERAL (${quotationsOf("found.id", ofLine)}) AS quotation
      WHERE found.id + place <= :last ${condition}
      ORDER BY found.id DESC, place DESC LIMIT :limit
    ) UNION ALL (
      SELECT min(id), true FROM (${LATEST}) AS found HAVING count(*) = :most
    )) AS part LIMIT :limit`;
}

const LATEST = `
  SELECT DISTINCT reading_id AS id FROM unnest(CAST(:people AS BIGINT[])) AS person (id)
  CROSS JOIN LATERAL (
    SELECT reading_id FROM appearances
    WHERE person_id = person.id AND reading_id BETWEEN :first AND :last
    ORDER BY reading_id DESC LIMIT :most) AS one
  ORDER BY reading_id DESC LIMIT :most`;
