import type { Config } from "../config.ts";
import { REMOTE_PLATFORMS, type RemotePlatform } from "../domain/conversation.ts";
import type { Chat } from "../ports/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { DrawPicture } from "../ports/draw-picture.ts";
import type { OpenBot } from "./open-bot.ts";
import { platforms } from "./platforms.ts";
import { createDrawPicture } from "./threads/picture-thread.ts";

export interface PlatformSetUp {
  readonly name: string;
  readonly create: () => Promise<Chat>;
}

interface Tools extends Pick<OpenBot, "log" | "cluster" | "store"> {
  readonly drawPicture: DrawPicture;
}

/** The platforms that the settings name. */
export function platformsSetUp(
  config: Config,
  { log, cluster, store }: Pick<OpenBot, "log" | "cluster" | "store">,
): readonly PlatformSetUp[] {
  const tools = { log, cluster, store, drawPicture: createDrawPicture(log) };
  return REMOTE_PLATFORMS.flatMap((name) => setUp(name, config, tools));
}

function setUp<Name extends RemotePlatform>(
  name: Name,
  { [name]: settings }: Config,
  tools: Tools,
): readonly PlatformSetUp[] {
  if (settings === null) return [];
  return [{ name: platforms[name].title, create: () => CREATE[name](settings, tools) }];
}

/** Platforms keep real time, also for `tick --now`. */
const PLATFORM_CLOCK: Clock = { now: () => new Date() };

/** Their SDKs are loaded only here, since that takes longer than all the rest of the start. */
const CREATE: {
  readonly [Name in RemotePlatform]: (
    settings: NonNullable<Config[Name]>,
    tools: Tools,
  ) => Promise<Chat>;
} = {
  async slack(settings, { log, store: { installations }, drawPicture }) {
    const { createSlackChat } = await import("../adapters/slack/slack-chat.ts");
    const shared = { clock: PLATFORM_CLOCK, log, drawPicture };
    if (settings.kind === "one") return createSlackChat({ ...settings, ...shared });
    const { apiUrl, admins, connection, ...client } = settings;
    const installing = { ...client, installations };
    return createSlackChat({ apiUrl, admins, connection, installing, ...shared });
  },

  async discord({ token, apiUrl, guildId, http }, { log, cluster, drawPicture }) {
    const { createDiscordChat } = await import("../adapters/discord/discord-chat.ts");
    return createDiscordChat({
      token,
      connection: http ? { kind: "http", ...http } : { kind: "gateway", cluster },
      apiUrl: apiUrl ?? undefined,
      guildId: guildId ?? undefined,
      clock: PLATFORM_CLOCK,
      log,
      drawPicture,
    });
  },
};
