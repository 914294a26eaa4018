/**
 * `npm run bench:delivery`: a digest of two messages to 10,000 Discord and 2,000 Slack channels on
 * a clock that passes as fast as the machine can, to platforms that enforce their limits; how many
 * rows a second the outbox takes on real disks; what the heap holds after weeks of digests; how
 * long it takes until another process posts what one that was killed had in hand.
 */
import { startPostgres } from "../test/support/store/start-postgres.ts";
import { fanOut } from "./delivery/fan-out.ts";
import { heapOverDays } from "./delivery/heap-over-days.ts";
import { fillPostgres, fillSqlite } from "./delivery/outbox-throughput.ts";
import { takeOver } from "./delivery/take-over.ts";

await fanOut();
await heapOverDays();
await fillSqlite();
const postgres = await startPostgres({ isDurable: true });
try {
  await fillPostgres(await postgres.newDatabase());
  await takeOver(await postgres.newDatabase());
} finally {
  await postgres.end();
}
