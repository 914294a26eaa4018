import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import type { DeliveryQueue } from "../../ports/delivery-queue.ts";
import type { Poster } from "../outbox/create-poster.ts";
import type { Planner } from "../plan/create-planner.ts";

export interface Rounds {
  /** Has every destination served that has something due; the keys of what it touched. */
  run(): Promise<readonly string[]>;
  /** Begins nothing more, and resolves when what is in hand is done. */
  stop(): Promise<void>;
}

interface RoundsOptions {
  readonly planner: Pick<Planner, "findDue" | "planDueAt">;
  readonly poster: Pick<Poster, "findOpen" | "postTo" | "stop">;
  readonly queue: DeliveryQueue;
}

export function createRounds({ planner, poster, queue }: RoundsOptions): Rounds {
  /** What was planned during each round that is under way. */
  const rounds = new Set<Set<string>>();
  let serving: Promise<void> | null = null;

  /** One process at a time does so for each destination, so that none is told the same twice. */
  async function serve(conversation: Conversation): Promise<void> {
    const planned = await planner.planDueAt(conversation);
    for (const round of rounds) for (const key of planned) round.add(key);
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
      const { keys, ready } = await poster.findOpen();
      const touched = new Set(keys);
      rounds.add(touched);
      await queue.ask(unique([...due, ...ready])).finally(() => rounds.delete(touched));
      return [...touched];
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
