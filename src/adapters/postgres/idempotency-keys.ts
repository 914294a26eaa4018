import type { IdempotencyKeys } from "../../ports/idempotency-keys.ts";
import type { Database } from "./database.ts";

export function idempotencyKeysOn(database: Database): IdempotencyKeys {
  return {
    take: async ({ key, now, until }) => (await database.run(TAKE, [key, now, until])) > 0,
  };
}

/**
 * One statement, so that of two who race for a key one gets it. What has run out is dropped beside
 * it, but for the key itself, which is taken over, and what another is about to take over.
 */
const TAKE = `
  WITH forgotten AS (
    DELETE FROM verbatim.idempotency_keys WHERE key IN (
      SELECT key FROM verbatim.idempotency_keys WHERE until <= $2 AND key <> $1
      FOR UPDATE SKIP LOCKED
    )
  )
  INSERT INTO verbatim.idempotency_keys AS kept (key, until) VALUES ($1, $3)
  ON CONFLICT (key) DO UPDATE SET until = excluded.until WHERE kept.until <= $2`;
