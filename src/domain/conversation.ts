import type { ConversationKey } from "./ids.ts";
/** The platforms that are connected to over a network, with settings. */
export const REMOTE_PLATFORMS = ["slack", "discord"] as const;
export type RemotePlatform = (typeof REMOTE_PLATFORMS)[number];

/** The platforms that are two doors to this machine. */
const LOCAL_PLATFORMS = ["room", "terminal"] as const;

/** The one list of platforms: a name added to it compiles once all that a platform needs is there. */
export const PLATFORMS = [...REMOTE_PLATFORMS, ...LOCAL_PLATFORMS] as const;
export type PlatformName = (typeof PLATFORMS)[number];

/** A place where the bot is asked and posts, such as a channel. */
export interface Conversation {
  readonly platform: PlatformName;
  /** What the platform calls a workspace or server; its adapter says which id it takes. */
  readonly tenant: string;
  readonly channel: string;
}

/** Who is asking. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  /** May schedule and remove digests here: see `Platform.managers`. */
  readonly mayManageDigests: boolean;
  /** Writes to the bot alone, so that whatever is set up there is for them. */
  readonly isAlone?: true;
  /** Where they are, as far as the platform tells: "America/New_York". */
  readonly timezone?: string;
  /** Where the platform would not say whether they may: why not, and what mends it. */
  readonly whyUnclear?: string;
}

/** Whether its tenant is a workspace or server: all who write to the bot alone may share one name. */
export function isShared({ tenant }: Conversation): boolean {
  return tenant !== DIRECT;
}

/**
 * Where the people of a conversation's workspace or server may ask as well: the room and the
 * terminal are two doors to one machine, and its owner's.
 */
export function platformsBeside(place: Conversation): readonly [PlatformName, PlatformName] {
  return isLocal(place) ? LOCAL_PLATFORMS : [place.platform, place.platform];
}

export function isLocal({ platform }: Conversation): boolean {
  return LOCAL_PLATFORMS.some((name) => name === platform);
}

/** Where somebody's own messages go, as their platform finds it: nobody asks there. */
export function privateTo({ platform, tenant }: Conversation, person: string): Conversation {
  return { platform, tenant, channel: `@${person}` };
}

/** Whose own messages go there; `null` for any other place. */
export function personIn({ channel }: Pick<Conversation, "channel">): string | null {
  return channel.startsWith("@") ? channel.slice(1) : null;
}

/** One stable word for a conversation, used as a key in the store. */
export function conversationKey({ platform, tenant, channel }: Conversation): ConversationKey {
  return `${platform}:${tenant}:${channel}` as ConversationKey;
}

/**
 * One stable word for a workspace or server: all of it together has a share of what there is. People
 * who write to the bot directly have one each, and so has whoever runs the bot (`null`).
 */
export function workspaceKey(place: Conversation | null): string {
  if (place === null) return "everyone";
  const { platform, tenant, channel } = place;
  return tenant === DIRECT ? `${platform}:${DIRECT}:${channel}` : `${platform}:${tenant}`;
}

/** The tenant of direct messages where these are in no workspace. */
export const DIRECT = "dm";
