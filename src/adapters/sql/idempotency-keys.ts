import type { IdempotencyKeys } from "../../ports/idempotency-keys.ts";
import type { Database, Statement } from "./database.ts";

export function idempotencyKeysOn(database: Database): IdempotencyKeys {
  return {
    take: ({ key, now, until }) =>
      database.transaction(async (session) => {
        await session.run(FORGET, { key, now });
        return (await session.run(TAKE, { key, now, until })) > 0;
      }),
  };
}

/**
 * Forgets what has run out, but for the key itself, which is taken over, and what another process
 * takes over now.
 */
const FORGET: Statement = ({ lock }) => `
  DELETE FROM idempotency_keys WHERE key IN (
    SELECT key FROM idempotency_keys WHERE until <= :now AND key <> :key
    ${lock("FOR UPDATE SKIP LOCKED")})`;

/** One statement, so that of two who race for a key one gets it. */
const TAKE = `
  INSERT INTO idempotency_keys AS kept (key, until) VALUES (:key, :until)
  ON CONFLICT (key) DO UPDATE SET until = excluded.until WHERE kept.until <= :now`;
