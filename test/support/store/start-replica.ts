import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const REPLICA = fileURLToPath(new URL("./postgres-replica.ts", import.meta.url));

interface RunningReplica {
  readonly process: ChildProcess;
  /** Resolves when it has said so. */
  said(word: "begun" | "sent" | "nothing"): Promise<void>;
  /** Lets it record what it is sending as sent. */
  post(): void;
}

/** Another process on the same database, killed when the test is over. */
export function startReplica(...args: readonly string[]): RunningReplica {
  const child = spawn(process.execPath, [REPLICA, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });

  return {
    process: child,
    said: (word) =>
      new Promise((resolve, reject) => {
        const look = () => output.includes(`${word}\n`) && resolve();
        child.stdout.on("data", look);
        child.once("exit", () => {
          if (!look()) reject(new Error(`The replica ended without saying “${word}”.`));
        });
        look();
      }),
    post: () => void child.stdin.write("post\n"),
  };
}
