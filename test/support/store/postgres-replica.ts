/**
 * Run as a process of its own: a replica that begins something, and ends it when it is told to.
 * Arguments: the database's address, then
 * - how long it may be absent: opens the store and closes it;
 * - how long it may be absent, and a delivery's key: begins to send it;
 * - "serve": begins to serve the destination that is asked for;
 * - "share": takes its part of four shards.
 */

import { once } from "node:events";
import { openPostgresCluster } from "../../../src/adapters/postgres/cluster/open-postgres-cluster.ts";
import { openPostgresStore } from "../../../src/adapters/postgres/open-postgres-store.ts";
import { openPostgresQueue } from "../../../src/adapters/postgres/queue/open-postgres-queue.ts";
import { asDeliveryKey } from "../../../src/domain/ids.ts";
import { silentLog } from "../log/silent-log.ts";

const [, , databaseUrl = "", task = "", key] = process.argv;
if (task === "serve") await serve();
else if (task === "share") await share();
else await send(Number(task));

async function send(absenceMs: number): Promise<void> {
  const store = await openPostgresStore({ databaseUrl, log: silentLog, absenceMs });
  if (key) {
    await store.beginSending(asDeliveryKey(key), new Date());
    await toldTo("begun");
    await store.recordStep(asDeliveryKey(key), "sending", { state: "sent", messageId: "m1" });
    process.stdout.write("sent\n");
    process.stdin.unref();
  }
  await store.close();
}

async function serve(): Promise<void> {
  const queue = await openPostgresQueue({ databaseUrl, log: silentLog });
  await queue.start(() => toldTo("begun"));
}

async function share(): Promise<void> {
  const cluster = await openPostgresCluster({ databaseUrl, log: silentLog, lookEveryMs: 100 });
  await cluster.shareOut(4, async (shards) => {
    process.stdout.write(shards.length === 0 ? "nothing\n" : "begun\n");
  });
}

async function toldTo(word: string): Promise<void> {
  process.stdout.write(`${word}\n`);
  await once(process.stdin, "data");
}
