/**
 * Run as a process of its own: a replica that begins to send one delivery, and records it as sent
 * when it is told to. Arguments: the database's address, how long it may be absent, and the
 * delivery's key; without a key it only opens the store.
 */
import { once } from "node:events";
import { openPostgresStore } from "../../src/adapters/postgres/open-postgres-store.ts";
import { silentLog } from "./silent-log.ts";

const [, , databaseUrl = "", absenceMs = "", key] = process.argv;
const store = await openPostgresStore({
  databaseUrl,
  log: silentLog,
  absenceMs: Number(absenceMs),
});
process.stdout.write("open\n");

if (key) {
  await store.beginSending(key, new Date());
  process.stdout.write("begun\n");
  await once(process.stdin, "data");
  await store.recordStep(key, "sending", { state: "sent", messageId: "m1" });
  process.stdout.write("sent\n");
  process.stdin.unref();
}
await store.close();
