import { parentPort } from "node:worker_threads";
import { serveTasks } from "../../ingest/worker/serve-tasks.ts";
import { openEditions } from "./open-editions.ts";

if (parentPort) {
  const { compose, correct } = await openEditions();
  serveTasks(parentPort, { compose, correct });
}
