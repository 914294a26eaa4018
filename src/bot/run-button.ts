import type { Invocation } from "../domain/command.ts";
import { encodeButtonValue } from "../domain/reply/button-value.ts";
import type { Button } from "../domain/reply.ts";

/** A button that runs a command, such as one for each person where a name fits several. */
export function runButton(label: string, command: string, options: Invocation["options"]): Button {
  const invocation = { command, subcommand: null, options };
  const value = encodeButtonValue({ verb: "run", page: 0, invocation });
  return { label: label.replace(/\s+/g, " "), value };
}
