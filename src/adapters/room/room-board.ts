import type { ServerResponse } from "node:http";
import type { RoomHistory, RoomMessage } from "../../ports/room-history.ts";
import { createLiveStream } from "./live-stream.ts";
import { type RoomAnswer, type RoomRenderers, renderMessage } from "./room-answer.ts";

/** What everyone in the room sees: kept in the history and shown live on every open page. */
export interface RoomBoard {
  /** Shows what was kept earlier; publishing does so first, or a resuming page would miss it. */
  load(): Promise<void>;
  /** Shows a message once for each key, however often it is posted. */
  publish(message: RoomMessage): Promise<RoomAnswer>;
  /** Makes a message that was posted say this instead, on open pages too. */
  change(message: RoomMessage): Promise<void>;
  open(response: ServerResponse, lastKey: string | null): void;
  close(): void;
}

/** Chosen by hand: more messages than anybody scrolls back through. */
export const KEPT_MESSAGES = 50;

export function createRoomBoard(history: RoomHistory, renderers: RoomRenderers): RoomBoard {
  const live = createLiveStream(KEPT_MESSAGES);
  let loading: Promise<void> | null = null;

  async function showKept() {
    for (const message of await history.newest(KEPT_MESSAGES)) {
      live.send(renderMessage(message, renderers));
    }
  }

  function load() {
    loading ??= showKept().catch((cause: unknown) => {
      loading = null;
      throw cause;
    });
    return loading;
  }

  return {
    load,
    async publish(message) {
      await load();
      const answer = renderMessage(message, renderers);
      if (await history.keep(message)) live.send(answer);
      return answer;
    },
    async change(message) {
      await load();
      await history.change(message.key, message.reply);
      live.change(renderMessage(message, renderers));
    },
    open: live.open,
    close: live.end,
  };
}
