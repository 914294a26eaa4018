import { createTaskThread } from "../../ingest/worker/task-thread.ts";
import type { DrawPicture } from "../../ports/draw-picture.ts";
import type { Log } from "../../ports/log.ts";

/** Chosen by hand: the tallest picture takes half a second, and its message waits for it. */
const DEADLINE_MS = 20_000;

/**
 * Draws in a thread of its own, which begins with the first picture: the drawing code is larger than
 * all the rest of the bot, and a picture takes a tenth of a second.
 */
export function createDrawPicture(log: Log): DrawPicture {
  const worker = new URL("./picture-worker.ts", import.meta.url);
  const thread = createTaskThread({ worker, deadlineMs: DEADLINE_MS });

  return async (picture) => {
    try {
      // The thread runs the very same code, so that what it answers needs no check.
      return (await thread.read({ name: "draw", input: picture })) as Uint8Array | null;
    } catch (error) {
      log.error("picture not drawn", { error });
      return null;
    }
  };
}
