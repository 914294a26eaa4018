import { randomUUID } from "node:crypto";
import type { Database } from "../sql/database.ts";
import { frozenRow } from "../sql/delivery-rows.ts";
import type { Senders } from "../sql/outbox.ts";

/** This process alone sends: what another one was sending when it ended is an orphan. */
export function loneSender(database: Database): Senders {
  const run = randomUUID();
  return {
    async beginSending(key, now) {
      const [row] = await database.all(frozenRow, BEGIN, { key, run, now });
      return row?.message ?? null;
    },
    mayRecord: "1 = 1",
    isOrphan: "outbox.run <> :run",
    values: () => ({ run }),
  };
}

const BEGIN = `
  UPDATE outbox SET state = 'sending', attempts = attempts + 1, run = :run, started_at = :now,
    next_attempt_at = NULL, reason = NULL
  WHERE key = :key AND state = 'planned' AND (next_attempt_at IS NULL OR next_attempt_at <= :now)
  RETURNING message`;
