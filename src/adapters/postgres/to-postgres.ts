import type { Dialect, Statement, Values } from "../sql/database.ts";

const DIALECT: Dialect = {
  isAny: (column, list) => `${column} = ANY (${list})`,
  joinFirst: (table, { where, orderBy, limit }) => `
    CROSS JOIN LATERAL (
      SELECT * FROM ${table} WHERE ${where} ORDER BY ${orderBy} LIMIT ${limit}) AS ${table}`,
  members: (list, name) => `unnest(CAST(${list} AS TEXT[])) AS ${name} (value)`,
  rows: (list, name) => `jsonb_array_elements(CAST(${list} AS JSONB)) AS ${name} (value)`,
  entries: (object, name) => `jsonb_each_text(CAST(${object} AS JSONB)) AS ${name}`,
  lock: (clause) => clause,
  earlier: (column, milliseconds) => `${column} - ${milliseconds} * INTERVAL '1 millisecond'`,
  address: (column) => `md5(${column})`,
};

interface Written {
  readonly text: string;
  /** Of `$1`, `$2` and so on. */
  readonly names: readonly string[];
}

/** A text in quotation marks, a cast, or the name of a value. */
const TOKEN = /'(?:[^']|'')*'|::|:([a-zA-Z]\w*)/g;

const written = new Map<string, Written>();

/** A statement with its values as Postgres takes them, by number. */
export function toPostgres(sql: Statement, values: Values | readonly unknown[]) {
  const text = typeof sql === "string" ? sql : sql(DIALECT);
  if (Array.isArray(values)) return { text, list: values };
  const known = written.get(text) ?? write(text);
  written.set(text, known);
  const named: Values = Object.fromEntries(Object.entries(values));
  const list = known.names.map((name) => {
    if (!Object.hasOwn(named, name)) throw new Error(`A statement has no value for :${name}`);
    return named[name];
  });
  return { text: known.text, list };
}

function write(sql: string): Written {
  const names: string[] = [];
  const text = sql.replace(TOKEN, (token, name: string | undefined) => {
    if (name === undefined) return token;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}
