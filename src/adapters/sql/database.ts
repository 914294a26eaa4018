import type { z } from "zod";

/**
 * One set of statements for both databases. Their values have names (`:now`), and what a database
 * has in a form of its own is written by its dialect.
 */
export type Statement = string | ((dialect: Dialect) => string);

/** Moments, lists and flags go in as they are; each database keeps them in its own form. */
export type Values = Readonly<Record<string, unknown>>;

/** A table, and the columns of the rows that are added to it. */
export interface Insertion {
  readonly table: string;
  readonly columns: Readonly<Record<string, "number" | "text" | "bytes">>;
  /** Where a row may be there already, it stays as it is. */
  readonly keepsKnown?: true;
}

/** A value for each column, in their order. */
export type Row = readonly (string | number | Uint8Array | null)[];

/** Where statements run one after another. */
export interface Session {
  /** Adds many rows in the way that is quickest for the database. */
  add(to: Insertion, rows: readonly Row[]): Promise<void>;
  /** How many rows it changed. */
  run(sql: Statement, values?: Values): Promise<number>;
  all<Row>(schema: z.ZodType<Row>, sql: Statement, values?: Values): Promise<readonly Row[]>;
  /** Locks the rows that it selects, where other processes may write at the same time. */
  lock(sql: Statement, values?: Values): Promise<void>;
  /** Holds a name: until the transaction ends nobody else holds the same. */
  hold(what: Held, name: string): Promise<void>;
}

/**
 * What only one may do at a time: write down an edition for one conversation, find out whose copy a
 * new article is, find out whether a workspace has too many of something, keep readings.
 */
type Held = "planning" | "copies" | "quotas" | "readings";

export interface Database extends Session {
  /** Does all of the work or nothing of it, and has it on disk when it resolves. */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
}

/** How a database writes what SQL has no common word for. */
export interface Dialect {
  /** Whether the column is one of a list that is a value. */
  isAny(column: string, list: string): string;
  /** Joins to each row before it the first rows of a table; `id` tells those apart. */
  joinFirst(table: string, first: First): string;
  /** The members of a list of texts, each a row with the column `value`. */
  members(list: string, name: string): string;
  /** The members of a JSON list, each a row with the column `value`, of which `->>` takes parts. */
  rows(list: string, name: string): string;
  /** The entries of a JSON object, each a row with the columns `key` and `value`. */
  entries(object: string, name: string): string;
  /** A row lock; nothing where one process alone writes. */
  lock(clause: string): string;
  /** A moment so many milliseconds before the one in the column. */
  earlier(column: string, milliseconds: string): string;
  /** The moment so many milliseconds after 1970. */
  moment(milliseconds: string): string;
  /** What addresses are compared by: an index of Postgres takes none that is very long. */
  address(column: string): string;
}

/** The condition may name what stands before the table. */
interface First {
  readonly id: string;
  readonly where: string;
  readonly orderBy: string;
  readonly limit: number | string;
}

/** A statement as its database takes it. */
export function written(sql: Statement, dialect: Dialect): string {
  return typeof sql === "string" ? sql : sql(dialect);
}

/** The number of a row; a text that is none finds no row. */
export function rowNumber(id: string): number | null {
  return /^\d{1,15}$/.test(id) ? Number(id) : null;
}

/** SQL has no common word for "all". */
export const NO_LIMIT = 2_147_483_647;
