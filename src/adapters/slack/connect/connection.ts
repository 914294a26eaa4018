import type { Receiver } from "@slack/bolt";

/** How Slack reaches us. */
export interface Connection {
  readonly receiver: Receiver;
  /** Rejects with a `BotError` that says what to mend. */
  open(): Promise<void>;
  close(): Promise<void>;
}
