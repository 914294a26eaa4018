import type { Database } from "../../src/adapters/sql/database.ts";
import { storeOn } from "../../src/adapters/sql/store-on.ts";
import { SQLITE_WORD_INDEX } from "../../src/adapters/sqlite/archive/sqlite-word-index.ts";
import type { Connection } from "../../src/adapters/sqlite/connection.ts";
import { loneSender } from "../../src/adapters/sqlite/lone-sender.ts";
import { databaseOn } from "../../src/adapters/sqlite/open-database.ts";
import type { Quotas } from "../../src/domain/quota.ts";
import type { Store } from "../../src/ports/store.ts";

const ENDLESS = { channel: Number.POSITIVE_INFINITY, workspace: Number.POSITIVE_INFINITY };
const NO_QUOTAS: Quotas = {
  sources: ENDLESS,
  digests: ENDLESS,
  filters: ENDLESS,
  watches: ENDLESS,
};

/** Processes that live one after another on a connection wait for each other's transactions. */
const databases = new WeakMap<Connection, Database>();

/** A store for one process on a connection that outlives it, in memory for speed. */
export function storeOnMemory(connection: Connection): Store {
  const database = databases.get(connection) ?? databaseOn(connection);
  databases.set(connection, database);
  const senders = loneSender(database);
  return storeOn(database, {
    senders,
    quotas: NO_QUOTAS,
    wordIndex: SQLITE_WORD_INDEX,
    hasFiles: true,
    close: async () => {},
  });
}
