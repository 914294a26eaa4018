import { parentPort } from "node:worker_threads";
import { serveTasks } from "../../ingest/worker/serve-tasks.ts";
import { openAnswers } from "./open-answers.ts";

if (parentPort) {
  const { ask } = await openAnswers();
  serveTasks(parentPort, { ask });
}
