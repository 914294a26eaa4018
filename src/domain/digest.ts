import type { Reply } from "./reply.ts";

/** One issue of a digest, frozen when it is planned: a retry sends the same words. */
export interface Edition {
  /** In posting order, each within both platforms' limits. */
  readonly messages: readonly Reply[];
  readonly articleIds: readonly string[];
}

export interface EditionRequest {
  readonly now: Date;
  /** Articles this destination was already told about. */
  readonly told: ReadonlySet<string>;
  /** Why it comes late, as said in the message; `null` when it is on time. */
  readonly late: string | null;
}

/** `null` when there is nothing new to tell. */
export type ComposeEdition = (request: EditionRequest) => Promise<Edition | null>;
