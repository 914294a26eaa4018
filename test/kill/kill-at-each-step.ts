import { createRandom } from "../simulate/random.ts";
import type { Account } from "./account-of.ts";
import { type Newsroom, openNewsroom } from "./kill-newsroom.ts";
import type { KillStep } from "./kill-steps.ts";

interface KillPlan {
  /** The address of a new database; `null` keeps everything in SQLite. */
  readonly newDatabase: () => Promise<string | null>;
  readonly replicas: number;
  /** How many processes are killed at each step. */
  readonly killsOfEach: number;
  readonly steps: Steps;
  readonly seed: number;
}

interface Steps {
  readonly delivering: readonly KillStep[];
  /** Come by only where something is left to find out about. */
  readonly settling: readonly KillStep[];
}

interface KillReport {
  readonly kills: ReadonlyMap<string, number>;
  readonly messages: number;
  readonly unknown: number;
  readonly lost: number;
  readonly repeated: number;
  /** In words, each with the newsroom in which it happened. */
  readonly problems: readonly string[];
}

const HOURS_IN_A_NEWSROOM = 20;
/** A step that is not come by every time is tried this much more often. */
const PATIENCE = 4;

/** One newsroom after another, every fourth on a Discord that cannot be read back. */
export async function killAtEachStep(plan: KillPlan): Promise<KillReport> {
  const { steps, killsOfEach, newDatabase, replicas, seed } = plan;
  const random = createRandom(seed);
  const delivering = createTally("deliver", steps.delivering, killsOfEach);
  const settling = createTally("settle", steps.settling, killsOfEach);
  const accounts: Account[] = [];

  while (delivering.next() || settling.next()) {
    const isBlind = accounts.length % 4 === 3;
    const newsroom = await openNewsroom({
      databaseUrl: await newDatabase(),
      replicas,
      isBlind,
      random,
    });
    for (let hour = 0; hour < HOURS_IN_A_NEWSROOM; hour += 1) {
      if (!delivering.next() && !settling.next()) break;
      await liveAnHour(newsroom, delivering, settling);
    }
    accounts.push(await newsroom.close());
  }

  return {
    kills: new Map([...delivering.kills(), ...settling.kills()]),
    messages: sum(accounts.map(({ messages }) => messages)),
    unknown: sum(accounts.map(({ unknown }) => unknown.length)),
    lost: sum(accounts.map(({ lost }) => lost.length)),
    repeated: sum(accounts.map(({ repeated }) => repeated.length)),
    problems: accounts.flatMap(problemsIn),
  };
}

async function liveAnHour(newsroom: Newsroom, delivering: Tally, settling: Tally): Promise<void> {
  // What was killed is in doubt, so the steps of finding out are come by.
  const step = delivering.next() ?? LEAVES_A_DOUBT;
  delivering.note(step, await newsroom.deliver(step));
  const found = settling.next();
  if (found) settling.note(found, await newsroom.settle(found));
  await newsroom.settle(null);
}

const LEAVES_A_DOUBT: KillStep = "post/after/1";

interface Tally {
  /** The one at which fewest were killed; `null` when enough were at each. */
  next(): KillStep | null;
  note(step: KillStep, kills: number): void;
  kills(): ReadonlyMap<string, number>;
}

function createTally(what: string, steps: readonly KillStep[], enough: number): Tally {
  const kills = new Map(steps.map((step) => [step, 0]));
  const tries = new Map(steps.map((step) => [step, 0]));

  return {
    next() {
      const open = steps.filter(
        (step) =>
          (kills.get(step) ?? enough) < enough && (tries.get(step) ?? 0) < enough * PATIENCE,
      );
      return open.sort((one, other) => (tries.get(one) ?? 0) - (tries.get(other) ?? 0))[0] ?? null;
    },
    note(step, count) {
      kills.set(step, (kills.get(step) ?? 0) + count);
      tries.set(step, (tries.get(step) ?? 0) + 1);
    },
    kills: () => new Map([...kills].map(([step, count]) => [`${what} ${step}`, count])),
  };
}

function problemsIn({ repeated, lost, wrong }: Account, index: number): readonly string[] {
  return [
    ...repeated.map((what) => `newsroom ${index}, repeated: ${what}`),
    ...lost.map((what) => `newsroom ${index}, lost: ${what}`),
    ...wrong.map((what) => `newsroom ${index}, wrong: ${what}`),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
