import type { FakeDiscord } from "../discord/discord-fake.ts";
import type { FakeSlack } from "../slack/slack-fake.ts";

/** What connects the real process to both platforms, with Slack's admin as manager. */
export function settingsOf(slack: FakeSlack, discord: FakeDiscord): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    SLACK_ADMINS: slack.users.admin,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  };
}
