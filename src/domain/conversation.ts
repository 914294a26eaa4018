export const PLATFORMS = ["slack", "discord", "room", "terminal"] as const;
export type Platform = (typeof PLATFORMS)[number];

/** A place where the bot is asked and posts: a Slack channel, a Discord channel, the room. */
export interface Conversation {
  readonly platform: Platform;
  /** Slack team id, Discord guild id (or "dm"), "local" for room and terminal. */
  readonly tenant: string;
  readonly channel: string;
}

/** Who is asking. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  /**
   * May schedule and remove digests here. Discord: Manage Channels; Slack: workspace admin or
   * listed in the settings; the room and the terminal: their owner.
   */
  readonly mayManageDigests: boolean;
}

/** One stable word for a conversation, used as a key in the store. */
export function conversationKey({ platform, tenant, channel }: Conversation): string {
  return `${platform}:${tenant}:${channel}`;
}
