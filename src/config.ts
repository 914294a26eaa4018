import { existsSync } from "node:fs";
import { z } from "zod";
import { BotError } from "./domain/errors.ts";
import { readTimezone } from "./domain/timezone.ts";
import { type ModelSettings, modelSettings, modelSettingsShape } from "./read-model-settings.ts";

export interface Config {
  readonly contentDir: string;
  readonly dataDir: string;
  /** `null` keeps everything in one file under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly room: {
    readonly host: string;
    readonly port: number;
    readonly allowedHosts: readonly string[];
  };
  /** Addresses and ranges of a local network that sources may be fetched from. */
  readonly allowedSources: readonly string[];
  /** IANA name; schedules that name none are in this one. */
  readonly timezone: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly slack: SlackSettings | null;
  readonly discord: DiscordSettings | null;
  readonly model: ModelSettings | null;
}

interface SlackSettings {
  readonly botToken: string;
  readonly connection:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string | null;
  readonly admins: readonly string[];
}

interface DiscordSettings {
  readonly token: string;
  /** `null` to be reached over the gateway. */
  readonly http: { readonly publicKey: string; readonly port: number } | null;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings, from the environment and `.env`; what the environment says wins.
 *
 * @throws BotError `bad-config` naming the key, what is wrong and where to find the right value;
 * never the value, which may be a secret.
 */
export function readConfig(environment: Environment = readEnvironment()): Config {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const settings = settingsSchema.safeParse(Object.fromEntries(set));
  if (!settings.success) throw badSetting(settings.error);

  const { data } = settings;
  return {
    contentDir: data.VERBATIM_CONTENT_DIR,
    dataDir: data.VERBATIM_DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    room: { host: data.VERBATIM_HOST, port: data.PORT, allowedHosts: data.VERBATIM_ALLOWED_HOSTS },
    allowedSources: data.VERBATIM_ALLOWED_SOURCES,
    timezone: data.VERBATIM_TIMEZONE,
    logLevel: data.LOG_LEVEL,
    slack: slackSettings(data),
    discord: discordSettings(data),
    model: modelSettings(data),
  };
}

/** The values that no log line, message or error may show. */
export function secretsOf({ databaseUrl, slack, discord, model }: Config): readonly string[] {
  const connection = slack?.connection;
  const secrets = [
    slack?.botToken,
    connection?.kind === "socket" ? connection.appToken : connection?.signingSecret,
    discord?.token,
    model?.apiKey,
    databaseUrl,
    databaseUrl && decodeURIComponent(new URL(databaseUrl).password),
  ];
  return secrets.flatMap((secret) => secret || []);
}

function readEnvironment(): Environment {
  // Node's own reader; it leaves alone what the environment already sets.
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

const port = z.coerce
  .number("is not a number. Give a port from 0 (any free one) to 65535")
  .int("is not a whole number. Give a port from 0 (any free one) to 65535")
  .min(0, "is below 0. Give a port from 0 (any free one) to 65535")
  .max(65_535, "is above 65535. Give a port from 0 (any free one) to 65535");

const baseUrl = z.url({
  protocol: /^https?$/,
  error: "is not an http(s) address, such as http://127.0.0.1:4003/api/",
});

const list = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .default([]);

const wholeToken = (where: string) =>
  z.string().regex(/^[^\s"'<>]+$/, `has spaces, quotes or brackets in it. Copy it whole: ${where}`);

const DISCORD_PORTAL = "https://discord.com/developers/applications → your app → Bot → Reset Token";
const DISCORD_KEY =
  "https://discord.com/developers/applications → your app → General Information → Public Key";
const SLACK_BOT =
  "https://api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token";
const SLACK_APP = "https://api.slack.com/apps → your app → Basic Information → App-Level Tokens";
const SLACK_SECRET = "https://api.slack.com/apps → your app → Basic Information → Signing Secret";

const settingsSchema = z.object({
  VERBATIM_CONTENT_DIR: z.string().default("content"),
  VERBATIM_DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "is not a Postgres address, such as postgres://user:password@host:5432/verbatim",
    })
    .optional(),
  VERBATIM_HOST: z.string().default("127.0.0.1"),
  VERBATIM_ALLOWED_HOSTS: list,
  VERBATIM_ALLOWED_SOURCES: list,
  VERBATIM_TIMEZONE: z
    .string()
    .transform(toTimezone)
    .default(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
  PORT: port.default(3000),
  LOG_LEVEL: z
    .enum(
      ["debug", "info", "warn", "error", "silent"],
      "is not one of debug, info, warn, error, silent",
    )
    .default("warn"),
  SLACK_BOT_TOKEN: slackToken("xoxb-", "a bot token", SLACK_BOT).optional(),
  SLACK_APP_TOKEN: slackToken("xapp-", "an app token", SLACK_APP).optional(),
  SLACK_SIGNING_SECRET: wholeToken(SLACK_SECRET)
    .min(8, `is too short to be a signing secret. Find it at ${SLACK_SECRET}`)
    .optional(),
  SLACK_PORT: port.default(3001),
  SLACK_ADMINS: list,
  SLACK_API_URL: baseUrl.optional(),
  DISCORD_TOKEN: wholeToken(DISCORD_PORTAL).optional(),
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
      `is not a public key (64 of 0-9 and a-f). Copy it whole: ${DISCORD_KEY}`,
    )
    .optional(),
  DISCORD_PORT: port.default(3002),
  ...modelSettingsShape,
});

function slackToken(prefix: string, kind: string, where: string) {
  const wrong = `does not start with ${prefix}, so it is not ${kind}. Find it at ${where}`;
  return wholeToken(where).startsWith(prefix, wrong);
}

type Settings = z.infer<typeof settingsSchema>;

function slackSettings(data: Settings): SlackSettings | null {
  const botToken = data.SLACK_BOT_TOKEN;
  if (!botToken) return refuseHalfOfSlack(data);

  const shared = { botToken, apiUrl: data.SLACK_API_URL ?? null, admins: data.SLACK_ADMINS };
  if (data.SLACK_APP_TOKEN) {
    return { ...shared, connection: { kind: "socket", appToken: data.SLACK_APP_TOKEN } };
  }
  if (data.SLACK_SIGNING_SECRET) {
    const signingSecret = data.SLACK_SIGNING_SECRET;
    return { ...shared, connection: { kind: "http", signingSecret, port: data.SLACK_PORT } };
  }
  throw new BotError(
    "bad-config",
    "SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is. " +
      `For Socket Mode add SLACK_APP_TOKEN (${SLACK_APP}); for HTTP add SLACK_SIGNING_SECRET (${SLACK_SECRET}).`,
  );
}

function refuseHalfOfSlack(data: Settings): null {
  const half = data.SLACK_APP_TOKEN
    ? "SLACK_APP_TOKEN"
    : data.SLACK_SIGNING_SECRET && "SLACK_SIGNING_SECRET";
  if (!half) return null;
  throw new BotError(
    "bad-config",
    `${half} is set, but SLACK_BOT_TOKEN is not. Find it at ${SLACK_BOT}.`,
  );
}

function discordSettings(data: Settings): DiscordSettings | null {
  const token = data.DISCORD_TOKEN;
  const publicKey = data.DISCORD_PUBLIC_KEY;
  if (!token) {
    if (!publicKey) return null;
    throw new BotError(
      "bad-config",
      `DISCORD_PUBLIC_KEY is set, but DISCORD_TOKEN is not. Find it at ${DISCORD_PORTAL}.`,
    );
  }

  // Stand-in servers use tokens of their own making, so only Discord's own must look like one.
  if (!data.DISCORD_API_URL && !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    throw new BotError(
      "bad-config",
      `DISCORD_TOKEN is not a bot token, which has three parts joined by dots. Find it at ${DISCORD_PORTAL}.`,
    );
  }
  return {
    token,
    http: publicKey ? { publicKey, port: data.DISCORD_PORT } : null,
    apiUrl: data.DISCORD_API_URL ?? null,
    guildId: data.DISCORD_GUILD_ID ?? null,
  };
}

/** By the same rule as in `/digest schedule`. */
function toTimezone(name: string, context: z.RefinementCtx): string {
  const read = readTimezone(name.trim());
  if (read.status === "read") return read.timezone;
  const { why, suggestion } = { why: "", suggestion: null, ...read };
  const message = [
    "is not a timezone.",
    why,
    `Give a place, such as ${suggestion ?? "America/New_York"}`,
  ];
  context.addIssue({ code: "custom", message: message.filter(Boolean).join(" ") });
  return z.NEVER;
}

function badSetting(error: z.ZodError): BotError {
  const lines = error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`);
  return new BotError("bad-config", lines.join("\n"));
}
