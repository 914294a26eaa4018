import { encodeButtonValue } from "../domain/button-value.ts";
import type { Invocation } from "../domain/command.ts";
import type { Button } from "../domain/reply.ts";

const LONGEST_LABEL = 75;

/** A button that asks a command, as when someone is offered several people; none if too long. */
export function runButton(
  label: string,
  command: string,
  options: Invocation["options"],
): readonly Button[] {
  const invocation = { command, subcommand: null, options };
  const value = encodeButtonValue({ verb: "run", page: 0, invocation });
  if (!value) return [];
  const line = label.replace(/\s+/g, " ");
  const short = line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
  return [{ label: short.toWellFormed(), value }];
}
