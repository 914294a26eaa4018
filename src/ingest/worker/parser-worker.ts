import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";

// Each thread strips the types anew; kept compiled, a worker begins in half the time.
enableCompileCache();
const { parsers } = await import("./parsers.ts");
const { serveTasks } = await import("./serve-tasks.ts");

if (parentPort) serveTasks(parentPort, parsers);
