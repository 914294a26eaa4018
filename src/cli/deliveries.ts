import { createLog } from "../adapters/log/create-log.ts";
import { readConfig, secretsOf } from "../config.ts";
import { describeDelivery } from "../delivery/describe-delivery.ts";
import { openStore } from "./open-store.ts";

export async function deliveries({ json = false }: { json?: boolean }): Promise<number> {
  const config = readConfig();
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const store = await openStore(config, { log, readOnly: true });
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
