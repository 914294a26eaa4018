import { z } from "zod";
import { rowNumberOf } from "../../sql/columns.ts";
import type { Session } from "../database.ts";

/** How far a long migration is. */
export type Tell = (done: number, all: number) => void;

/** Takes a second or two, of the twenty that a statement may take. */
const AT_ONCE = 2_000;

/** Writes the vectors of the version before as lines of text, whose words stand in the same order. */
export async function wordsIntoLines(session: Session, tell: Tell): Promise<void> {
  for (const { table, lines } of TABLES) {
    const [all] = await session.all(countRow, `SELECT count(*) AS count FROM verbatim.${table}`);
    let done = 0;
    for (let after: number | null = -1; after !== null; ) {
      const moved = await move(session, { table, lines, after });
      after = moved.last;
      done += moved.count;
      if (after !== null) tell(done, all?.count ?? 0);
    }
    await session.run(`ALTER TABLE verbatim.${table} DROP COLUMN terms`);
  }
}

const TABLES = [
  { table: "readings", lines: "reading_words" },
  { table: "quotations", lines: "quotation_words" },
] as const;

interface Move {
  readonly table: string;
  readonly lines: string;
  readonly after: number;
}

async function move(session: Session, { table, lines, after }: Move) {
  const [moved] = await session.all(movedRow, moveFrom(table, lines), { after });
  return moved ?? { count: 0, last: null };
}

const countRow = z.object({ count: rowNumberOf });
const movedRow = countRow.extend({ last: rowNumberOf.nullable() });

function moveFrom(table: string, lines: string): string {
  return `
    WITH part AS (
      SELECT id, terms FROM verbatim.${table} WHERE id > :after ORDER BY id LIMIT ${AT_ONCE}
    ), moved AS (
      INSERT INTO verbatim.${lines} (id, terms)
      SELECT id, ' ' || concat_ws(' ', keys, titled, '= ' || title, '=', words) || ' '
      FROM part CROSS JOIN LATERAL (
        SELECT string_agg('=' || lexeme, ' ') FILTER (WHERE weight = 'D') AS keys,
          string_agg('^' || lexeme, ' ' ORDER BY place) FILTER (WHERE weight = 'B') AS titled,
          string_agg(lexeme, ' ' ORDER BY place) FILTER (WHERE weight = 'B') AS title,
          string_agg(lexeme, ' ' ORDER BY place) FILTER (WHERE weight = 'A') AS words
        FROM unnest(terms) AS one, unnest(one.positions, one.weights) AS placed (place, weight)
      ) AS line)
    SELECT count(*) AS count, max(id) AS last FROM part`;
}
