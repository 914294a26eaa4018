import { parentPort } from "node:worker_threads";
import { drawPicture } from "../../adapters/pictures/draw-picture.ts";
import { serveTasks } from "../../ingest/worker/serve-tasks.ts";

if (parentPort) serveTasks(parentPort, { draw: drawPicture });
