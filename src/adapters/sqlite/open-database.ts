import type { SQLInputValue } from "node:sqlite";
import type { Database, Dialect, Session, Statement, Values } from "../sql/database.ts";
import type { Connection } from "./connection.ts";

/** A cross join stays in its order: https://www.sqlite.org/optoverview.html#crossjoin */
const DIALECT: Dialect = {
  isAny: (column, list) => `${column} IN (SELECT value FROM json_each(${list}))`,
  joinFirst: (table, { id, where, orderBy, limit }) => `
    CROSS JOIN ${table} ON ${where} AND ${id} IN (
      SELECT ${id} FROM ${table} WHERE ${where} ORDER BY ${orderBy} LIMIT ${limit})`,
  members: (list, name) => `json_each(${list}) AS ${name}`,
  rows: (list, name) => `(SELECT value FROM json_each(${list})) AS ${name}`,
  entries: (object, name) => `(SELECT key, value FROM json_each(${object})) AS ${name}`,
  lock: () => "",
  earlier: (column, milliseconds) => `${column} - ${milliseconds}`,
  moment: (milliseconds) => `CAST(${milliseconds} AS INTEGER)`,
  address: (column) => column,
};

/**
 * Statements run one after another, since a transaction waits in between, and nobody else may write
 * in it.
 */
export function databaseOn(connection: Connection): Database {
  const session = sessionOn(connection);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };

  return {
    run: (sql, values) => inTurn(() => session.run(sql, values)),
    all: (schema, sql, values) => inTurn(() => session.all(schema, sql, values)),
    add: (to, rows) => inTurn(() => session.add(to, rows)),
    lock: session.lock,
    hold: session.hold,
    transaction: (work) => inTurn(() => connection.transaction(() => work(session))),
  };
}

function sessionOn(connection: Connection): Session {
  return {
    run: async (sql, values) => connection.run(write(sql), kept(values)),
    all: async (schema, sql, values) => connection.all(schema, write(sql), kept(values)),
    add: async (to, rows) => connection.add(to, rows),
    // This process alone writes.
    lock: async () => {},
    hold: async () => {},
  };
}

function write(sql: Statement): string {
  return typeof sql === "string" ? sql : sql(DIALECT);
}

/** Moments are milliseconds since 1970, flags 0 or 1, lists JSON. */
function kept(values: Values = {}): Record<string, SQLInputValue> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, keep(value)]));
}

function keep(value: unknown): SQLInputValue {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Uint8Array) return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
