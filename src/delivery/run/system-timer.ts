import { setTimeout as wait } from "node:timers/promises";
import type { Timer } from "../../ports/timer.ts";

export const systemTimer: Timer = {
  elapsedMs: () => performance.now(),
  wait: (milliseconds, signal) =>
    wait(milliseconds, undefined, signal && { signal }).catch(() => {}),
};
