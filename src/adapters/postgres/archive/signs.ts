import { z } from "zod";
import type { WordQuery } from "../../../ports/archive.ts";
import { EACH, type Match } from "../../sql/archive/word-index.ts";
import { rowNumberOf } from "../../sql/columns.ts";
import type { Session } from "../../sql/database.ts";
import { DAY_BITS } from "./archive-tables.ts";

/** Marks of what is no word of the text, or one of the headline; no folded word has them. */
export const KEY = "=";
export const TITLE = "^";

/**
 * Stands for a word for which there is no character left, after 1.1 million others. Such words are
 * found by the index still, in whichever place.
 */
export const NO_SIGN = " ";
/** Stands between headline and text, so that no phrase reaches over it. */
export const BREAK = "\n";

const FIRST_CODE = 0x21;
/** Halves of characters, which are none: https://www.unicode.org/versions/Unicode17.0.0/ chapter 3.8 */
const HALVES = { from: 0xd800, count: 0x800 };
const LAST_CODE = 0x10ffff;

/** Characters of Unicode in their order; those of the commonest words take one or two bytes. */
function signAt(number: number): string {
  const code = number + FIRST_CODE < HALVES.from ? number : number + HALVES.count;
  return code + FIRST_CODE > LAST_CODE ? NO_SIGN : String.fromCodePoint(code + FIRST_CODE);
}

/** The character of each term; those that have none get one, the first of the list the next. */
export async function giveSigns(
  session: Session,
  terms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await session.all(signRow, KNOWN, { terms });
  const numbers = new Set(known.map(({ term }) => term));
  const fresh = terms.filter((term) => !numbers.has(term));
  const added = fresh.length === 0 ? [] : await session.all(signRow, ADD, { terms: fresh });
  return new Map([...known, ...added].map(({ term, number }) => [term, signAt(number)]));
}

export interface Signs {
  /** `null` where no row has it, or there was no character left for it. */
  of(term: string): string | null;
  startingWith(start: string): readonly string[];
}

/** Where no word is asked for. */
export const NO_SIGNS: Signs = { of: () => null, startingWith: () => [] };

/** Of more words with one beginning the rarest are left out. Chosen by hand. */
const MOST_OF_A_BEGINNING = 2_000;

interface Found extends Signs {
  /** The last number that a quotation may have by now. */
  readonly newest: number;
}

/** The characters of what is asked for, and how far the archive reaches, which is asked along. */
export async function findSigns(session: Session, match: Match): Promise<Found> {
  const mark = match.isHeadline ? TITLE : "";
  const words = match.words === undefined ? [] : wordsOf(match.words);
  const terms = [
    ...[EACH, ...match.keys.flat()].map((key) => KEY + key),
    ...words.filter(({ isStart }) => !isStart).map(({ stem }) => mark + stem),
  ];
  const starts = words.filter(({ isStart }) => isStart).map(({ stem }) => mark + stem);
  const rows = await session.all(foundRow, FOUND, { terms });
  const known = rows.flatMap(({ term, number }) =>
    term === null || number === null ? [] : [[term, signAt(number)] as const],
  );
  const signs = new Map(known);
  const begun = new Map<string, readonly string[]>();
  for (const start of starts) {
    const values = { from: start, to: `${start}\uffff`, limit: MOST_OF_A_BEGINNING };
    const rows = await session.all(signRow, BEGUN, values);
    begun.set(
      start,
      rows.map(({ number }) => signAt(number)).filter((sign) => sign !== NO_SIGN),
    );
  }
  return {
    of: (term) => (signs.get(term) === NO_SIGN ? null : (signs.get(term) ?? null)),
    startingWith: (start) => begun.get(start) ?? [],
    newest: rows.find(({ term }) => term === null)?.number ?? 0,
  };
}

/** Whether a line tells of each word whether it has it. */
export function isSigned(query: WordQuery, { of }: Signs): boolean {
  return wordsOf(query).every(({ stem, isStart }) => !isStart && of(stem) !== null);
}

function wordsOf(query: WordQuery): readonly { readonly stem: string; readonly isStart?: true }[] {
  switch (query.kind) {
    case "word":
      return [query];
    case "phrase":
      return query.stems.map((stem) => ({ stem }));
    case "not":
      return wordsOf(query.part);
    case "and":
    case "or":
      return query.parts.flatMap(wordsOf);
  }
}

const signRow = z.object({ term: z.string(), number: z.int() });

const KNOWN = "SELECT term, number FROM signs WHERE term = ANY (CAST(:terms AS TEXT[]))";

const foundRow = z.object({ term: z.string().nullable(), number: rowNumberOf.nullable() });

/** No term comes with the last number of the newest day. */
const FOUND = `
  SELECT term, CAST(number AS BIGINT) AS number FROM signs WHERE term = ANY (CAST(:terms AS TEXT[]))
  UNION ALL
  SELECT NULL, ((max(id) >> ${DAY_BITS}) + 1 << ${DAY_BITS}) - 1 FROM word_lines`;

const ADD = `
  INSERT INTO signs (term)
  SELECT term FROM unnest(CAST(:terms AS TEXT[])) WITH ORDINALITY AS fresh (term, place)
  ORDER BY place RETURNING term, number`;

const BEGUN = `
  SELECT term, number FROM signs WHERE term >= :from AND term < :to ORDER BY number LIMIT :limit`;
