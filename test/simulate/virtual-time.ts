import { setImmediate as settled } from "node:timers/promises";
import type { Timer } from "../../src/ports/timer.ts";

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Time that passes only when it is told to, and then as fast as the machine can. */
export interface VirtualTime extends Timer {
  /** Lets everything that waits go on in its order, up to that long from now. */
  pass(milliseconds: number): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

export function createVirtualTime(): VirtualTime {
  const waiting: Waiting[] = [];
  let now = 0;
  let order = 0;

  function insert(entry: Waiting): void {
    let low = 0;
    let high = waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = waiting[middle];
      // Latest first, so that the next is taken from the end.
      if (other && (other.at > entry.at || (other.at === entry.at && other.order > entry.order)))
        low = middle + 1;
      else high = middle;
    }
    waiting.splice(low, 0, entry);
  }

  return {
    elapsedMs: () => now,

    wait(milliseconds) {
      order += 1;
      const at = now + Math.max(0, milliseconds);
      return new Promise((wake) => insert({ at, order, wake }));
    },

    async pass(milliseconds) {
      const until = now + milliseconds;
      await settled();
      for (;;) {
        const next = waiting.at(-1);
        if (!next || next.at > until) break;
        waiting.pop();
        now = next.at;
        next.wake();
        await settled();
      }
      now = until;
    },
  };
}
