import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { START_FLAGS } from "./start-flags.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the real command line as a child process and waits for its end. */
export async function runVerbatim(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startVerbatim(args, options.env);
  child.stdin.end(options.input ?? "");
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exitCode: await exited, stdout, stderr };
}

/** With none of the settings of whoever runs the tests: only those given. */
export function startVerbatim(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const { PATH = "", HOME = "" } = process.env;
  const flags = args[0] === "start" ? START_FLAGS : [];
  return spawn(process.execPath, [...flags, "src/begin.js", ...args], {
    cwd: root,
    env: { PATH, HOME, ...env },
  });
}
