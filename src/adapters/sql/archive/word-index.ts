import type { WordQuery } from "../../../ports/archive.ts";
import type { Session } from "../database.ts";

/** The tables whose rows are found by words. */
export type Worded = "quotations" | "readings";

export interface WordedReading extends WordedQuotation {
  readonly title: string;
  /** Terms that are no words, which its quotations have as well: its source, its outlet. */
  readonly shared: readonly string[];
  /** The lowest number first, without a gap after the reading's own. */
  readonly quotations: readonly WordedQuotation[];
}

interface WordedQuotation {
  readonly id: number;
  /** Stems with a blank between. */
  readonly words: string;
  /** Terms of its own people. */
  readonly keys: readonly string[];
}

/** One of each list is wanted, together with the words. */
export interface Match {
  readonly words: WordQuery | undefined;
  readonly isHeadline?: true | undefined;
  readonly keys: readonly (readonly string[])[];
}

export interface IdRange {
  readonly first: number;
  readonly last: number;
  readonly limit: number;
}

/** Somebody in a quotation: o: their own words, r: reported, n: named by others. */
export interface SaidBy {
  readonly person: number;
  readonly standing: string;
  readonly quotation: number;
}

/** As terms tell it. */
export function saidIn({ id, keys }: Pick<WordedQuotation, "id" | "keys">): readonly SaidBy[] {
  return keys.flatMap((key) => {
    const [, person, standing = ""] = /^p(\d+)([orn])$/.exec(key) ?? [];
    return person === undefined ? [] : [{ person: Number(person), standing, quotation: id }];
  });
}

interface SaidQuery {
  readonly people: readonly string[];
  readonly standings: readonly string[];
  readonly range: IdRange;
}

export interface RowsWanted {
  readonly match: Match;
  readonly range: IdRange;
}

export type FindRows = (
  session: Session,
  table: Worded,
  wanted: RowsWanted,
) => Promise<readonly number[]>;

/** A quotation, and between which two numbers another of the same print would be near it. */
export type Gap = readonly [fresh: number, first: number, last: number, print: string];

/** So much of a print is in an index, by which the same words are found. */
const PRINT_START = 5;

export function isPrinted(known: string, print: string): string {
  return `substr(${known}, 1, ${PRINT_START}) = substr(${print}, 1, ${PRINT_START}) AND ${known} = ${print}`;
}

/** How a database finds rows by words, each of which is one term and never taken apart. */
export interface WordIndex {
  add(session: Session, readings: readonly WordedReading[]): Promise<void>;
  /** Takes out each reading of these with its quotations. */
  remove(session: Session, readings: readonly number[]): Promise<void>;
  /** The highest ids first. */
  readonly find: FindRows;
  /** Of each gap in which the same words were printed: its quotation, and one of those in it. */
  printedIn(
    session: Session,
    gaps: readonly Gap[],
  ): Promise<readonly { readonly fresh: number; readonly near: number }[]>;
  /** Who said these quotations: those whom others name in them need not be told. */
  saidIn(session: Session, quotations: readonly number[]): Promise<readonly SaidBy[]>;
  /** Where there is a quicker way to what somebody said than by terms. */
  readonly said?: (session: Session, wanted: SaidQuery) => Promise<readonly number[]>;
}

/** A term that every row has, for queries that say only what is not wanted. */
export const EACH = "k";
