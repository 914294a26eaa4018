import type { Invocation } from "../../domain/command.ts";
import type { Command } from "../command.ts";

/** Whether a call changes nothing, whatever is in its options: such a one is run for any text. */
export function onlyAnswers(
  { command, subcommand, options }: Invocation,
  commands: readonly Command[],
): boolean {
  const found = commands.find(({ name }) => name === command);
  if (!found) return false;
  if (subcommand !== null) {
    return Object.hasOwn(found.subcommands, subcommand)
      ? found.subcommands[subcommand]?.isRepeatable === true
      : false;
  }
  if (!found.run) return false;
  return (
    found.isRepeatable || found.actsBy?.every((name) => !Object.hasOwn(options, name)) === true
  );
}
