import { openSqliteStore } from "../adapters/sqlite/open-sqlite-store.ts";
import { readConfig } from "../config.ts";
import { describeDelivery } from "../delivery/describe-delivery.ts";

export async function deliveries({ json = false }: { json?: boolean }): Promise<number> {
  const store = await openSqliteStore({ dataDir: readConfig().dataDir, readOnly: true });
  try {
    const rows = await store.deliveries({});
    for (const row of rows) {
      process.stdout.write(`${json ? JSON.stringify(row) : describeDelivery(row)}\n`);
    }
    if (rows.length === 0) process.stderr.write("Nothing has been posted or planned yet.\n");
    return 0;
  } finally {
    await store.close();
  }
}
