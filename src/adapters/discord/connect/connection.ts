import type { Interaction } from "./read-interaction.ts";

/** How Discord reaches us. */
export interface Connection {
  /** Rejects with a `BotError` that says what to mend, or with what the SDK says. */
  open(answer: (interaction: Interaction) => void): Promise<void>;
  /** Takes nothing new from now on. */
  close(): Promise<void>;
}
