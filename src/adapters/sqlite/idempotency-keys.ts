import type { IdempotencyKeys } from "../../ports/idempotency-keys.ts";
import type { Connection } from "./connection.ts";

export function idempotencyKeysOn(connection: Connection): IdempotencyKeys {
  return {
    async take({ key, now, until }) {
      return connection.transaction(() => {
        connection.run(FORGET, { now: now.getTime() });
        return connection.run(TAKE, { key, until: until.getTime() }) > 0;
      });
    },
  };
}

const FORGET = "DELETE FROM idempotency_keys WHERE until <= :now";

const TAKE = `
  INSERT INTO idempotency_keys (key, until) VALUES (:key, :until)
  ON CONFLICT (key) DO NOTHING`;
