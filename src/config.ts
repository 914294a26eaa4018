import { existsSync } from "node:fs";
import { z } from "zod";
import {
  type ContentLimits,
  contentLimits,
  contentSettingsShape,
} from "./config/content-settings.ts";
import { discordSettings, discordSettingsShape } from "./config/discord-settings.ts";
import { keepSettingsShape } from "./config/keep-settings.ts";
import { type ModelSettings, modelSettings, modelSettingsShape } from "./config/model-settings.ts";
import { networkSettingsShape } from "./config/network-settings.ts";
import { type PlatformSettings, platformSecrets } from "./config/platform-settings.ts";
import { quotaSettings, quotaSettingsShape } from "./config/quota-settings.ts";
import { refuseUnknownNames } from "./config/refuse-unknown-names.ts";
import { slackSettings, slackSettingsShape } from "./config/slack-settings.ts";
import { BotError } from "./domain/errors.ts";
import type { Quotas } from "./domain/quota.ts";
import { readTimezone } from "./domain/time/timezone.ts";

export interface Config extends PlatformSettings {
  readonly contentDir: string;
  readonly contentLimits: ContentLimits;
  readonly dataDir: string;
  /** `null` keeps everything in one file under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly room: {
    readonly host: string;
    readonly port: number;
    readonly allowedHosts: readonly string[];
  };
  /** Where health and metrics can be read; `null` where nobody looks. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Addresses and ranges of a local network that sources may be fetched from. */
  readonly allowedSources: readonly string[];
  /** IANA name; schedules that name none are in this one. */
  readonly timezone: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly model: ModelSettings | null;
  /** How many sources, digests and filters a channel and a workspace may have. */
  readonly quotas: Quotas;
  /** How long the words of articles are kept; `null` is for good. */
  readonly keepMs: number | null;
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
  refuseUnknownNames(
    set.map(([name]) => name),
    Object.keys(settingsSchema.shape),
  );
  const settings = settingsSchema.safeParse(Object.fromEntries(set));
  if (!settings.success) throw badSetting(settings.error);

  const { data } = settings;
  return {
    contentDir: data.VERBATIM_CONTENT_DIR,
    contentLimits: contentLimits(data),
    dataDir: data.VERBATIM_DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    room: { host: data.VERBATIM_HOST, port: data.PORT, allowedHosts: data.VERBATIM_ALLOWED_HOSTS },
    health:
      data.VERBATIM_HEALTH_PORT === undefined
        ? null
        : { host: data.VERBATIM_HEALTH_HOST, port: data.VERBATIM_HEALTH_PORT },
    allowedSources: data.VERBATIM_ALLOWED_SOURCES,
    timezone: data.VERBATIM_TIMEZONE,
    logLevel: data.LOG_LEVEL,
    slack: slackSettings(data),
    discord: discordSettings(data),
    model: modelSettings(data),
    quotas: quotaSettings(data),
    keepMs: data.VERBATIM_KEEP,
  };
}

/** The values that no log line, message or error may show. */
export function secretsOf(config: Config): readonly string[] {
  const { databaseUrl, model } = config;
  const secrets = [
    ...platformSecrets(config),
    model?.apiKey,
    databaseUrl,
    databaseUrl && decodeURIComponent(new URL(databaseUrl).password),
  ];
  return secrets.flatMap((secret) => secret || []);
}

function readEnvironment(): Environment {
  // Node's own reader; it leaves alone what the environment already sets.
  if (existsSync(".env")) process.loadEnvFile(".env");
  // biome-ignore lint/style/noProcessEnv: the one place that reads the environment.
  return process.env;
}

const settingsSchema = z.object({
  VERBATIM_DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "is not a Postgres address, such as postgres://user:password@host:5432/verbatim",
    })
    .refine(hasReadablePassword, "has a % in its password that stands for nothing. Write it as %25")
    .optional(),
  VERBATIM_TIMEZONE: z
    .string()
    .transform(toTimezone)
    .default(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
  LOG_LEVEL: z
    .enum(
      ["debug", "info", "warn", "error", "silent"],
      "is not one of debug, info, warn, error, silent",
    )
    .default("warn"),
  ...contentSettingsShape,
  ...networkSettingsShape,
  ...slackSettingsShape,
  ...discordSettingsShape,
  ...modelSettingsShape,
  ...quotaSettingsShape,
  ...keepSettingsShape,
});

function hasReadablePassword(address: string): boolean {
  try {
    decodeURIComponent(URL.parse(address)?.password ?? "");
    return true;
  } catch {
    return false;
  }
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
