import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";

// As in main.ts: the thread strips the types anew.
enableCompileCache();
const { serveTasks } = await import("../../ingest/worker/serve-tasks.ts");
const { openEditions } = await import("./open-editions.ts");

if (parentPort) {
  const { compose, correct } = await openEditions();
  serveTasks(parentPort, { compose, correct });
}
