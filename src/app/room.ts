import { picturePath } from "../adapters/room/picture-path.ts";
import type { RoomRenderers } from "../adapters/room/room-answer.ts";
import { createRoomChat, type RoomChat } from "../adapters/room/room-chat.ts";
import { toText } from "../adapters/terminal/render.ts";
import type { Config } from "../config.ts";
import type { OpenBot } from "./open-bot.ts";
import { platforms } from "./platforms.ts";
import { createDrawPicture } from "./threads/picture-thread.ts";

/** Creates the room, which shows each answer by the very renderers that the other platforms get. */
export function createRoom(
  { room }: Config,
  { store, clock, log }: OpenBot,
  onNewLink: (link: string) => void = () => {},
): RoomChat {
  return createRoomChat({
    ...room,
    onNewLink,
    history: store.roomHistory,
    renderers,
    drawPicture: createDrawPicture(log),
    clock,
    log,
  });
}

const renderers: RoomRenderers = {
  payloads: {
    slack: (reply) => platforms.slack.payload(reply, picturePath),
    discord: (reply) => platforms.discord.payload(reply, picturePath),
  },
  text: toText,
};
