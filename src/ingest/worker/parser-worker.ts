import { parentPort } from "node:worker_threads";
import { parsers } from "./parsers.ts";
import { serveTasks } from "./serve-tasks.ts";

if (parentPort) serveTasks(parentPort, parsers);
