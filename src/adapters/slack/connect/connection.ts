import type { Receiver } from "@slack/bolt";
import type { BotError } from "../../../domain/errors.ts";

/** How Slack reaches us. */
export interface Connection {
  readonly receiver: Receiver;
  /**
   * Rejects with a `BotError` that says what to mend. `onGone` hears, once, when Slack refuses to
   * connect again.
   */
  open(onGone: (fault: BotError) => void): Promise<void>;
  close(): Promise<void>;
}
