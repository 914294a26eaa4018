import { z } from "zod";
import { rowNumberOf } from "../../sql/archive/keep-readings.ts";
import { saidIn, type Worded, type WordIndex } from "../../sql/archive/word-index.ts";
import type { Session } from "../../sql/database.ts";
import { DAY_BITS, WIDE_BITS } from "./archive-tables.ts";
import { findSigns } from "./signs.ts";
import { addLines } from "./word-lines.ts";
import { writeMatch } from "./write-match.ts";

/**
 * GIN (https://www.postgresql.org/docs/current/gin.html) over the terms of a reading. Headline words
 * and keys are terms of their own, since weights and places would have each row looked at again.
 * Phrases, and words of a quotation, are looked for in the line itself.
 *
 * GIN gives rows in no order, and all of them. So the newest days are looked through first, and more
 * only where these have too few: each part of the union runs when those before it did not do.
 */
export const POSTGRES_WORD_INDEX: WordIndex = {
  add: addLines,
  async remove(session, readings) {
    const days = [...new Set(readings.map((id) => dayTerm("n", id, DAY_BITS)))].join(" | ");
    await session.run(REMOVE_NUMBERS, { readings, days });
    await session.run("DELETE FROM word_lines WHERE id = ANY (:readings)", { readings });
  },
  async find(session, table, { match, range }) {
    const newest = Math.min(range.last, await newestOf(session));
    const steps = stepsOf(range.first, newest);
    if (steps.length === 0) return [];
    const signs = await findSigns(session, match);
    const { query, condition, values } = writeMatch(match, { signs, table });
    const parts = steps.map((_, at) => PART_OF[table](at, condition));
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
  },
  async saidIn(session, quotations) {
    const rows = await session.all(keysRow, KEYS_OF, { quotations });
    return rows.flatMap(({ id, keys }) => saidIn({ id, keys: keys.split(" ") }));
  },
};

const REMOVE_NUMBERS = `
  DELETE FROM word_numbers
  WHERE line_terms(id) @@ CAST(:days AS TSQUERY) AND id = ANY (:readings)`;

function dayTerm(mark: string, id: number, bits: number): string {
  return `'=${mark}${Math.floor(id / 2 ** bits)}'`;
}

const idRow = z.object({ id: rowNumberOf });
const keysRow = z.object({ id: rowNumberOf, keys: z.string() });
const newestRow = z.object({ id: rowNumberOf.nullable() });

const KEYS_OF = `
  SELECT quotations.id, split_part(keys, E'\\n', CAST(quotations.id - reading_id AS INTEGER) + 1) AS keys
  FROM quotations JOIN word_lines ON word_lines.id = reading_id
  WHERE quotations.id = ANY (:quotations)`;

async function newestOf(session: Session): Promise<number> {
  const [row] = await session.all(newestRow, NEWEST);
  return row?.id ?? 0;
}

/** The last that a quotation may have. */
const NEWEST = `SELECT (max(id) >> ${DAY_BITS}) + 1 << ${DAY_BITS} AS id FROM word_lines`;

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
const PART_OF: Readonly<Record<Worded, (at: number, condition: string) => string>> = {
  readings: (at, condition) => `(
    SELECT found.id FROM ${foundIn(at)} AS found
    ${condition === "" ? "" : `CROSS JOIN LATERAL (${LINE} ${condition} OFFSET 0) AS line`}
    ORDER BY found.id DESC LIMIT :limit)`,
  // A range begins with a day, whose readings come before their quotations.
  quotations: (at, condition) => `(
    SELECT found.id + place AS id FROM ${foundIn(at)} AS found
    CROSS JOIN LATERAL (${QUOTATIONS}) AS quotation
    WHERE found.id + place <= :to${at} ${condition}
    ORDER BY found.id DESC, place DESC LIMIT :limit)`,
};

function foundIn(at: number): string {
  return `(SELECT id FROM word_numbers
    WHERE line_terms(id) @@ CAST(:match${at} AS TSQUERY) AND id BETWEEN :from${at} AND :to${at}
    ORDER BY id DESC OFFSET 0)`;
}

const LINE = "SELECT id FROM word_lines WHERE id = found.id";

const QUOTATIONS = `
  SELECT place, one.keys, substr(words, CAST(split_part(span, ' ', 1) AS INTEGER),
    CAST(split_part(span, ' ', 2) AS INTEGER)) AS words
  FROM word_lines CROSS JOIN LATERAL unnest(
    (string_to_array(word_lines.keys, E'\\n'))[2:], string_to_array(spans, E'\\n')
  ) WITH ORDINALITY AS one (keys, span, place)
  WHERE id = found.id`;
