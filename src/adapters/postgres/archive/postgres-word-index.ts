import { z } from "zod";
import { rowNumberOf } from "../../sql/archive/keep-readings.ts";
import type { Worded, WordedRow, WordIndex } from "../../sql/archive/word-index.ts";
import type { Session } from "../../sql/database.ts";
import { DAY_BITS, WIDE_BITS } from "./archive-tables.ts";
import { pairsOf } from "./word-pairs.ts";
import { KEY, TITLE, writeMatch } from "./write-match.ts";

/**
 * GIN (https://www.postgresql.org/docs/current/gin.html) over the terms of a row, which are kept as
 * one line of text: half the size of a vector. Headline words and keys have marks of their own before
 * them, since weights and places would have each row looked at again; only phrases are looked for in
 * the line itself.
 *
 * GIN gives rows in no order, and all of them. So the newest days are looked through first, and more
 * only where these have too few: each part of the union runs when those before it did not do.
 */
export const POSTGRES_WORD_INDEX: WordIndex = {
  async add(session, table, rows) {
    const lines = rows.map((row) => ({ i: row.id, t: lineOf(row), p: pairsOf(row) }));
    await session.run(ADD[table], { rows: JSON.stringify(lines) });
  },
  async remove(session, table, readings) {
    await session.run(REMOVE[table], { readings });
  },
  async find(session, table, { match, range }) {
    const newest = Math.min(range.last, await newestOf(session, table));
    const steps = stepsOf(range.first, newest);
    if (steps.length === 0) return [];
    const { query, condition, values } = writeMatch(match, { hasPairs: table === "readings" });
    const parts = steps.map((_, at) => partOf(TABLES[table], { at, condition }));
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
};

const idRow = z.object({ id: rowNumberOf });
const newestRow = z.object({ id: rowNumberOf.nullable() });

const TABLES = { quotations: "quotation_words", readings: "reading_words" };
const LINES = "FROM jsonb_array_elements(CAST(:rows AS JSONB)) AS one (value)";
const ADD = {
  quotations: `
    INSERT INTO quotation_words (id, terms)
    SELECT CAST(one.value ->> 'i' AS BIGINT), one.value ->> 't' ${LINES}`,
  readings: `
    INSERT INTO reading_words (id, terms, pairs)
    SELECT CAST(one.value ->> 'i' AS BIGINT), one.value ->> 't', decode(one.value ->> 'p', 'hex')
    ${LINES}`,
};
const REMOVE = {
  quotations: `
    DELETE FROM quotation_words USING readings WHERE readings.id = ANY (:readings)
      AND quotation_words.id > readings.id AND quotation_words.id <= readings.id + size`,
  readings: "DELETE FROM reading_words WHERE id = ANY (:readings)",
};

async function newestOf(session: Session, table: Worded): Promise<number> {
  const [row] = await session.all(newestRow, `SELECT max(id) AS id FROM ${TABLES[table]}`);
  return row?.id ?? 0;
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

/** Sums keep the numbers' own index out of it, in which all rows of those days were read. */
function partOf(table: string, { at, condition }: { at: number; condition: string }): string {
  return `(SELECT id FROM ${table}
    WHERE word_terms(id, terms) @@ CAST(:match${at} AS TSQUERY)
      AND id + 0 BETWEEN :from${at} AND :to${at} ${condition}
    ORDER BY id + 0 DESC LIMIT :limit)`;
}

const LONGEST_TERM_BYTES = 2_046;
/** Headline words stand twice: as such, and among the others, from which a mark parts them. */
function lineOf({ title = "", words, keys }: WordedRow): string {
  const titled = title.split(" ").filter(Boolean);
  const all = [
    ...keys.map((key) => `${KEY}${key}`),
    ...titled.map((term) => `${TITLE}${term}`),
    ...(titled.length > 0 ? [KEY, ...titled] : []),
    KEY,
    ...words.split(" ").filter(Boolean),
  ];
  // Blanks on both sides, so that each term is found with one before and after it.
  return ` ${all.filter((term) => Buffer.byteLength(term) <= LONGEST_TERM_BYTES).join(" ")} `;
}
