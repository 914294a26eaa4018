import type { Log } from "../ports/log.ts";
import type { DeliveryStep, Store } from "../ports/store.ts";

export interface Recorder {
  /** What an attempt came to. */
  record(key: string, step: DeliveryStep): Promise<void>;
  /** Writes down what could not be written down at the time. */
  catchUp(): Promise<void>;
}

/** Remembers how an attempt went while the disk is full: what we know is not to become unknown. */
export function createRecorder({ store, log }: { store: Store; log: Log }): Recorder {
  const unrecorded = new Map<string, DeliveryStep>();

  async function record(key: string, step: DeliveryStep): Promise<void> {
    unrecorded.set(key, step);
    await store.recordStep(key, "sending", step);
    unrecorded.delete(key);
    log.info("delivery", { key, ...step });
  }

  return {
    record,
    async catchUp() {
      for (const [key, step] of unrecorded) await record(key, step);
    },
  };
}
