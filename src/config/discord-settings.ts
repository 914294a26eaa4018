import { z } from "zod";
import { BotError } from "../domain/errors.ts";
import { baseUrl, port, wholeToken } from "./setting-kinds.ts";

export interface DiscordSettings {
  readonly token: string;
  /** `null` to be reached over the gateway. */
  readonly http: { readonly publicKey: string; readonly port: number } | null;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
}

/** The values that nothing may show. */
export function discordSecrets({ token }: DiscordSettings): readonly string[] {
  return [token];
}

const TOKEN = "https://discord.com/developers/applications → your app → Bot → Reset Token";
const PUBLIC_KEY =
  "https://discord.com/developers/applications → your app → General Information → Public Key";

export const discordSettingsShape = {
  DISCORD_TOKEN: wholeToken(TOKEN).optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      "is not a server's id (17 to 20 digits). Right-click the server → Copy Server ID",
    )
    .optional(),
  DISCORD_API_URL: baseUrl.optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/i,
      `is not a public key (64 of 0-9 and a-f). Copy it whole: ${PUBLIC_KEY}`,
    )
    .optional(),
  DISCORD_PORT: port.default(3002),
};

type Given = z.infer<z.ZodObject<typeof discordSettingsShape>>;

/** @throws BotError `bad-config` where only a part of what Discord needs is set. */
export function discordSettings(given: Given): DiscordSettings | null {
  const token = given.DISCORD_TOKEN;
  const publicKey = given.DISCORD_PUBLIC_KEY;
  if (!token) {
    if (!publicKey) return null;
    throw new BotError(
      "bad-config",
      `DISCORD_PUBLIC_KEY is set, but DISCORD_TOKEN is not. Find it at ${TOKEN}.`,
    );
  }

  // Stand-in servers use tokens of their own making, so only Discord's own must look like one.
  if (!given.DISCORD_API_URL && !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    throw new BotError(
      "bad-config",
      `DISCORD_TOKEN is not a bot token, which has three parts joined by dots. Find it at ${TOKEN}.`,
    );
  }
  return {
    token,
    http: publicKey ? { publicKey, port: given.DISCORD_PORT } : null,
    apiUrl: given.DISCORD_API_URL ?? null,
    guildId: given.DISCORD_GUILD_ID ?? null,
  };
}
