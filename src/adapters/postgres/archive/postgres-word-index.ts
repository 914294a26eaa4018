import { z } from "zod";
import type { WordQuery } from "../../../ports/archive.ts";
import { rowNumberOf } from "../../sql/archive/keep-readings.ts";
import { EACH, type Match, type WordedRow, type WordIndex } from "../../sql/archive/word-index.ts";

/**
 * Text search (https://www.postgresql.org/docs/current/textsearch.html) on vectors that are written
 * and not parsed, since words come as they are to be compared. Weights tell words, headlines and
 * keys apart.
 */
export const POSTGRES_WORD_INDEX: WordIndex = {
  async add(session, table, rows) {
    const terms = rows.map((row) => ({ i: row.id, t: vectorOf(row) }));
    await session.run(ADD[table], { rows: JSON.stringify(terms) });
  },
  // Each row's vector goes with the row.
  async remove() {},
  async find(session, table, { match, range }) {
    const rows = await session.all(idRow, FIND[table], { match: queryOf(match), ...range });
    return rows.map(({ id }) => id);
  },
};

const idRow = z.object({ id: rowNumberOf });

const ADD = { quotations: addTo("quotations"), readings: addTo("readings") };
const FIND = { quotations: findIn("quotations"), readings: findIn("readings") };

function addTo(table: string) {
  return `UPDATE ${table} SET terms = CAST(one.value ->> 't' AS TSVECTOR)
    FROM jsonb_array_elements(CAST(:rows AS JSONB)) AS one (value)
    WHERE id = CAST(one.value ->> 'i' AS BIGINT)`;
}

function findIn(table: string) {
  return `SELECT id FROM ${table}
    WHERE terms @@ CAST(:match AS TSQUERY) AND id BETWEEN :first AND :last
    ORDER BY id DESC LIMIT :limit`;
}

const WORD = "A";
const TITLE = "B";
const KEY = "D";
/** Positions end here: https://www.postgresql.org/docs/current/textsearch-limitations.html */
const LAST_POSITION = 16_383;
const LONGEST_TERM_BYTES = 2_046;

function vectorOf({ title = "", words, keys }: WordedRow): string {
  const at = (terms: readonly string[], weight: string, from: number) =>
    terms
      .map((term, index) => ({ term, at: Math.min(from + index, LAST_POSITION) }))
      .filter(({ term }) => Buffer.byteLength(term) <= LONGEST_TERM_BYTES)
      .map(({ term, at }) => `${quoted(term)}:${at}${weight}`);
  const titled = title.split(" ").filter(Boolean);
  return [
    ...at(keys, KEY, 1),
    ...at(titled, TITLE, 1),
    // A gap, so that no phrase goes on from the headline.
    ...at(words.split(" ").filter(Boolean), WORD, titled.length + 2),
  ].join(" ");
}

function queryOf({ words, isHeadline, keys }: Match): string {
  const wanted = keys.map(
    (terms) => `(${terms.map((term) => `${quoted(term)}:${KEY}`).join(" | ")})`,
  );
  const weights = isHeadline ? TITLE : `${WORD}${TITLE}`;
  const all = words === undefined ? wanted : [...wanted, `(${expression(words, weights)})`];
  return all.length > 0 ? all.join(" & ") : `${quoted(EACH)}:${KEY}`;
}

function expression(query: WordQuery, weights: string): string {
  switch (query.kind) {
    case "word":
      return `${quoted(query.stem)}:${query.isStart ? "*" : ""}${weights}`;
    case "phrase":
      return query.stems.map((stem) => `${quoted(stem)}:${weights}`).join(" <-> ");
    case "not":
      return `!(${expression(query.part, weights)})`;
    case "and":
    case "or":
      return query.parts
        .map((part) => `(${expression(part, weights)})`)
        .join(query.kind === "and" ? " & " : " | ");
  }
}

function quoted(term: string): string {
  return `'${term.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
}
