import { z } from "zod";
import { rowNumberOf } from "../../sql/archive/keep-readings.ts";
import { saidIn, type WordIndex } from "../../sql/archive/word-index.ts";
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
  async saidIn(session, quotations) {
    const rows = await session.all(keysRow, KEYS_OF, { quotations });
    return rows.flatMap(({ id, keys }) => saidIn({ id, keys: keys.split(" ") }));
  },
};

const REMOVE_NUMBERS = `
  DELETE FROM word_numbers
  WHERE line_terms(id) @@ CAST(:days AS TSQUERY) AND id = ANY (:readings)`;

const keysRow = z.object({ id: rowNumberOf, keys: z.string() });

const KEYS_OF = `
  SELECT quotations.id, split_part(keys, E'\\n', CAST(quotations.id - reading_id AS INTEGER) + 1) AS keys
  FROM quotations JOIN word_lines ON word_lines.id = reading_id
  WHERE quotations.id = ANY (:quotations)`;
