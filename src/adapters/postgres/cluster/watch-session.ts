import type { Client } from "pg";
import { type Database, type Session, sessionOn } from "../database.ts";

/** A connection that lives as long as this process, and what is asked over it. */
export interface Line {
  readonly client: Client;
  readonly session: Session;
}

export async function openLine({ connect }: Pick<Database, "connect">): Promise<Line> {
  const client = await connect();
  return { client, session: watchSession(client) };
}

/**
 * Chosen by hand: no statement of ours takes seconds, and a Postgres that restarts is back by then.
 */
const PATIENCE_MS = 20_000;
const TICKS = 5;

/**
 * Watches a session, on which a statement may wait only so long: a server that has lost its power
 * never answers. It counts its own ticks, not seconds, because after this process was stopped the
 * answers that came meanwhile are read first.
 */
export function watchSession(client: Client, patienceMs = PATIENCE_MS): Session {
  const session = sessionOn(client);
  let pending = 0;
  let ticks = 0;
  const watch = setInterval(() => {
    ticks = pending === 0 ? 0 : ticks + 1;
    if (ticks > TICKS) client.end().catch(() => {});
  }, patienceMs / TICKS).unref();
  client.once("end", () => clearInterval(watch));

  async function watched<Result>(statement: Promise<Result>): Promise<Result> {
    pending += 1;
    try {
      return await statement;
    } finally {
      pending -= 1;
      ticks = 0;
    }
  }

  return {
    run: (sql, values) => watched(session.run(sql, values)),
    all: (schema, sql, values) => watched(session.all(schema, sql, values)),
    add: (to, rows) => watched(session.add(to, rows)),
    lock: (sql, values) => watched(session.lock(sql, values)),
    hold: (what, name) => watched(session.hold(what, name)),
  };
}
