import { z } from "zod";
import { BotError } from "../domain/errors.ts";
import { baseUrl, listOf, port, wholeToken } from "./setting-kinds.ts";

export type SlackSettings = (OneWorkspace | ManyWorkspaces) & {
  readonly apiUrl: string | null;
  readonly admins: readonly string[];
};

interface OneWorkspace {
  readonly kind: "one";
  readonly botToken: string;
  readonly connection: SocketMode | HttpMode;
}

/** Each workspace that wants the app installs it, and its token is kept in the store. */
interface ManyWorkspaces {
  readonly kind: "many";
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the tokens are encrypted with: 32 bytes. */
  readonly encryptionKey: Uint8Array;
  readonly connection: HttpMode;
}

interface SocketMode {
  readonly kind: "socket";
  readonly appToken: string;
}

interface HttpMode {
  readonly kind: "http";
  readonly signingSecret: string;
  readonly port: number;
}

/** The values that nothing may show. */
export function slackSecrets(settings: SlackSettings): readonly string[] {
  const { connection } = settings;
  return [
    ...(settings.kind === "one"
      ? [settings.botToken]
      : [settings.clientSecret, Buffer.from(settings.encryptionKey).toString("base64")]),
    connection.kind === "socket" ? connection.appToken : connection.signingSecret,
  ];
}

const BOT_TOKEN =
  "https://api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token";
const APP_TOKEN = "https://api.slack.com/apps → your app → Basic Information → App-Level Tokens";
const SECRET = "https://api.slack.com/apps → your app → Basic Information → Signing Secret";

const CLIENT = "https://api.slack.com/apps → your app → Basic Information → App Credentials";
const KEY_BYTES = 32;

export const slackSettingsShape = {
  SLACK_BOT_TOKEN: slackToken("xoxb-", "a bot token", BOT_TOKEN).optional(),
  SLACK_APP_TOKEN: slackToken("xapp-", "an app token", APP_TOKEN).optional(),
  SLACK_SIGNING_SECRET: wholeToken(SECRET)
    .min(8, `is too short to be a signing secret. Find it at ${SECRET}`)
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, `is not two numbers with a full stop between. Find it at ${CLIENT}`)
    .optional(),
  SLACK_CLIENT_SECRET: wholeToken(CLIENT)
    .min(8, `is too short to be a client secret. Find it at ${CLIENT}`)
    .optional(),
  SLACK_ENCRYPTION_KEY: z
    .base64("is not base64. Make one: openssl rand -base64 32")
    .transform((key) => new Uint8Array(Buffer.from(key, "base64")))
    .refine(
      (key) => key.length === KEY_BYTES,
      `does not stand for ${KEY_BYTES} bytes. Make one: openssl rand -base64 ${KEY_BYTES}`,
    )
    .optional(),
  SLACK_PORT: port.default(3001),
  SLACK_ADMINS: listOf((entry) =>
    /^[UW][A-Z0-9]+$/.test(entry)
      ? null
      : "is no member id, such as U012AB3CD. Open the person's profile in Slack → ⋮ → Copy member ID",
  ),
  SLACK_API_URL: baseUrl.optional(),
};

function slackToken(prefix: string, kind: string, where: string) {
  const wrong = `does not start with ${prefix}, so it is not ${kind}. Find it at ${where}`;
  return wholeToken(where).startsWith(prefix, wrong);
}

type Given = z.infer<z.ZodObject<typeof slackSettingsShape>>;

/** @throws BotError `bad-config` where only a part of what Slack needs is set. */
export function slackSettings(given: Given): SlackSettings | null {
  const common = { apiUrl: given.SLACK_API_URL ?? null, admins: given.SLACK_ADMINS };
  if (given.SLACK_CLIENT_ID) return { ...common, ...manyWorkspaces(given, given.SLACK_CLIENT_ID) };
  const botToken = given.SLACK_BOT_TOKEN;
  if (!botToken) return refuseHalf(given);

  const shared = { ...common, kind: "one", botToken } as const;
  if (given.SLACK_APP_TOKEN) {
    return { ...shared, connection: { kind: "socket", appToken: given.SLACK_APP_TOKEN } };
  }
  if (given.SLACK_SIGNING_SECRET) {
    const signingSecret = given.SLACK_SIGNING_SECRET;
    return { ...shared, connection: { kind: "http", signingSecret, port: given.SLACK_PORT } };
  }
  throw new BotError(
    "bad-config",
    "SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is. " +
      `For Socket Mode add SLACK_APP_TOKEN (${APP_TOKEN}); for HTTP add SLACK_SIGNING_SECRET (${SECRET}).`,
  );
}

function manyWorkspaces(given: Given, clientId: string): ManyWorkspaces {
  const refuse = (what: string) => new BotError("bad-config", `SLACK_CLIENT_ID is set, ${what}`);
  if (given.SLACK_BOT_TOKEN || given.SLACK_APP_TOKEN) {
    const other = given.SLACK_BOT_TOKEN ? "SLACK_BOT_TOKEN" : "SLACK_APP_TOKEN";
    throw refuse(
      `and so is ${other}. Either many workspaces install the app, over HTTP, or one is connected by its token: remove one of the two.`,
    );
  }
  const {
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_ENCRYPTION_KEY: encryptionKey,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_PORT: ownPort,
  } = given;
  if (!clientSecret) throw refuse(`but SLACK_CLIENT_SECRET is not. Find it at ${CLIENT}.`);
  if (!encryptionKey) {
    throw refuse(
      "but SLACK_ENCRYPTION_KEY is not, with which the workspaces' tokens are kept. Make one: openssl rand -base64 32",
    );
  }
  if (!signingSecret) throw refuse(`but SLACK_SIGNING_SECRET is not. Find it at ${SECRET}.`);
  const connection = { kind: "http", signingSecret, port: ownPort } as const;
  return { kind: "many", clientId, clientSecret, encryptionKey, connection };
}

function refuseHalf(given: Given): null {
  const client = (["SLACK_CLIENT_SECRET", "SLACK_ENCRYPTION_KEY"] as const).find(
    (name) => given[name],
  );
  if (client)
    throw new BotError(
      "bad-config",
      `${client} is set, but SLACK_CLIENT_ID is not. Find it at ${CLIENT}.`,
    );
  const half = given.SLACK_APP_TOKEN
    ? "SLACK_APP_TOKEN"
    : given.SLACK_SIGNING_SECRET && "SLACK_SIGNING_SECRET";
  if (!half) return null;
  throw new BotError(
    "bad-config",
    `${half} is set, but SLACK_BOT_TOKEN is not. Find it at ${BOT_TOKEN}.`,
  );
}
