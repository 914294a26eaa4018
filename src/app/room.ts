import { toDiscordMessage } from "../adapters/discord/render/render.ts";
import { chartPath } from "../adapters/room/chart-path.ts";
import { createRoomChat, type RoomChat } from "../adapters/room/room-chat.ts";
import { toSlackMessage } from "../adapters/slack/render/render.ts";
import { toText } from "../adapters/terminal/render.ts";
import type { Config } from "../config.ts";
import { createDrawChart } from "./draw-chart.ts";
import type { OpenBot } from "./open-bot.ts";

/** The room, which shows each answer by the very renderers that Slack and Discord get. */
export function createRoom(
  { room }: Config,
  { store, clock, log }: OpenBot,
  onNewLink: (link: string) => void = () => {},
): RoomChat {
  return createRoomChat({
    ...room,
    onNewLink,
    history: store.roomHistory,
    renderers: {
      slack: (reply) => toSlackMessage(reply, (chart) => ({ image_url: chartPath(chart) })),
      discord: (reply) => toDiscordMessage(reply, chartPath),
      text: toText,
    },
    drawChart: createDrawChart(log),
    clock,
    log,
  });
}
