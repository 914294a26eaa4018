/** Ids and events as Discord sends them, with what discord.js needs of each. */
export const APPLICATION_ID = "1300000000000000001";
export const GUILD_ID = "1300000000000000002";
export const CHANNEL_ID = "1300000000000000003";
/** In the channel's forum: a thread that can be archived and locked. */
export const THREAD_ID = "1300000000000000005";
const USER_ID = "1300000000000000004";
/** Anything but this one is refused. */
export const TOKEN = "MTMwMDAwMDAwMDAwMDAwMDAwMQ.fake.canary-of-the-discord-token";

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const BUTTON = 2;
const TEXT_CHANNEL = 0;
const DM_CHANNEL = 1;

export const MANAGE_CHANNELS = String(1 << 4);

let lastId = 1_300_000_000_000_000_100n;

export function nextId(): string {
  lastId += 1n;
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

export function readyEvents(sessionId: string, gatewayUrl: string) {
  return [
    [
      "READY",
      {
        v: 10,
        user: botUser,
        guilds: [{ id: GUILD_ID, unavailable: true }],
        session_id: sessionId,
        resume_gateway_url: gatewayUrl,
        shard: [0, 1],
        application: { id: APPLICATION_ID, flags: 0 },
      },
    ],
    ["GUILD_CREATE", guild],
  ] as const;
}

const guild = {
  id: GUILD_ID,
  name: "Newsroom",
  owner_id: USER_ID,
  roles: [{ id: GUILD_ID, name: "@everyone", permissions: "0", position: 0 }],
  channels: [{ id: CHANNEL_ID, type: TEXT_CHANNEL, name: "desk", position: 0 }],
  members: [],
  emojis: [],
  stickers: [],
  threads: [],
  features: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  member_count: 2,
};

export interface Where {
  /** Where a member asks from; `dm` is a conversation with the bot alone. */
  readonly in?: "guild" | "dm";
  /** A bit field, as Discord writes it. */
  readonly permissions?: string;
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
  customId: string,
  message: unknown,
  where: Where,
): FakeInteraction {
  const data = { custom_id: customId, component_type: BUTTON };
  return { ...interaction(COMPONENT, data, where), message };
}

function interaction(
  type: number,
  data: Readonly<Record<string, unknown>>,
  { in: place = "guild", permissions = "0" }: Where,
): FakeInteraction {
  const id = nextId();
  const user = {
    id: USER_ID,
    username: "reader",
    discriminator: "0000",
    global_name: "A Reader",
    avatar: null,
  };
  const asker =
    place === "dm"
      ? { user, channel: { id: CHANNEL_ID, type: DM_CHANNEL }, context: 1 }
      : {
          guild_id: GUILD_ID,
          member: { user, roles: [], permissions, joined_at: "2025-01-01T00:00:00Z", flags: 0 },
          channel: { id: CHANNEL_ID, type: TEXT_CHANNEL, name: "desk", guild_id: GUILD_ID },
          context: 0,
        };
  return {
    id,
    token: `interaction-token-${id}`,
    type,
    version: 1,
    application_id: APPLICATION_ID,
    channel_id: CHANNEL_ID,
    app_permissions: "0",
    locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 0,
    data,
    ...asker,
  };
}
