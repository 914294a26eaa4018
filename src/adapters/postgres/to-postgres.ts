import type { Dialect, Insertion, Row, Statement, Values } from "../sql/database.ts";

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
  moment: (milliseconds) => `to_timestamp(CAST(${milliseconds} AS DOUBLE PRECISION) / 1000)`,
  address: (column) => `md5(${column})`,
};

interface Written {
  readonly text: string;
  /** Under which it stays prepared on a connection; those of Postgres' own are planned each time. */
  readonly name: string | undefined;
  /** Of `$1`, `$2` and so on. */
  readonly names: readonly string[];
}

/** A text in quotation marks, a cast, or the name of a value. */
const TOKEN = /'(?:[^']|'')*'|::|:([a-zA-Z]\w*)/g;

/** More are made of what people search for, each of them seldom. Chosen by hand. */
const MOST_WRITTEN = 1_000;

const written = new Map<string, Written>();

/** A statement with its values as Postgres takes them, by number. */
export function toPostgres(sql: Statement, values: Values | readonly unknown[]) {
  const text = typeof sql === "string" ? sql : sql(DIALECT);
  if (Array.isArray(values)) return { text, list: values };
  const known = written.get(text) ?? write(text);
  if (written.size < MOST_WRITTEN) written.set(text, known);
  const named: Values = Object.fromEntries(Object.entries(values));
  const list = known.names.map((name) => {
    if (!Object.hasOwn(named, name)) throw new Error(`A statement has no value for :${name}`);
    return named[name];
  });
  return { text: known.text, name: known.name, list };
}

/** One statement for all rows, since each waits for the server. */
export function insertion({ table, columns, keepsKnown }: Insertion): string {
  const cells = Object.values(columns).map((kind, at) => CELLS[kind](`one.value ->> ${at}`));
  return `INSERT INTO ${table} (${Object.keys(columns).join(", ")})
    SELECT ${cells.join(", ")} FROM ${DIALECT.rows(":rows", "one")}
    ${keepsKnown ? "ON CONFLICT DO NOTHING" : ""}`;
}

const CELLS = {
  number: (cell: string) => `CAST(${cell} AS BIGINT)`,
  text: (cell: string) => cell,
  bytes: (cell: string) => `decode(${cell}, 'hex')`,
};

export function rowsAsJson(rows: readonly Row[]): string {
  return JSON.stringify(
    rows.map((row) =>
      row.map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString("hex") : cell)),
    ),
  );
}

function write(sql: string): Written {
  const names: string[] = [];
  const text = sql.replace(TOKEN, (token, name: string | undefined) => {
    if (name === undefined) return token;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return {
    text,
    name: isFixed(text) && written.size < MOST_WRITTEN ? `v${written.size}` : undefined,
    names,
  };
}

/** A `*` that gives a column more, since another version added it, would make what is prepared fail. */
function isFixed(text: string): boolean {
  const [given = ""] = text.split(/\bFROM\b/, 1);
  return /^[\s(]*SELECT\b/.test(text) && !/(?<!count\()\*/.test(given);
}
