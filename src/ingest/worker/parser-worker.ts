import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";

// Each thread strips the types anew; kept compiled, a worker begins in half the time.
enableCompileCache();
const { parsers } = await import("./parsers.ts");
const { serveParsers } = await import("./serve-parsers.ts");

if (parentPort) serveParsers(parentPort, parsers);
