import type { Conversation } from "../domain/conversation.ts";

/**
 * Brings each destination that has work to one process with a hand free. It only carries: what is
 * to be posted, and whether it may be, is in the store. A call that is lost costs until the next
 * tick, and one too many costs nothing.
 */
export interface DeliveryQueue {
  /**
   * Asks that these be served; not twice for one that waits or is being served already. Where
   * nobody else could serve them, it resolves when they are served.
   */
  ask(destinations: readonly Conversation[]): Promise<void>;
  /** Serves until stopped. A destination that could not be served is tried again. */
  start(serve: (destination: Conversation) => Promise<void>): Promise<void>;
  /** Resolves when what is in hand is done. */
  stop(): Promise<void>;
}
