import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import type { DeliveryKey } from "../../domain/ids.ts";
import type { DeliveryQueue } from "../../ports/delivery-queue.ts";
import type { DueSlot } from "../../ports/store.ts";
import type { Poster } from "../outbox/create-poster.ts";
import type { Planner } from "../plan/create-planner.ts";

export interface Dispatcher {
  /**
   * Has every destination served in which there is something to do; resolves to the work that was
   * found.
   */
  run(): Promise<FoundWork>;
  /** Begins nothing more, and resolves when the work in hand is done. */
  stop(): Promise<void>;
}

export interface FoundWork {
  readonly due: readonly DueSlot[];
  /** The keys of the messages that were not settled yet, or were settled just now. */
  readonly open: readonly DeliveryKey[];
}

interface DispatcherOptions {
  readonly planner: Pick<Planner, "findDue" | "planDueAt">;
  readonly poster: Pick<Poster, "findOpen" | "postTo" | "stop">;
  readonly queue: DeliveryQueue;
}

export function createDispatcher({ planner, poster, queue }: DispatcherOptions): Dispatcher {
  let serving: Promise<void> | null = null;

  /** One process at a time serves a destination, so that nobody is told the same news twice. */
  async function serve(conversation: Conversation): Promise<void> {
    await planner.planDueAt(conversation);
    await poster.postTo(conversation);
  }

  function startServing(): Promise<void> {
    serving ??= queue.start(serve).catch((error: unknown) => {
      serving = null;
      throw error;
    });
    return serving;
  }

  return {
    async run() {
      await startServing();
      const due = await planner.findDue();
      const { keys: open, ready } = await poster.findOpen();
      await queue.ask(unique([...due.map(({ schedule }) => schedule.conversation), ...ready]));
      return { due, open };
    },

    async stop() {
      poster.stop();
      if (serving) await queue.stop();
    },
  };
}

function unique(places: readonly Conversation[]): readonly Conversation[] {
  return [...new Map(places.map((place) => [conversationKey(place), place])).values()];
}
