import { createLog } from "../adapters/log/create-log.ts";
import { openStore } from "../app/open-store.ts";
import { readConfig, secretsOf } from "../config.ts";
import { describeDelivery } from "../delivery/outbox/describe-delivery.ts";
import { replayDelivery } from "../delivery/outbox/replay-delivery.ts";
import { BotError } from "../domain/errors.ts";
import type { Store } from "../ports/store.ts";

interface DeliveriesOptions {
  readonly json?: boolean;
  /** The key of a delivery that is to be posted again, or how the key begins. */
  readonly replay?: string;
}

export async function deliveries({ json = false, replay }: DeliveriesOptions): Promise<number> {
  const config = readConfig();
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const store = await openStore(config, { log, readOnly: replay === undefined });
  try {
    if (replay !== undefined) return await replayOne(store, replay);
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

async function replayOne(store: Store, key: string): Promise<number> {
  const replayed = await replayDelivery({ store, now: new Date() }, key);
  switch (replayed.status) {
    case "replayed":
      process.stdout.write("It is posted again at the next tick, or when the bot runs.\n");
      return 0;
    case "not-replayable":
      throw notReplayable(`It is not posted again: ${describeDelivery(replayed.delivery)}`);
    case "ambiguous":
      throw notReplayable(`Several deliveries begin with "${key}". Give more of the key.`);
    case "not-found":
      throw notReplayable(`No delivery begins with "${key}". \`deliveries\` shows the keys.`);
  }
}

function notReplayable(message: string): BotError {
  return new BotError("bad-input", message);
}
