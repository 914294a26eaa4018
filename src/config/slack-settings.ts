import type { z } from "zod";
import { BotError } from "../domain/errors.ts";
import { baseUrl, listOf, port, wholeToken } from "./setting-kinds.ts";

export interface SlackSettings {
  readonly botToken: string;
  readonly connection:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string | null;
  readonly admins: readonly string[];
}

/** The values that nothing may show. */
export function slackSecrets({ botToken, connection }: SlackSettings): readonly string[] {
  return [botToken, connection.kind === "socket" ? connection.appToken : connection.signingSecret];
}

const BOT_TOKEN =
  "https://api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token";
const APP_TOKEN = "https://api.slack.com/apps → your app → Basic Information → App-Level Tokens";
const SECRET = "https://api.slack.com/apps → your app → Basic Information → Signing Secret";

export const slackSettingsShape = {
  SLACK_BOT_TOKEN: slackToken("xoxb-", "a bot token", BOT_TOKEN).optional(),
  SLACK_APP_TOKEN: slackToken("xapp-", "an app token", APP_TOKEN).optional(),
  SLACK_SIGNING_SECRET: wholeToken(SECRET)
    .min(8, `is too short to be a signing secret. Find it at ${SECRET}`)
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
  const botToken = given.SLACK_BOT_TOKEN;
  if (!botToken) return refuseHalf(given);

  const shared = { botToken, apiUrl: given.SLACK_API_URL ?? null, admins: given.SLACK_ADMINS };
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

function refuseHalf(given: Given): null {
  const half = given.SLACK_APP_TOKEN
    ? "SLACK_APP_TOKEN"
    : given.SLACK_SIGNING_SECRET && "SLACK_SIGNING_SECRET";
  if (!half) return null;
  throw new BotError(
    "bad-config",
    `${half} is set, but SLACK_BOT_TOKEN is not. Find it at ${BOT_TOKEN}.`,
  );
}
