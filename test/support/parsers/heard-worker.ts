import { parentPort } from "node:worker_threads";
import { serveTasks } from "../../../src/ingest/worker/serve-tasks.ts";

/** Tells by a flag how far it is, so that whoever waits for it need take none of its messages. */
if (parentPort) {
  serveTasks(parentPort, {
    "is at it": (flag: Int32Array) => {
      raise(flag);
      for (;;);
    },
    "has answered": (flag: Int32Array) => {
      // The answer leaves before anything else has its turn.
      setImmediate(raise, flag);
      return "an answer";
    },
  });
}

function raise(flag: Int32Array): void {
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
}
