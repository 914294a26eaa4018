import { z } from "zod";
import type { FindRows, Worded } from "../../sql/archive/word-index.ts";
import { rowNumberOf } from "../../sql/columns.ts";
import { DAY_BITS, WIDE_BITS } from "./archive-tables.ts";
import { quotationsOf } from "./quotations-of-line.ts";
import { findSigns } from "./signs.ts";
import { type Conditions, writeMatch } from "./write-match.ts";

/**
 * GIN (https://www.postgresql.org/docs/current/gin.html) over the terms of a reading. Headline words
 * and keys are terms of their own, since weights and places would have each row looked at again.
 * Phrases, and words of a quotation, are looked for in the line itself.
 *
 * GIN gives rows in no order, and all of them. So the newest days are looked through first, and more
 * only where these have too few: each part of the union runs when those before it did not do.
 */
export const findByTerms: FindRows = async (session, table, { match, range }) => {
  const signs = await findSigns(session, match);
  const steps = stepsOf(range.first, Math.min(range.last, signs.newest));
  if (steps.length === 0) return [];
  const { query, ofLine, condition, values } = writeMatch(match, { signs, table });
  const parts = steps.map((_, at) => PART_OF[table](at, { ofLine, condition }));
  const bounds = Object.fromEntries(
    steps.flatMap(({ from, to, days }, at) => [
      [`from${at}`, from],
      [`to${at}`, to],
      [`match${at}`, [query, ...days].join(" & ")],
    ]),
  );
  const sql = `SELECT id FROM (${parts.join(" UNION ALL ")}) AS part LIMIT :limit`;
  const rows = await session.all(idRow, sql, { ...values, ...bounds, limit: range.limit });
  return rows.map(({ id }) => id);
};

const idRow = z.object({ id: rowNumberOf });

export function dayTerm(mark: string, id: number, bits: number): string {
  return `'=${mark}${Math.floor(id / 2 ** bits)}'`;
}

interface Step {
  readonly from: number;
  readonly to: number;
  /** Terms of the days in it, as a query; none where that is most of them. */
  readonly days: readonly string[];
}

/**
 * The newest day, a week, a month and so on, then the rest: of common words the first have enough,
 * and of all but the last no more than twice what is needed is looked at. Chosen by hand: eight parts
 * in vain take a rare word a millisecond.
 */
const STEPS = [
  { bits: DAY_BITS, mark: "n", size: 1 },
  { bits: DAY_BITS, mark: "n", size: 8 },
  ...[2, 4, 8, 16, 32].map((size) => ({ bits: WIDE_BITS, mark: "w", size })),
];

function stepsOf(first: number, last: number): readonly Step[] {
  const steps: Step[] = [];
  let to = last;
  for (const { bits, mark, size } of STEPS) {
    if (to < first) break;
    const ids = 2 ** bits;
    const newest = Math.floor(to / ids);
    const oldest = Math.max(0, newest - size + 1, Math.floor(first / ids));
    const terms = Array.from(
      { length: newest - oldest + 1 },
      (_, at) => `'=${mark}${oldest + at}'`,
    );
    const from = Math.max(first, oldest * ids);
    steps.push({ from, to, days: [`(${terms.join(" | ")})`] });
    to = from - 1;
  }
  return to < first ? steps : [...steps, { from: first, to, days: [] }];
}

/** A part's lines are looked at from the newest on, until there are enough. */
const PART_OF: Readonly<Record<Worded, (at: number, conditions: Conditions) => string>> = {
  readings: (at, { condition }) => `(
    SELECT found.id FROM ${foundIn(at)} AS found
    ${condition === "" ? "" : `CROSS JOIN LATERAL (${LINE} ${condition} OFFSET 0) AS line`}
    ORDER BY found.id DESC LIMIT :limit)`,
  // A range begins with a day, whose readings come before their quotations.
  quotations: (at, { ofLine, condition }) => `(
    SELECT found.id + place AS id FROM ${foundIn(at)} AS found
    CROSS JOIN LATERAL (${quotationsOf("found.id", ofLine)}) AS quotation
    WHERE found.id + place <= :to${at} ${condition}
    ORDER BY found.id DESC, place DESC LIMIT :limit)`,
};

function foundIn(at: number): string {
  return `(SELECT id FROM word_numbers
    WHERE line_terms(id) @@ CAST(:match${at} AS TSQUERY) AND id BETWEEN :from${at} AND :to${at}
    ORDER BY id DESC OFFSET 0)`;
}

const LINE = "SELECT id FROM word_lines WHERE id = found.id";
