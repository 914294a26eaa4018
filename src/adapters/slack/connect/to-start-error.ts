import { BotError } from "../../../domain/errors.ts";
import { describeFault, toSlackFault } from "./slack-fault.ts";

/** Slack's words for a token that is the wrong one; anything else is Slack's or the network's doing. */
const BAD_TOKEN = new Set([
  "account_inactive",
  "invalid_auth",
  "missing_scope",
  "not_allowed_token_type",
  "not_authed",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
]);

export interface TokenSetting {
  readonly name: string;
  readonly whereToFind: string;
}

export const BOT_TOKEN: TokenSetting = {
  name: "SLACK_BOT_TOKEN",
  whereToFind:
    "Copy the Bot User OAuth Token (xoxb-…) from https://api.slack.com/apps → your app → OAuth & Permissions.",
};

export const APP_TOKEN: TokenSetting = {
  name: "SLACK_APP_TOKEN",
  whereToFind:
    "Generate an App-Level Token (xapp-…) with the scope connections:write at https://api.slack.com/apps → your app → Basic Information, and turn Socket Mode on.",
};

export const REMOVED = new BotError(
  "bad-config",
  "Slack says that the app was removed from the workspace. Install it again at https://api.slack.com/apps → your app → Install App, put the new token into SLACK_BOT_TOKEN, and start Verbatim again.",
);

export function toStartError(error: unknown, { name, whereToFind }: TokenSetting): BotError {
  const fault = toSlackFault(error);
  const reason = describeFault(fault);
  return fault.kind === "answered" && BAD_TOKEN.has(fault.code)
    ? new BotError("bad-config", `${name} is refused by Slack (${reason}). ${whereToFind}`, error)
    : new BotError(
        "platform-failed",
        `Slack could not be connected (${reason}). Check the network, SLACK_API_URL if it is set, and https://slack-status.com, then start again.`,
        error,
      );
}
