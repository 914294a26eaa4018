import type { Timer } from "../../ports/timer.ts";
import { createTurns } from "../plan/create-turns.ts";

/** One queue, from which no more leave than are allowed. */
export interface Lane {
  /** Resolves when it is one's turn; `false` when nothing may leave for now. */
  take(): Promise<boolean>;
  pause(milliseconds: number): void;
}

interface LaneOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  readonly mostInASecond: () => number;
  readonly gapMs: number;
}

/** Twice as fast as on average, to make up for timers that are late. */
const CATCH_UP = 2;
/** Whoever meets a longer pause comes again at a later tick; people wait for `/digest now`. */
const PATIENCE_MS = 5_000;
const MOST_REMEMBERED = 100;

export function createLane({ timer, signal, mostInASecond, gapMs }: LaneOptions): Lane {
  const turns = createTurns();
  /** When the last ones left, oldest first. */
  const left: number[] = [];
  let closedUntil = 0;

  function openAt(): number {
    const most = mostInASecond();
    const shortestGapMs = Math.max(gapMs, 1_000 / most / CATCH_UP);
    const afterLast = (left.at(-1) ?? Number.NEGATIVE_INFINITY) + shortestGapMs;
    const oldest = Number.isFinite(most) ? left.at(-most) : undefined;
    const afterWindow = oldest === undefined ? 0 : oldest + 1_000;
    return Math.max(closedUntil, afterLast, afterWindow);
  }

  const isOpenSoon = () => !signal.aborted && closedUntil - timer.elapsedMs() <= PATIENCE_MS;
  const waitMs = () => openAt() - timer.elapsedMs();

  async function pass(): Promise<boolean> {
    while (isOpenSoon() && waitMs() > 0) await timer.wait(waitMs(), signal);
    if (!isOpenSoon()) return false;
    left.push(timer.elapsedMs());
    if (left.length > MOST_REMEMBERED) left.shift();
    return true;
  }

  return {
    take: () => turns.take("lane", pass),
    pause(milliseconds) {
      closedUntil = Math.max(closedUntil, timer.elapsedMs() + milliseconds);
    },
  };
}
