import { RateLimitError, type REST, Routes } from "discord.js";
import type { CommandDeclaration } from "../../../domain/command.ts";
import type { Log } from "../../../ports/log.ts";
import { type Offered, sameCommands, toApplicationCommands } from "./application-commands.ts";

export interface Application extends Pick<Offered, "installedBy"> {
  readonly id: string;
}

export interface CommandRegistry {
  readonly rest: REST;
  readonly application: Application;
  /** Commands of one server are there at once, global ones everywhere. */
  readonly guildId: string | undefined;
  readonly log: Log;
}

/** Writes only what differs: Discord allows 200 new commands a day and shows changed ones late. */
export async function registerCommands(
  commands: readonly CommandDeclaration[],
  { rest, application, guildId, log }: CommandRegistry,
): Promise<void> {
  const scope = guildId === undefined ? "global" : "guild";
  const route =
    guildId === undefined
      ? Routes.applicationCommands(application.id)
      : Routes.applicationGuildCommands(application.id, guildId);
  const wanted = toApplicationCommands(commands, { scope, ...application });

  try {
    if (sameCommands(await rest.get(route), wanted)) return;
    await rest.put(route, { body: wanted });
    log.info("discord.commands-registered", { scope, commands: wanted.length });
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    // The day's quota may be used up for hours; the commands Discord has go on working.
    log.warn("discord.commands-not-registered", { retryAfterMs: error.retryAfter });
  }
}
