import { Client, type ClientBase, type ClientConfig, Pool } from "pg";
import { z } from "zod";
import { BotError } from "../../domain/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { Session as SqlSession, Statement, Values } from "../sql/database.ts";
import { STORE_LOCKS } from "./store-locks.ts";
import { insertion, rowsAsJson, toPostgres } from "./to-postgres.ts";
import { isBroken, toStoreFault } from "./to-store-fault.ts";

/** Named values, or in statements of Postgres's own those of `$1`, `$2` and so on. */
type PgValues = Values | readonly unknown[];

/** One connection, on which statements run one after another. */
export interface Session extends SqlSession {
  run(sql: Statement, values?: PgValues): Promise<number>;
  all<Row>(schema: z.ZodType<Row>, sql: Statement, values?: PgValues): Promise<readonly Row[]>;
}

export interface Database extends Session {
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** A connection of its own, which lives as long as this process and no longer. */
  connect(): Promise<Client>;
  close(): Promise<void>;
}

interface DatabaseOptions {
  readonly databaseUrl: string;
  readonly maxConnections: number;
  /** How long a call waits for a connection. */
  readonly patienceMs: number;
  readonly readOnly: boolean;
  readonly log: Log;
}

export function openDatabase(options: DatabaseOptions): Database {
  const { databaseUrl, maxConnections, patienceMs, readOnly, log } = options;
  const address: ClientConfig = {
    connectionString: databaseUrl,
    application_name: "verbatim",
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const settings = readOnly ? `${SETTINGS}; SET default_transaction_read_only = on` : SETTINGS;
  const pool = new Pool({
    ...address,
    max: maxConnections,
    query_timeout: 30_000,
    onConnect: async (client) => void (await client.query(settings)),
  });
  // A connection that ends while idle is replaced at the next call; an error that nobody hears
  // would end this process.
  pool.on("error", (error) => log.warn("connection to Postgres lost", { error }));

  return {
    run: (sql, values) => borrow(pool, (client) => sessionOn(client).run(sql, values)),
    all: (schema, sql, values) =>
      borrow(pool, (client) => sessionOn(client).all(schema, sql, values)),
    add: (to, rows) => borrow(pool, (client) => sessionOn(client).add(to, rows)),
    lock: (sql, values) => borrow(pool, (client) => sessionOn(client).lock(sql, values)),
    hold: (what, name) => borrow(pool, (client) => sessionOn(client).hold(what, name)),
    transaction: (work) => borrow(pool, (client) => inTransaction(client, work)),

    async connect() {
      const client = new Client(address);
      client.on("error", () => {}); // Its end is what matters, and is told as well.
      try {
        await client.connect();
        await client.query(`${settings}; ${WATCH}`);
        return client;
      } catch (error) {
        client.end().catch(() => {});
        throw toStoreFault(error);
      }
    },

    close: () => pool.end(),
  };
}

/**
 * Postgres ends what a stopped process leaves open, so that its row locks hold up no other replica.
 * A commit that is not on disk would be forgotten after its message has left.
 *
 * Each question has an index in the order that it is asked in. The planner goes by what is usual, and
 * would gather and sort all that the most quoted ever said; it does so only where there is no other
 * way (https://www.postgresql.org/docs/current/runtime-config-query.html). Parallel workers and
 * compiled queries begin later than most answers are there.
 */
const SETTINGS = `
  SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') IN ('off', 'local');
  SET search_path = verbatim;
  SET default_transaction_isolation = 'read committed';
  SET statement_timeout = '20s';
  SET lock_timeout = '10s';
  SET jit = off;
  SET max_parallel_workers_per_gather = 0;
  SET random_page_cost = 1.1;
  SET enable_seqscan = off;
  SET enable_bitmapscan = off;
  SET idle_in_transaction_session_timeout = '10s'`;

/**
 * A machine that loses its power says no goodbye; a process that is only stopped still answers
 * these.
 */
const WATCH = `
  SELECT set_config('tcp_keepalives_idle', '10', false),
    set_config('tcp_keepalives_interval', '5', false),
    set_config('tcp_keepalives_count', '3', false),
    set_config('tcp_user_timeout', '25000', false)`;

async function borrow<Result>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await connected(pool);
  const ignore = () => {}; // The statement under way rejects as well; unheard, this would end us.
  client.on("error", ignore);
  let fault: unknown;
  try {
    return await work(client);
  } catch (error) {
    fault = error;
    throw toStoreFault(error);
  } finally {
    client.off("error", ignore);
    client.release(fault !== undefined && isBroken(fault));
  }
}

async function connected(pool: Pool) {
  try {
    return await pool.connect();
  } catch (error) {
    throw toStoreFault(error);
  }
}

async function inTransaction<Result>(
  client: ClientBase,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  await client.query("BEGIN");
  try {
    const result = await work(sessionOn(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    if (!isBroken(error)) await client.query("ROLLBACK");
    throw error;
  }
}

export function sessionOn(client: ClientBase): Session {
  const query = async (sql: Statement, values: PgValues = []) => {
    const { list, ...statement } = toPostgres(sql, values);
    try {
      return await client.query({ ...statement, values: list.map(storable) });
    } catch (error) {
      throw toStoreFault(error);
    }
  };
  return {
    run: async (sql, values) => (await query(sql, values)).rowCount ?? 0,
    all: async (schema, sql, values) => {
      const { rows } = await query(sql, values);
      return parsed(z.array(schema), rows);
    },
    async add(to, rows) {
      await query(insertion(to), { rows: rowsAsJson(rows) });
    },
    async lock(sql, values) {
      await query(sql, values);
    },
    async hold(what, name) {
      await query(HOLD, [STORE_LOCKS[what], name]);
    },
  };
}

/** The name is hashed: that two names share one number costs a wait and nothing else. */
const HOLD = "SELECT pg_advisory_xact_lock($1, hashtext($2))";

function parsed<Rows>(schema: z.ZodType<Rows>, rows: unknown): Rows {
  const read = schema.safeParse(rows);
  if (read.success) return read.data;
  throw new BotError("store-failed", `The store holds what cannot be read: ${read.error.message}`);
}

/** Postgres keeps no zero byte, and what a platform says when it refuses may hold one. */
function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  return typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : value;
}
