import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { z } from "zod";
import { BotError, messageOf } from "../../domain/errors.ts";
import type { Insertion, Row } from "../sql/database.ts";
import { createPrivateFile } from "./keep-private.ts";

type Values = Readonly<Record<string, SQLInputValue>>;

export interface Connection {
  /** How many rows it changed. */
  run(sql: string, values?: Values): number;
  all<Found>(schema: z.ZodType<Found>, sql: string, values?: Values): readonly Found[];
  add(to: Insertion, rows: readonly Row[]): void;
  /**
   * Does all of the work or nothing of it, and has it on disk when it resolves; nothing else may be
   * done meanwhile.
   */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
  rollBack(): void;
  exec(sql: string): void;
  close(): void;
}

/** FULL: a delivery marked as begun must survive a power cut before its message leaves. */
const SAFE = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

/**
 * For a new file alone. An article fills a page of the usual 4 KiB by half, so that half of the disk
 * were empty.
 */
const PAGES = "PRAGMA page_size = 16384;";

/** 32 MiB, in which the index of a million quotations is written. */
const CACHE = "PRAGMA cache_size = -32768;";
/** 4 MiB: what is only read lies in the system's cache as well. */
const READING_CACHE = "PRAGMA cache_size = -4096;";

/** A store that is nowhere on a disk. */
export const IN_MEMORY = ":memory:";

export function openConnection(file: string, { readOnly = false } = {}): Connection {
  const guarded = translating(file);
  const database = guarded(() => {
    if (!readOnly && file !== IN_MEMORY) createPrivateFile(file);
    const opened = new DatabaseSync(file, { readOnly, timeout: 5_000 });
    opened.exec(readOnly ? READING_CACHE : `${PAGES} ${CACHE} ${SAFE}`);
    return opened;
  });
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    // A condition that only Postgres has may compare with a value that is then not there.
    statement.setAllowUnknownNamedParameters(true);
    statements.set(sql, statement);
    return statement;
  };

  const rollBack = () => {
    // A full disk may have made SQLite roll it back already.
    if (database.isTransaction) database.exec("ROLLBACK");
  };

  return {
    run: (sql, values = {}) => guarded(() => Number(prepared(sql).run(values).changes)),
    all: (schema, sql, values = {}) =>
      guarded(() =>
        prepared(sql)
          .all(values)
          .map((row) => schema.parse(row)),
      ),
    add: (to, rows) => guarded(() => addRows(prepared, to, rows)),
    async transaction(work) {
      guarded(() => database.exec("BEGIN IMMEDIATE"));
      try {
        const result = await work();
        guarded(() => database.exec("COMMIT"));
        return result;
      } catch (error) {
        rollBack();
        throw error;
      }
    },
    rollBack,
    exec: (sql) => guarded(() => database.exec(sql)),
    close: () => database.close(),
  };
}

function addRows(prepared: (sql: string) => StatementSync, to: Insertion, rows: readonly Row[]) {
  const whole = rows.length - (rows.length % ROWS_AT_ONCE);
  const many = whole > 0 ? prepared(insertion(to, ROWS_AT_ONCE)) : null;
  for (let at = 0; at < whole; at += ROWS_AT_ONCE) {
    const values: Row[number][] = [];
    for (const row of rows.slice(at, at + ROWS_AT_ONCE)) values.push(...row);
    many?.run(...values);
  }
  const one = whole < rows.length ? prepared(insertion(to, 1)) : null;
  for (const row of rows.slice(whole)) one?.run(...row);
}

/** A call from JavaScript takes longer than a row: with more at once nothing is gained. */
const ROWS_AT_ONCE = 32;

/** Values go in by their places: by names or as JSON they take three times as long. */
function insertion({ table, columns, keepsKnown }: Insertion, rows: number): string {
  const names = Object.keys(columns);
  const row = `(${names.map(() => "?").join(", ")})`;
  const all = Array.from({ length: rows }, () => row).join(", ");
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES ${all}${keepsKnown ? " ON CONFLICT DO NOTHING" : ""}`;
}

function translating(file: string) {
  return <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof BotError) throw error;
      const mend = mendOf(error) ?? messageOf(error);
      throw new BotError("store-failed", `The store ${file} failed: ${mend}`, error);
    }
  };
}

/** What SQLite's or the system's error means and how to mend it; `null` where it says so itself. */
export function mendOf(error: unknown): string | null {
  const { errcode, code } = errorSchema.catch({}).parse(error);
  // The low byte is the kind of error; the rest says where in SQLite it arose.
  return MENDS[(errcode ?? 0) & 0xff] ?? (code === "ENOSPC" ? DISK_FULL : null);
}

const errorSchema = z.object({ errcode: z.number().optional(), code: z.string().optional() });

const DISK_FULL = "the disk is full. Make room on it.";

const MENDS: Readonly<Record<number, string>> = {
  5: "another program holds it. Close that program and try again.",
  8: "it is read-only. Make the file and its folder writable.",
  10: "the disk did not answer. Check the disk.",
  11: "it is damaged. Put back a backup, or move it away to start afresh.",
  13: DISK_FULL,
  14: "it cannot be opened. Make the file and its folder writable.",
  26: "it is not a store of Verbatim's. Move it away to start afresh.",
};
