import type { Log } from "../ports/log.ts";
import type { DeliveryStep, Store } from "../ports/store.ts";
import { createTurns } from "./create-turns.ts";

export interface Recorder {
  /** What an attempt came to. */
  record(key: string, step: DeliveryStep): Promise<void>;
  /** Writes down what could not be written down at the time; to be done before any attempt. */
  catchUp(): Promise<void>;
}

/** Remembers how an attempt went while the disk is full: what we know is not to become unknown. */
export function createRecorder({ store, log }: { store: Store; log: Log }): Recorder {
  const unrecorded = new Map<string, DeliveryStep>();
  // One at a time: a late second writing could undo an attempt begun after the first.
  const turns = createTurns();

  async function record(key: string, step: DeliveryStep): Promise<void> {
    try {
      await store.recordStep(key, "sending", step);
    } catch (error) {
      unrecorded.set(key, step);
      throw error;
    }
    unrecorded.delete(key);
    log.info("delivery", { key, ...step });
  }

  return {
    record,
    catchUp: () =>
      turns.take("catch up", async () => {
        for (const [key, step] of unrecorded) await record(key, step);
      }),
  };
}
