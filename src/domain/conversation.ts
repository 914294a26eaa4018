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

/** Whether its tenant is a workspace or server: all who write to a Discord bot alone share one name. */
export function isShared({ tenant }: Conversation): boolean {
  return tenant !== DIRECT;
}

/**
 * Where the people of a conversation's workspace or server may ask as well: the room and the
 * terminal are two doors to one machine, and its owner's.
 */
export function platformsBeside({ platform }: Conversation): readonly [Platform, Platform] {
  if (platform === "room") return [platform, "terminal"];
  return platform === "terminal" ? [platform, "room"] : [platform, platform];
}

/** One stable word for a conversation, used as a key in the store. */
export function conversationKey({ platform, tenant, channel }: Conversation): string {
  return `${platform}:${tenant}:${channel}`;
}

/**
 * One stable word for a workspace or server: all of it together has a share of what there is. People
 * who write to the bot directly on Discord have one each, and so has whoever runs the bot (`null`).
 */
export function workspaceKey(place: Conversation | null): string {
  if (place === null) return "everyone";
  const { platform, tenant, channel } = place;
  return tenant === DIRECT ? `${platform}:${DIRECT}:${channel}` : `${platform}:${tenant}`;
}

/** The tenant of Discord's direct messages, which are in no server. */
export const DIRECT = "dm";
