import type { DeliveryKey } from "../../domain/ids.ts";
import { createMutex } from "../../domain/mutex.ts";
import type { Log } from "../../ports/log.ts";
import type { DeliveryStep, Store } from "../../ports/store.ts";

export interface Recorder {
  /** Writes down what an attempt came to. */
  record(result: AttemptResult): Promise<void>;
  /**
   * Writes down, before any new attempt, what could not be written at its time; resolves to the
   * keys of those deliveries.
   */
  catchUp(): Promise<readonly DeliveryKey[]>;
}

interface AttemptResult {
  readonly key: DeliveryKey;
  readonly attempt: number;
  readonly step: DeliveryStep;
}

/**
 * Remembers how an attempt went while the store cannot be written, for instance because the disk is
 * full: a known outcome must not become an unknown one.
 */
export function createRecorder({ store, log }: { store: Store; log: Log }): Recorder {
  const unrecorded = new Map<string, AttemptResult>();
  // One at a time, because a second, late write could undo an attempt that was begun after the
  // first.
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
