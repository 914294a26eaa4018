import { inspect } from "node:util";
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../../ports/log.ts";

/** As the workspaces have them that installed the app; no setting names these. */
const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/** What the SDK has to say, from warnings up, as our log lines; `secrets` are blotted out. */
export function createSdkLogger(log: Log, secrets: readonly string[]): Logger {
  const message = (parts: readonly unknown[]) =>
    secrets.reduce(
      (text, secret) => text.replaceAll(secret, "[secret]"),
      parts.map(toText).join(" ").replace(TOKEN, "[secret]"),
    );
  const details = (parts: readonly unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    return { message: message(parts), ...(error && { error }) };
  };
  return {
    debug() {},
    info() {},
    warn: (...parts) => log.warn("slack sdk", details(parts)),
    error: (...parts) => log.error("slack sdk", details(parts)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

function toText(part: unknown): string {
  if (typeof part === "string") return part;
  return part instanceof Error ? part.message : inspect(part, { depth: 1 });
}
