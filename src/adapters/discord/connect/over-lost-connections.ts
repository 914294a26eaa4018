import { setTimeout as wait } from "node:timers/promises";
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/** Together less than the 3 s that Discord waits for an acknowledgement. */
const TRY_AGAIN_AFTER_MS = [0, 200, 600];

/**
 * Asks again where the connection was lost, which the SDK does after an answer of 5xx only. For what
 * may be done twice: whether Discord got it is not known.
 */
export async function overLostConnections<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const pause of TRY_AGAIN_AFTER_MS) {
    try {
      return await ask();
    } catch (error) {
      if (isAnswer(error)) throw error;
    }
    await wait(pause);
  }
  return ask();
}

function isAnswer(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError ||
    error instanceof HTTPError ||
    error instanceof RateLimitError
  );
}
