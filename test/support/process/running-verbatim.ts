import { once } from "node:events";
import { startVerbatim } from "./run-verbatim.ts";

export interface RunningVerbatim {
  readonly address: string;
  readonly pid: number;
  /** Everything printed so far. */
  readonly output: () => string;
  /** Resolves when the text has been printed; rejects if the process ends first. */
  waitFor(text: string): Promise<void>;
  /** What the room's page gets for what is typed there. */
  ask(text: string): Promise<string>;
  /** As Ctrl-C does; gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the bot as `npm start` does, as a child process, on any free port. */
export async function runningVerbatim(
  env: Readonly<Record<string, string>>,
): Promise<RunningVerbatim> {
  const child = startVerbatim(["start"], { PORT: "0", VERBATIM_TIMEZONE: "UTC", ...env });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    output += String(chunk);
  });
  const closed = once(child, "close").then(([code]) => code as number | null);

  const running = {
    address: "",
    pid: child.pid ?? 0,
    output: () => output,
    async waitFor(text: string) {
      while (!output.includes(text)) {
        const ended = await Promise.race([
          once(child.stdout, "data").then(() => false),
          closed.then(() => true),
        ]);
        if (ended && !output.includes(text))
          throw new Error(`It ended before saying "${text}":\n${output}`);
      }
    },
    async stop(signal: NodeJS.Signals = "SIGINT") {
      child.kill(signal);
      return closed;
    },
  };
  await running.waitFor("Discord");
  const address = /http:\/\/\S+/.exec(output)?.[0] ?? "";
  return { ...running, address, ask: (text) => askRoom(address, text) };
}

async function askRoom(address: string, text: string): Promise<string> {
  const response = await fetch(new URL("/ask", address), {
    method: "POST",
    headers: { "content-type": "application/json", origin: address.replace(/\/$/, "") },
    body: JSON.stringify({ text }),
  });
  if (!response.ok) throw new Error(`The room answered ${response.status} to "${text}".`);
  return response.text();
}
