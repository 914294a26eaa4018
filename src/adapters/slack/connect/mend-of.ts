import type { SlackFault } from "./slack-fault.ts";
import { BOT_TOKEN } from "./to-start-error.ts";

const INVITE = "Type /invite @Verbatim there.";
const ADMIN = "An admin of the workspace can allow it.";
const NEW_TOKEN = `${BOT_TOKEN.whereToFind} Then start Verbatim again.`;

/**
 * What mends a fault, by Slack's word for it, as its documentation of chat.postMessage and
 * users.info explains them.
 */
const MENDS: ReadonlyMap<string, string> = new Map([
  ["channel_not_found", `It was deleted, or is private and without Verbatim. ${INVITE}`],
  ["not_in_channel", INVITE],
  ["is_archived", `The channel is archived. Unarchive it, and type /invite @Verbatim there.`],
  ["is_inactive", "The channel is not in use any more. Schedule it in another one."],
  ["channel_type_not_supported", "Schedule it in a channel."],
  ["cannot_dm_bot", "Schedule it in a channel."],
  [
    "messages_tab_disabled",
    "Turn the Messages Tab on: https://api.slack.com/apps → your app → App Home.",
  ],
  ["restricted_action", `Posting there is kept to some people. ${ADMIN}`],
  ["restricted_action_read_only_channel", `The channel is read-only. ${ADMIN}`],
  ["restricted_action_thread_only_channel", "Only threads may be posted to there."],
  ["restricted_action_non_threadable_channel", "The channel has no threads."],
  ["user_not_found", "That person is not in the workspace."],
  ["account_inactive", `The app was removed from the workspace. Install it again. ${NEW_TOKEN}`],
  ["invalid_auth", NEW_TOKEN],
  ["not_authed", NEW_TOKEN],
  ["not_allowed_token_type", NEW_TOKEN],
  ["token_expired", NEW_TOKEN],
  ["token_revoked", NEW_TOKEN],
  ["no_permission", `The workspace does not let Verbatim do that. ${ADMIN}`],
  ["org_login_required", ADMIN],
  ["team_access_not_granted", `The app has no access to that workspace. ${ADMIN}`],
]);

/** What somebody has to do before Slack answers otherwise; `null` where nobody knows. */
export function mendOf(fault: SlackFault): string | null {
  if (fault.kind !== "answered") return null;
  if (fault.code !== "missing_scope") return MENDS.get(fault.code) ?? null;
  const scope = fault.needed === null ? "the scopes of manifest.yml" : `the scope ${fault.needed}`;
  return `Give the app ${scope} under OAuth & Permissions at https://api.slack.com/apps, and install it again.`;
}
