import type { Client } from "pg";
import { z } from "zod";
import { BotError } from "../../../domain/errors.ts";
import { createMutex } from "../../../domain/mutex.ts";
import type { Log } from "../../../ports/log.ts";
import type { Database, Session } from "../database.ts";
import { STORE_LOCKS } from "../store-locks.ts";
import { isBroken } from "../to-store-fault.ts";
import { type Line, openLine } from "./watch-session.ts";

/** What the other replicas know of this process. */
export interface Replica {
  /** `null` until it has sent something. */
  number(): number | null;
  /** One work after another, on the session that keeps this process alive in the others' eyes. */
  run<Result>(work: (session: Session, replica: number) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface ReplicaOptions {
  readonly database: Database;
  readonly log: Log;
  readonly heartbeatMs: number;
  /** Called after the session was lost and before any other work. */
  readonly onReturn: () => Promise<void>;
}

/**
 * A process is alive as long as its session holds its advisory lock, and for a while after.
 *
 * A lease alone would run out while the process is stopped (SIGSTOP, a suspended machine): another
 * replica would give its message up, perhaps post it again, and then it wakes and writes to its
 * socket. The lock belongs to the session, which the kernel keeps up for a stopped process and ends
 * with a killed one. The heartbeat covers the other case, a live process whose session was cut
 * (Postgres restarted): it has that while to come back before what it is posting is given up.
 */
export function holdReplica(options: ReplicaOptions): Replica {
  let live: Line | null = null;
  let number: number | null = null;
  let heartbeat: NodeJS.Timeout | null = null;
  const mutex = createMutex();

  async function session(): Promise<Session> {
    if (live) return live.session;
    const opened = await openLine(options.database);
    opened.client.once("end", () => {
      if (live === opened) live = null;
    });
    try {
      number = await takeLock(opened.session, number);
      await options.onReturn();
    } catch (error) {
      end(opened.client);
      throw error;
    }
    live = opened;
    heartbeat ??= startHeartbeat(options, beat);
    return opened.session;
  }

  function run<Result>(work: (session: Session, replica: number) => Promise<Result>) {
    return mutex.run(async () => {
      const open = await session();
      return work(open, number ?? 0).catch((error: unknown) => {
        if (isBroken(error)) giveUp();
        throw error;
      });
    });
  }

  function giveUp(): void {
    if (live) end(live.client);
    live = null;
  }

  const beat = () => run((open, replica) => open.run(BEAT, [replica]));

  return {
    number: () => number,
    run,
    async close() {
      // A replica that says goodbye is not waited for by the others.
      if (live) await run((open, replica) => open.run(FORGET, [replica])).catch(() => {});
      if (heartbeat) clearInterval(heartbeat);
      if (live) await live.client.end();
    },
  };
}

function startHeartbeat(
  { heartbeatMs, log }: Pick<ReplicaOptions, "heartbeatMs" | "log">,
  beat: () => Promise<unknown>,
): NodeJS.Timeout {
  let isBeating = false;
  const tick = () => {
    if (isBeating) return;
    isBeating = true;
    beat()
      .catch((error: unknown) => log.warn("no heartbeat", { error }))
      .finally(() => {
        isBeating = false;
      });
  };
  return setInterval(tick, heartbeatMs).unref();
}

function end(client: Client): void {
  client.end().catch(() => {});
}

const numberRow = z.object({ id: z.int() });
const lockRow = z.object({ locked: z.boolean() });

async function takeLock(session: Session, earlier: number | null): Promise<number> {
  await session.run(FORGET_OLD);
  const [row] = earlier
    ? await session.all(numberRow, RETURN, [earlier])
    : await session.all(numberRow, REGISTER);
  const id = row?.id ?? 0;
  // While Postgres still has the session that was cut, statements of it may yet take effect.
  const [lock] = await session.all(lockRow, LOCK, [STORE_LOCKS.family, id]);
  if (lock?.locked) return id;
  throw new BotError(
    "store-failed",
    "Postgres (DATABASE_URL) has not yet ended the connection that was cut.",
  );
}

const REGISTER = "INSERT INTO verbatim.replicas DEFAULT VALUES RETURNING id";

const RETURN = `
  INSERT INTO verbatim.replicas (id) OVERRIDING SYSTEM VALUE VALUES ($1)
  ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp() RETURNING id`;

const LOCK = "SELECT pg_try_advisory_lock($1, $2) AS locked";

const BEAT = "UPDATE verbatim.replicas SET seen_at = clock_timestamp() WHERE id = $1";

const FORGET = "DELETE FROM verbatim.replicas WHERE id = $1";

/** A replica that is gone is known by its lock; its row only ever delays. */
const FORGET_OLD =
  "DELETE FROM verbatim.replicas WHERE seen_at < clock_timestamp() - interval '7 days'";
