import { createRoomChat, type RoomOptions } from "../../../src/adapters/room/room-chat.ts";
import { toText } from "../../../src/adapters/terminal/render.ts";
import { platforms } from "../../../src/app/platforms.ts";
import { createMemoryHistory } from "../memory-history.ts";

export const renderers = {
  payloads: { slack: platforms.slack.payload, discord: platforms.discord.payload },
  text: toText,
};

interface LogLine {
  readonly event: string;
  readonly details: unknown;
}

/** A room on a free port, with the renderers that the platforms use. */
export function createRoom(options: Partial<RoomOptions> = {}) {
  const lines: LogLine[] = [];
  const note = (event: string, details?: unknown) => void lines.push({ event, details });
  const room = createRoomChat({
    port: 0,
    history: createMemoryHistory(),
    renderers,
    clock: { now: () => new Date("2026-05-04T08:30:00Z") },
    log: { info: note, warn: note, error: note },
    ...options,
  });
  return { room, lines };
}

export function keyOf(number: number): string {
  return number.toString(16).padStart(64, "0");
}
