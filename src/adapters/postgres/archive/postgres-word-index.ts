import { z } from "zod";
import { isPrinted, saidIn, type WordIndex } from "../../sql/archive/word-index.ts";
import { rowNumberOf } from "../../sql/columns.ts";
import { DAY_BITS } from "./archive-tables.ts";
import { dayTerm, findByTerms } from "./find-by-terms.ts";
import { findLatestSaid, sayersIn } from "./find-latest-said.ts";
import { addLines } from "./word-lines.ts";

/**
 * Somebody's latest quotations are looked through where they stand, those of all others and what is
 * older are found by terms.
 */
export const POSTGRES_WORD_INDEX: WordIndex = {
  add: addLines,
  async remove(session, readings) {
    const days = [...new Set(readings.map((id) => dayTerm("n", id, DAY_BITS)))].join(" | ");
    await session.run(REMOVE_NUMBERS, { readings, days });
    await session.run("DELETE FROM word_lines WHERE id = ANY (:readings)", { readings });
  },
  async find(session, table, wanted) {
    const sayers = table === "quotations" ? sayersIn(wanted.match) : null;
    if (!sayers) return findByTerms(session, table, wanted);
    const { ids, older } = await findLatestSaid(session, sayers, wanted);
    if (!older) return ids;
    return [...ids, ...(await findByTerms(session, table, { ...wanted, range: older }))];
  },
  printedIn: (session, gaps) => session.all(printedRow, PRINTED_IN, { gaps: JSON.stringify(gaps) }),
  async saidIn(session, quotations) {
    const rows = await session.all(keysRow, KEYS_OF, { quotations });
    return rows.flatMap(({ id, keys }) => saidIn({ id, keys: keys.split(" ") }));
  },
};

const REMOVE_NUMBERS = `
  DELETE FROM word_numbers
  WHERE line_terms(id) @@ CAST(:days AS TSQUERY) AND id = ANY (:readings)`;

const printedRow = z.object({ fresh: rowNumberOf, near: rowNumberOf });

/**
 * What has the same print is looked through once for all of its gaps. Of the number its own index is
 * not gone by, which Postgres takes to be better.
 */
const PRINTED_IN = `
  WITH gaps AS MATERIALIZED (
    SELECT CAST(value ->> 0 AS BIGINT) AS fresh, CAST(value ->> 1 AS BIGINT) AS first,
      CAST(value ->> 2 AS BIGINT) AS last, value ->> 3 AS print
    FROM jsonb_array_elements(CAST(:gaps AS JSONB))),
  wanted AS MATERIALIZED (
    SELECT print, min(first) AS first, max(last) AS last FROM gaps GROUP BY print),
  printed AS MATERIALIZED (
    SELECT wanted.print, array_agg(known.id ORDER BY known.id) AS ids
    FROM wanted JOIN quotations AS known ON ${isPrinted("known.print", "wanted.print")}
      AND known.id + 0 BETWEEN first AND last
    GROUP BY wanted.print),
  found AS (
    SELECT fresh, last, ids[width_bucket(first - 1, ids) + 1] AS near FROM gaps JOIN printed USING (print))
  SELECT fresh, near FROM found WHERE near <= last`;

const keysRow = z.object({ id: rowNumberOf, keys: z.string() });

const KEYS_OF = `
  SELECT quotations.id, split_part(keys, E'\\n', CAST(quotations.id - reading_id AS INTEGER) + 1) AS keys
  FROM quotations JOIN word_lines ON word_lines.id = reading_id
  WHERE quotations.id = ANY (:quotations)`;
