import type { Clock } from "../../src/ports/clock.ts";

/** For fake platforms, which keep real time. */
export const realClock: Clock = { now: () => new Date() };
