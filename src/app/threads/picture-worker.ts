import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";

// As in main.ts: the thread strips the types anew.
enableCompileCache();
const { serveTasks } = await import("../../ingest/worker/serve-tasks.ts");
const { drawPicture } = await import("../../adapters/pictures/draw-picture.ts");

if (parentPort) serveTasks(parentPort, { draw: drawPicture });
