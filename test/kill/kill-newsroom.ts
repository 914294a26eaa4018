import { setTimeout as wait } from "node:timers/promises";
import type { Random } from "../simulate/random.ts";
import type { Account } from "./account-of.ts";
import { momentOf } from "./articles-by.ts";
import type { KillStep } from "./kill-steps.ts";
import { openSite, type Site } from "./open-site.ts";
import { ABSENCE_MS } from "./orders.ts";
import { type Replica, startReplica } from "./replica.ts";

interface NewsroomOptions {
  /** `null` keeps everything in SQLite. */
  readonly databaseUrl: string | null;
  readonly replicas: number;
  /** Discord does not let the bot read back, and knows a nonce for a few minutes only. */
  readonly isBlind: boolean;
  readonly random: Random;
}

/** An hourly digest and a watch on Slack, where it is drafted, and on Discord, and replicas that are killed as they post them. */
export interface Newsroom {
  /** What was left is settled, at half past; how many were killed at the step. */
  settle(fatal: KillStep | null): Promise<number>;
  /** The next hour's digests are posted; how many were killed at the step. */
  deliver(fatal: KillStep | null): Promise<number>;
  /** What became of everything, once all is settled and posted. */
  close(): Promise<Account>;
}

export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const { databaseUrl, random, isBlind } = options;
  const site = await openSite({ databaseUrl, isBlind, isWatched: true, isDrafted: true });
  const { place, discord } = site;
  const replicas = Array.from({ length: options.replicas }, () => startReplica(place));
  let hour = -1;

  /** All obey at once; those that die are replaced. */
  async function order(now: Date, looks: number, fatal: KillStep | null): Promise<number> {
    const stopKilling = killFromOutside(fatal, { replicas, site, random });
    // One is spared, so that it meets what the others leave; now and then none is.
    const spared = replicas.length === 1 || random.chance(0.25) ? null : random.pick(TRIPLE);
    const living = await Promise.all(
      replicas.map((replica, index) =>
        replica.obey({
          now: now.toISOString(),
          looks,
          fatal: index === spared ? null : fatal,
        }),
      ),
    );
    stopKilling();
    for (const [index, isAlive] of living.entries()) {
      if (!isAlive) replicas[index] = startReplica(place);
    }
    const killed = living.filter((isAlive) => !isAlive).length;
    if (killed > 0 && databaseUrl !== null) await wait(ABSENCE_MS * 1.5);
    return killed;
  }

  const newsroom: Newsroom = {
    settle: (fatal) => order(momentOf(hour, 30), 3, fatal),

    deliver(fatal) {
      hour += 1;
      if (random.chance(0.5)) discord.forgetNonces();
      return order(momentOf(hour), 1, fatal);
    },

    async close() {
      try {
        await newsroom.deliver(null);
        // A busy machine loses an answer all by itself now and then; that is found out later.
        for (const minutes of [30, 40, 50]) await order(momentOf(hour, minutes), 3, null);
        await Promise.all(replicas.map((replica) => replica.stop()));
        return await site.account(hour + 1);
      } finally {
        for (const replica of replicas) replica.kill();
        await site.close();
      }
    },
  };
  return newsroom;
}

const TRIPLE = [0, 1, 2] as const;
/** Longer than an hour's work takes. */
const LONGEST_MOMENT_MS = 120;

interface Killing {
  readonly replicas: readonly Replica[];
  readonly site: Site;
  readonly random: Random;
}

/** What no process can do to itself: on the wire all are killed, at a moment one or all. */
function killFromOutside(fatal: KillStep | null, killing: Killing): () => void {
  const { replicas, site, random } = killing;
  const killAll = () => {
    for (const replica of replicas) replica.kill();
  };
  if (fatal === "moment") {
    const timer = setTimeout(killAll, random.number(LONGEST_MOMENT_MS));
    return () => clearTimeout(timer);
  }
  if (!fatal?.startsWith("wire/")) return () => {};
  let posts = 0;
  const count = () => {
    posts += 1;
    if (`wire/${posts}` === fatal) killAll();
  };
  site.onPosted(count);
  return () => site.onPosted(() => {});
}
