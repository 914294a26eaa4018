import type { Invocation } from "../domain/command.ts";
import { BotError } from "../domain/errors.ts";
import type { Command, RunnableSubcommand } from "./command.ts";

interface Target extends Pick<RunnableSubcommand, "options" | "run" | "isRepeatable"> {}

/** @throws BotError `bad-input` with what there is instead. */
export function findTarget(
  { command, subcommand }: Invocation,
  commands: readonly Command[],
): Target {
  const found = commands.find(({ name }) => name === command);
  if (!found) throw new BotError("bad-input", `There is no command "${command}". Try /help.`);
  if (found.run && subcommand === null) return { ...found, run: found.run };
  const isKnown = subcommand !== null && Object.hasOwn(found.subcommands, subcommand);
  const target = isKnown ? found.subcommands[subcommand] : undefined;
  if (target) return target;
  const known = Object.keys(found.subcommands).map((name) => `/${command} ${name}`);
  throw new BotError("bad-input", `/${command} needs one of these: ${known.join(", ")}.`);
}
