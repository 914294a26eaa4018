import { z } from "zod";
import type { WordQuery } from "../../../ports/archive.ts";
import {
  EACH,
  isPrinted,
  type Match,
  saidIn,
  type WordIndex,
} from "../../sql/archive/word-index.ts";
import type { Insertion, Statement } from "../../sql/database.ts";

/**
 * Numbers are bound as reals, by which FTS5 does not narrow a search: hence the casts.
 *
 * FTS5 (https://www.sqlite.org/fts5.html) without a copy of the words. Rows are found by `rowid`,
 * the highest first, so that the newest of a common word come at once.
 */
export const SQLITE_WORD_INDEX: WordIndex = {
  async add(session, readings) {
    const terms = (...keys: readonly (readonly string[])[]) => keys.flat().join(" ");
    await session.add(
      READING_WORDS,
      readings.map(({ id, title, words, shared, keys }) => [id, words, title, terms(shared, keys)]),
    );
    await session.add(
      QUOTATION_WORDS,
      readings.flatMap(({ shared, quotations }) =>
        quotations.map(({ id, words, keys }) => [id, words, terms(shared, keys)]),
      ),
    );
    const said = readings.flatMap(({ quotations }) => quotations.flatMap(saidIn));
    await session.add(
      SAID_WORDS,
      said.map(({ person, standing, quotation }) => [person, standing, quotation]),
    );
  },
  async remove(session, readings) {
    await session.run(REMOVE_SAID, { readings });
    await session.run(REMOVE.quotations, { readings });
    await session.run(REMOVE.readings, { readings });
  },
  async find(session, table, { match, range }) {
    const rows = await session.all(idRow, FIND[table], { match: matchOf(table, match), ...range });
    return rows.map(({ id }) => id);
  },
  printedIn: (session, gaps) => session.all(printedRow, PRINTED_IN, { gaps: JSON.stringify(gaps) }),
  saidIn: (session, quotations) => session.all(saidRow, SAID_IN, { quotations }),
  async said(session, { people, standings, range }) {
    const rows = await session.all(idRow, SAID, { people, standings, ...range });
    return rows.map(({ id }) => id);
  },
};

const idRow = z.object({ id: z.int() });
const printedRow = z.object({ fresh: z.int(), near: z.int() });
const saidRow = z.object({ person: z.int(), standing: z.string(), quotation: z.int() });

const SAID_WORDS: Insertion = {
  table: "said",
  columns: { person_id: "number", standing: "text", quotation_id: "number" },
  keepsKnown: true,
};

const PRINTED_IN = `
  SELECT fresh, near FROM (
    SELECT gap.value ->> 0 AS fresh, (
      SELECT id FROM quotations WHERE ${isPrinted("print", "gap.value ->> 3")}
        AND id BETWEEN gap.value ->> 1 AND gap.value ->> 2 LIMIT 1) AS near
    FROM json_each(:gaps) AS gap)
  WHERE near IS NOT NULL`;

const OF_READINGS = `
  SELECT quotations.id FROM readings
  JOIN quotations ON quotations.id > readings.id AND quotations.id <= readings.id + size
  WHERE readings.id IN (SELECT value FROM json_each(:readings))`;

const REMOVE_SAID = `
  DELETE FROM said WHERE standing IN ('o', 'r', 'n')
    AND person_id IN (SELECT person_id FROM appearances
      WHERE reading_id IN (SELECT value FROM json_each(:readings)))
    AND quotation_id IN (${OF_READINGS})`;

/** Of everyone in the article those are looked up alone who said something there. */
const SAID_IN = `${sayersAs("o", "own")} UNION ALL ${sayersAs("r", "reported")}`;

function sayersAs(standing: string, times: string): string {
  return `
  SELECT said.person_id AS person, standing, quotation_id AS quotation
  FROM quotations JOIN appearances ON appearances.reading_id = quotations.reading_id
  CROSS JOIN said ON said.person_id = appearances.person_id AND standing = '${standing}'
    AND quotation_id = quotations.id
  WHERE quotations.id IN (SELECT value FROM json_each(:quotations)) AND ${times} > 0`;
}

/** Each one's newest, since the index has those in order of each alone. */
const SAID: Statement = ({ members, joinFirst }) => `
  SELECT DISTINCT quotation_id AS id
  FROM ${members(":people", "person")} CROSS JOIN ${members(":standings", "standing")}
  ${joinFirst("said", {
    id: "quotation_id",
    where: `person_id = CAST(person.value AS BIGINT) AND said.standing = standing.value
      AND quotation_id BETWEEN :first AND :last`,
    orderBy: "quotation_id DESC",
    limit: ":limit",
  })}
  ORDER BY quotation_id DESC LIMIT :limit`;

const QUOTATION_WORDS: Insertion = {
  table: "quotation_words",
  columns: { rowid: "number", words: "text", keys: "text" },
};

const READING_WORDS: Insertion = {
  table: "reading_words",
  columns: { rowid: "number", words: "text", title: "text", keys: "text" },
};

const REMOVE = {
  quotations: `DELETE FROM quotation_words WHERE rowid IN (${OF_READINGS})`,
  readings: "DELETE FROM reading_words WHERE rowid IN (SELECT value FROM json_each(:readings))",
};

const FIND = {
  quotations: findIn("quotation_words"),
  readings: findIn("reading_words"),
};

function findIn(table: string): string {
  return `SELECT rowid AS id FROM ${table}
    WHERE ${table} MATCH :match AND rowid BETWEEN CAST(:first AS INTEGER) AND CAST(:last AS INTEGER)
    ORDER BY rowid DESC LIMIT :limit`;
}

function matchOf(table: keyof typeof FIND, { words, isHeadline, keys }: Match): string {
  const column = isHeadline ? "title" : table === "readings" ? "{words title}" : "words";
  const wanted = keys.map((terms) => `keys : (${terms.map(quoted).join(" OR ")})`);
  if (words === undefined) return wanted.length > 0 ? wanted.join(" AND ") : `keys : "${EACH}"`;
  return [...wanted, `(${expression(words, column)})`].join(" AND ");
}

function expression(query: WordQuery, column: string): string {
  switch (query.kind) {
    case "word":
      return `${column} : ${quoted(query.stem)}${query.isStart ? " *" : ""}`;
    case "phrase":
      return `${column} : ${quoted(query.stems.join(" "))}`;
    case "or":
      return query.parts.map((part) => `(${expression(part, column)})`).join(" OR ");
    case "not":
      return `keys : "${EACH}" NOT (${expression(query.part, column)})`;
    case "and": {
      const unwanted = query.parts.flatMap((part) => (part.kind === "not" ? [part.part] : []));
      const wanted = query.parts.filter((part) => part.kind !== "not");
      const all = wanted.map((part) => `(${expression(part, column)})`).join(" AND ");
      const none = unwanted.map((part) => ` NOT (${expression(part, column)})`).join("");
      return `(${all || `keys : "${EACH}"`})${none}`;
    }
  }
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
