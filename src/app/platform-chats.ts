import type { Config } from "../config.ts";
import type { Chat } from "../ports/chat.ts";
import type { Clock } from "../ports/clock.ts";
import { createDrawChart } from "./draw-chart.ts";
import type { OpenBot } from "./open-bot.ts";

export interface PlatformSetUp {
  readonly name: string;
  /** Its SDK is loaded only here, since it takes longer than all the rest of the start. */
  readonly create: () => Promise<Chat>;
}

/** Platforms keep real time, also for `tick --now`. */
const PLATFORM_CLOCK: Clock = { now: () => new Date() };

/** Slack and Discord, as far as the settings name them. */
export function platformsSetUp(
  { slack, discord }: Config,
  { log, crew }: Pick<OpenBot, "log" | "crew">,
): readonly PlatformSetUp[] {
  const platforms: PlatformSetUp[] = [];
  const drawChart = createDrawChart(log);
  if (slack) {
    const create = async () => {
      const { createSlackChat } = await import("../adapters/slack/slack-chat.ts");
      return createSlackChat({ ...slack, clock: PLATFORM_CLOCK, log, drawChart });
    };
    platforms.push({ name: "Slack", create });
  }
  if (discord) {
    const { token, apiUrl, guildId, http } = discord;
    const connection = http
      ? ({ kind: "http", ...http } as const)
      : ({ kind: "gateway", crew } as const);
    const create = async () => {
      const { createDiscordChat } = await import("../adapters/discord/discord-chat.ts");
      return createDiscordChat({
        token,
        connection,
        apiUrl: apiUrl ?? undefined,
        guildId: guildId ?? undefined,
        clock: PLATFORM_CLOCK,
        log,
        drawChart,
      });
    };
    platforms.push({ name: "Discord", create });
  }
  return platforms;
}
