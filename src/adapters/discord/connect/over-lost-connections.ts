import { setTimeout as wait } from "node:timers/promises";
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/**
 * Chosen so that all of them together take less than the 3 s that Discord waits for an
 * acknowledgement.
 */
const TRY_AGAIN_AFTER_MS = [0, 200, 600];

/**
 * Asks again where the connection was lost; the SDK itself does so only after an answer of 5xx. It
 * is for what may be done twice, since nobody knows whether Discord got it.
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
