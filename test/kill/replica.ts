import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Order, Place } from "./orders.ts";

const STANDING = fileURLToPath(new URL("./standing-process.ts", import.meta.url));
/** Most of a start is compiling, and these start thousands of times. */
const NODE_COMPILE_CACHE = join(tmpdir(), "verbatim-kill-compile-cache");

export interface Replica {
  readonly pid: number;
  /** Resolves when it has done as it was told, or is dead: to whether it still lives. */
  obey(order: Order): Promise<boolean>;
  kill(signal?: NodeJS.Signals): void;
  /** Lets it end; rejects if it ends badly. */
  stop(): Promise<void>;
}

export function startReplica(place: Place): Replica {
  const child = spawn(process.execPath, [STANDING, JSON.stringify(place)], {
    env: { ...process.env, NODE_COMPILE_CACHE },
  });
  child.stderr.pipe(process.stderr);
  // One that is killed while it is told something cannot hear it.
  child.stdin.on("error", () => {});
  const ended = once(child, "exit").then(([code, signal]) => {
    if (signal !== "SIGKILL" && code !== 0) throw new Error(`A replica ended with ${code}.`);
    return false;
  });
  ended.catch(() => {});

  return {
    pid: child.pid ?? 0,
    obey(order) {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return Promise.race([done(child), ended]);
    },
    kill: (signal = "SIGKILL") => void child.kill(signal),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

async function done({ stdout }: ChildProcessWithoutNullStreams): Promise<boolean> {
  await once(stdout, "data");
  return true;
}
