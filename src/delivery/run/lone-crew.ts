import type { Crew } from "../../ports/crew.ts";
import type { Timer } from "../../ports/timer.ts";
import { systemTimer } from "./system-timer.ts";

/** One process that does everything. */
export function createLoneCrew(timer: Timer = systemTimer): Crew {
  const freeAt = new Map<string, number>();
  let giveBack = async () => {};

  return {
    size: () => 1,
    async shareOut(count, onChange) {
      await giveBack();
      giveBack = () => onChange([], count);
      await onChange([...Array(count).keys()], count);
    },
    withdraw: () => giveBack(),
    async takeTurn(name, gapMs) {
      const now = timer.elapsedMs();
      const turn = Math.max(now, freeAt.get(name) ?? now);
      freeAt.set(name, turn + gapMs);
      if (turn > now) await timer.wait(turn - now);
    },
    // Whoever is alone hands nothing on.
    noteOf: async () => null,
    async keepNote() {},
    stop: () => giveBack(),
  };
}
