import type { Invocation } from "../domain/command.ts";
import { encodeButtonValue } from "../domain/reply/button-value.ts";
import type { Button } from "../domain/reply.ts";

/** A button that asks a command, as when someone is offered several people. */
export function runButton(label: string, command: string, options: Invocation["options"]): Button {
  const invocation = { command, subcommand: null, options };
  const value = encodeButtonValue({ verb: "run", page: 0, invocation });
  return { label: label.replace(/\s+/g, " "), value };
}
