import { randomUUID } from "node:crypto";
import type { Connection } from "../../src/adapters/sqlite/connection.ts";
import { filtersOn } from "../../src/adapters/sqlite/filters.ts";
import { forgetWords } from "../../src/adapters/sqlite/forget-words.ts";
import { idempotencyKeysOn } from "../../src/adapters/sqlite/idempotency-keys.ts";
import { outboxQueries } from "../../src/adapters/sqlite/outbox.ts";
import { roomHistoryOn } from "../../src/adapters/sqlite/room-history.ts";
import { scheduleQueries } from "../../src/adapters/sqlite/schedules.ts";
import { slotQueries } from "../../src/adapters/sqlite/slots.ts";
import { sourceStoreOn } from "../../src/adapters/sqlite/source-store.ts";
import type { Quotas } from "../../src/domain/quota.ts";
import type { Store } from "../../src/ports/store.ts";

const ENDLESS = { channel: Number.POSITIVE_INFINITY, workspace: Number.POSITIVE_INFINITY };
const NO_QUOTAS: Quotas = { sources: ENDLESS, digests: ENDLESS, filters: ENDLESS };

/** A store for one process on a connection that outlives it, in memory for speed. */
export function storeOn(connection: Connection): Store {
  return {
    ...scheduleQueries(connection, NO_QUOTAS),
    ...slotQueries(connection),
    ...outboxQueries(connection, randomUUID()),
    forgetWords: async (forgetting) => forgetWords(connection, forgetting),
    roomHistory: roomHistoryOn(connection),
    sources: sourceStoreOn(connection, NO_QUOTAS),
    idempotencyKeys: idempotencyKeysOn(connection),
    filters: filtersOn(connection, NO_QUOTAS),
    async close() {},
  };
}
