import { createMutex } from "../../domain/mutex.ts";
import type { Log } from "../../ports/log.ts";
import type { DeliveryStep, Store } from "../../ports/store.ts";

export interface Recorder {
  /** What an attempt came to. */
  record(result: AttemptResult): Promise<void>;
  /** Writes down what could not be at the time, before any attempt; the keys of those. */
  catchUp(): Promise<readonly string[]>;
}

interface AttemptResult {
  readonly key: string;
  readonly attempt: number;
  readonly step: DeliveryStep;
}

/** Remembers how an attempt went while the disk is full: what we know is not to become unknown. */
export function createRecorder({ store, log }: { store: Store; log: Log }): Recorder {
  const unrecorded = new Map<string, AttemptResult>();
  // One at a time: a late second writing could undo an attempt begun after the first.
  const mutex = createMutex();

  async function record(result: AttemptResult): Promise<void> {
    const { key, attempt, step } = result;
    try {
      await store.recordStep(key, "sending", step, attempt);
    } catch (error) {
      unrecorded.set(key, result);
      throw error;
    }
    unrecorded.delete(key);
    log.info("delivery", { key, ...step });
  }

  return {
    record,
    catchUp: () =>
      mutex.run(async () => {
        const late = [...unrecorded.values()];
        for (const result of late) await record(result);
        return late.map(({ key }) => key);
      }),
  };
}
