/** Ids and events as Discord sends them. */
export const APPLICATION_ID = "1300000000000000001";
export const GUILD_ID = "1300000000000000002";
export const CHANNEL_ID = "1300000000000000003";
/** In the channel's forum: a thread that can be archived and locked. */
export const THREAD_ID = "1300000000000000005";
export const USER_ID = "1300000000000000004";
/** Anything but this one is refused. */
export const TOKEN = "MTMwMDAwMDAwMDAwMDAwMDAwMQ.fake.canary-of-the-discord-token";

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const TEXT_CHANNEL = 0;
const DM_CHANNEL = 1;
const GROUP_CHANNEL = 3;

/** View Channel, Send Messages, Embed Links, Attach Files, Read Message History, and in threads. */
const EVERY_PERMISSION = String(
  2n ** 10n + 2n ** 11n + 2n ** 14n + 2n ** 15n + 2n ** 16n + 2n ** 38n,
);

export const MANAGE_CHANNELS = String(1 << 4);

const DISCORD_EPOCH = 1_420_070_400_000;
let lastId = 0n;

/** Discord's ids begin with the moment at which they were given. */
export function nextId(): string {
  const first = BigInt(Date.now() - DISCORD_EPOCH) << 22n;
  lastId = first > lastId ? first : lastId + 1n;
  return String(lastId);
}

export const botUser = {
  id: APPLICATION_ID,
  username: "verbatim",
  discriminator: "0000",
  global_name: null,
  avatar: null,
  bot: true,
};

export function readyEvents(
  sessionId: string,
  { gatewayUrl, shard }: { gatewayUrl: string; shard: readonly [number, number] },
) {
  return [
    [
      "READY",
      {
        v: 10,
        user: botUser,
        guilds: [{ id: GUILD_ID, unavailable: true }],
        session_id: sessionId,
        resume_gateway_url: gatewayUrl,
        shard,
        application: { id: APPLICATION_ID, flags: 0 },
      },
    ],
  ] as const;
}

export interface Where {
  /**
   * Where a member asks from; `dm` is a conversation with the bot alone, and the bot is not among
   * the people of another, whose members may have installed it.
   */
  readonly in?: "guild" | "dm" | "among people";
  /** A bit field, as Discord writes it. */
  readonly permissions?: string;
  /** Another server than the usual one. */
  readonly guildId?: string;
}

/** One button pressed, one command or one keystroke; `token` is what answers it. */
export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly [key: string]: unknown;
}

export function commandInteraction(
  data: Readonly<Record<string, unknown>>,
  where: Where,
  isTyping: boolean,
): FakeInteraction {
  return interaction(isTyping ? AUTOCOMPLETE : COMMAND, data, where);
}

export function pressInteraction(
  data: Readonly<Record<string, unknown>>,
  message: unknown,
  where: Where,
): FakeInteraction {
  return { ...interaction(COMPONENT, data, where), message };
}

/** What somebody wrote; Discord leaves a message's words out where the bot has no business. */
export function writtenMessage(
  content: string,
  { in: place = "guild", guildId = GUILD_ID }: Where,
  more: Readonly<Record<string, unknown>>,
) {
  const member = { roles: [], joined_at: "2025-01-01T00:00:00Z", flags: 0 };
  const isNamed = content.includes(`<@${APPLICATION_ID}>`);
  return {
    id: nextId(),
    type: 0,
    channel_id: CHANNEL_ID,
    author: reader,
    content: isNamed || place === "dm" ? content : "",
    mentions: isNamed ? [botUser] : [],
    mention_everyone: false,
    tts: false,
    attachments: [],
    embeds: [],
    ...(place === "guild" && { guild_id: guildId, member }),
    ...more,
  };
}

const reader = {
  id: USER_ID,
  username: "reader",
  discriminator: "0000",
  global_name: "A Reader",
  avatar: null,
};

function interaction(
  type: number,
  data: Readonly<Record<string, unknown>>,
  { in: place = "guild", permissions = "0", guildId = GUILD_ID }: Where,
): FakeInteraction {
  const id = nextId();
  const user = reader;
  const asker =
    place !== "guild"
      ? {
          user,
          channel: { id: CHANNEL_ID, type: place === "dm" ? DM_CHANNEL : GROUP_CHANNEL },
          context: place === "dm" ? 1 : 2,
        }
      : {
          guild_id: guildId,
          member: { user, roles: [], permissions, joined_at: "2025-01-01T00:00:00Z", flags: 0 },
          channel: { id: CHANNEL_ID, type: TEXT_CHANNEL, name: "desk", guild_id: guildId },
          context: 0,
        };
  return {
    id,
    token: `interaction-token-${id}`,
    type,
    version: 1,
    application_id: APPLICATION_ID,
    channel_id: CHANNEL_ID,
    app_permissions: EVERY_PERMISSION,
    locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: place === "among people" ? { "1": USER_ID } : { "0": guildId },
    attachment_size_limit: 0,
    data,
    ...asker,
  };
}

/** The id of a server that is on that shard of so many. */
export function guildOnShard(shard: number, count: number): string {
  const whole = BigInt(GUILD_ID) >> 22n;
  return String((whole - (whole % BigInt(count)) + BigInt(shard)) << 22n);
}
