import { randomUUID } from "node:crypto";
import { z } from "zod";
import { asDeliveryKey } from "../../domain/ids.ts";
import type { Store } from "../../ports/store.ts";
import { frozenRow } from "../sql/delivery-rows.ts";
import type { Senders } from "../sql/outbox.ts";
import type { Replica } from "./cluster/hold-replica.ts";
import type { Database } from "./database.ts";
import { STORE_LOCKS } from "./store-locks.ts";

interface SendersOptions {
  readonly database: Database;
  readonly replica: Pick<Replica, "number" | "run">;
  readonly doubtful: Set<string>;
  /** How long a replica whose session was cut has to come back. */
  readonly absenceMs: number;
}

/**
 * What a replica is sending is its own to record. Once it is gone nobody knows whether the message
 * has left, so that is all that another may say.
 */
export function replicasAsSenders({ replica, doubtful, absenceMs }: SendersOptions): Senders {
  return {
    /**
     * The attempt begins on the replica's own session, so that what is being sent was begun under
     * its lock.
     */
    beginSending: (key, now) =>
      replica.run(async (session, number) => {
        const attempt = randomUUID();
        // An answer that is lost leaves open whether the attempt was begun; `takeBack` looks.
        doubtful.add(attempt);
        const [row] = await session.all(frozenRow, BEGIN, { key, number, attempt, now });
        doubtful.delete(attempt);
        return row?.message ?? null;
      }),
    mayRecord: `(state <> 'sending' OR replica = CAST(:replica AS INTEGER)
      OR (:state = 'unknown' AND ${IS_GONE}))`,
    isOrphan: `outbox.replica IS DISTINCT FROM CAST(:replica AS INTEGER) AND ${IS_GONE}`,
    values: () => ({ replica: replica.number(), absenceMs }),
  };
}

/** The session of the replica is gone, and the time in which it may come back is over. */
const IS_GONE = `
  NOT EXISTS (SELECT 1 FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 2
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = ${STORE_LOCKS.family} AND objid = CAST(outbox.replica AS OID))
  AND NOT EXISTS (SELECT 1 FROM replicas WHERE replicas.id = outbox.replica
    AND seen_at > clock_timestamp() - CAST(:absenceMs AS INTEGER) * interval '1 millisecond')`;

const BEGIN = `
  UPDATE outbox SET state = 'sending', attempts = attempts + 1, replica = :number,
    attempt = :attempt, started_at = :now, next_attempt_at = NULL, reason = NULL
  WHERE key = :key AND state = 'planned' AND (next_attempt_at IS NULL OR next_attempt_at <= :now)
  RETURNING message`;

/**
 * Plans again what was begun without our knowing it: the answer of the store was lost, and so
 * nothing was posted.
 */
export async function takeBack(
  { database, doubtful }: Pick<SendersOptions, "database" | "doubtful">,
  store: Pick<Store, "recordStep">,
): Promise<void> {
  if (doubtful.size === 0) return;
  const begun = await database.all(begunRow, BEGUN, [[...doubtful]]);
  for (const { key, started_at } of begun) {
    await store.recordStep(key, "sending", {
      state: "planned",
      nextAttemptAt: started_at,
      reason: "The store was cut off just before this was to be posted.",
    });
  }
  doubtful.clear();
}

const begunRow = z.object({ key: z.string().transform(asDeliveryKey), started_at: z.date() });

const BEGUN = `
  SELECT key, started_at FROM verbatim.outbox
  WHERE state = 'sending' AND attempt = ANY($1::UUID[])`;
