import type { Clock } from "../../src/ports/clock.ts";

/** A clock that stands still until a test moves it. */
export interface SetClock extends Clock {
  set(iso: string): void;
  advance(milliseconds: number): void;
}

export function setClock(iso: string): SetClock {
  let now = new Date(iso);
  return {
    now: () => now,
    set(later) {
      now = new Date(later);
    },
    advance(milliseconds) {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}
