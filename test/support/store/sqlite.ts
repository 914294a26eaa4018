import { onTestFinished } from "vitest";
import { openSqliteStore } from "../../../src/adapters/sqlite/open-sqlite-store.ts";
import type { Quotas } from "../../../src/domain/quota.ts";
import type { Store } from "../../../src/ports/store.ts";
import { dataDir } from "./data-dir.ts";

/** A store in a folder of its own, closed when the test is over. */
export async function sqliteStore(
  folder: string = dataDir(),
  options: { readonly quotas?: Quotas } = {},
): Promise<Store> {
  const store = await openSqliteStore({ dataDir: folder, ...options });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await store.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...store, close };
}
