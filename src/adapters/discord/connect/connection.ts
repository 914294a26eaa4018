import type { BotError } from "../../../domain/errors.ts";

export interface Listener {
  /** Gets what Discord sends, and says whether it can be answered at all. */
  readonly take: (payload: unknown) => boolean;
  /** Gets each message that somebody wrote, to the bot or not; over the gateway only. */
  readonly hear: (message: unknown) => void;
  /** Gets each event by which the bot may have lost a place; over the gateway only. */
  readonly lose: (event: string, data: unknown) => void;
  /** Discord ended the connection for good, after it was open. */
  readonly onGone: (fault: BotError) => void;
}

/** How Discord reaches us. */
export interface Connection {
  /** Rejects with a `BotError` that says what to mend, or with what the SDK says. */
  open(listener: Listener): Promise<void>;
  /** Takes nothing new from now on. */
  close(): Promise<void>;
}
