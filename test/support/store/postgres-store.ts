import { onTestFinished } from "vitest";
import { openPostgresStore } from "../../../src/adapters/postgres/open-postgres-store.ts";
import type { Store } from "../../../src/ports/store.ts";
import { silentLog } from "../log/silent-log.ts";

type Options = Partial<Parameters<typeof openPostgresStore>[0]>;

/** One replica's store, closed when the test is over. */
export async function postgresStore(databaseUrl: string, options: Options = {}): Promise<Store> {
  const store = await openPostgresStore({ log: silentLog, ...options, databaseUrl });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await store.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...store, close };
}
