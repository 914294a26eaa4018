import { DiscordAPIError } from "discord.js";
import { z } from "zod";
import { BotError } from "../../../domain/errors.ts";

const WHERE_THE_TOKEN_IS =
  "https://discord.com/developers/applications, your application, Bot, Reset Token";

const faultSchema = z.object({
  name: z.string(),
  message: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
  status: z.number().optional(),
});

export function startError(error: unknown, api: string, guildId: string | undefined): BotError {
  if (error instanceof BotError) return error;
  const { name, message, code, status } = faultOf(error);

  if (status === 401 || code === "TokenInvalid" || message === "Authentication failed") {
    return refusedToken();
  }
  if (guildId !== undefined && error instanceof DiscordAPIError && isClient(status)) {
    return new BotError(
      "bad-config",
      `DISCORD_GUILD_ID: Discord does not let the bot register commands in that server (${message}). Copy the id anew (right click on the server, Copy Server ID) and invite the bot there with the scope applications.commands.`,
    );
  }
  return new BotError(
    "platform-failed",
    `Discord could not be reached at ${new URL(api).origin} (${code ?? status ?? name}). Check the network, and DISCORD_API_URL if it is set.`,
  );
}

/**
 * Why Discord closed a connection to its gateway for good, by its close code; `null` for codes after
 * which connecting again helps. 4010 and 4011 are not here: they ask for another number of shards.
 * From "Gateway Close Event Codes" in Discord's documentation.
 */
export function goneError(code: number): BotError | null {
  switch (code) {
    case 4004:
      return refusedToken();
    case 4012:
    case 4013:
      return new BotError(
        "bad-config",
        `Discord no longer takes the way in which this Verbatim speaks to its gateway (${code}). Install a newer Verbatim.`,
      );
    case 4014:
      return new BotError(
        "bad-config",
        "Discord does not let the bot hear what it asks to hear (4014). At https://discord.com/developers/applications, your application, Bot, turn its Privileged Gateway Intents on, and start Verbatim again.",
      );
    default:
      return null;
  }
}

export function leftError(): BotError {
  return new BotError("platform-failed", "Discord was left before it answered.");
}

export function refusedToken(): BotError {
  return new BotError(
    "bad-config",
    `DISCORD_TOKEN is not a token that Discord accepts. Copy it anew from ${WHERE_THE_TOKEN_IS}.`,
  );
}

function faultOf(error: unknown) {
  return faultSchema.catch({ name: "Error", message: "unknown" }).parse(error);
}

const isClient = (status: number | undefined) =>
  status !== undefined && status >= 400 && status < 500;
