import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "../../src/ports/store.ts";
import type { Random } from "../simulate/random.ts";
import { newSchedule } from "../support/digests.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord-fake.ts";
import { silentLog } from "../support/silent-log.ts";
import { type FakeSlack, startFakeSlack } from "../support/slack-fake.ts";
import { type Account, accountOf } from "./account-of.ts";
import { momentOf } from "./articles-by.ts";
import type { KillStep } from "./kill-steps.ts";
import { ABSENCE_MS, type Place } from "./orders.ts";
import { type Replica, startReplica } from "./replica.ts";

interface NewsroomOptions {
  /** `null` keeps everything in SQLite. */
  readonly databaseUrl: string | null;
  readonly replicas: number;
  /** Discord does not let the bot read back, and knows a nonce for a few minutes only. */
  readonly isBlind: boolean;
  readonly random: Random;
}

/** An hourly digest on Slack and one on Discord, and replicas that are killed as they post them. */
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
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-kill-"));
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  if (isBlind) discord.forbidReading();
  const place: Place = {
    dataDir,
    databaseUrl,
    slack: { url: slack.url, token: slack.botToken },
    discord: { url: discord.url, token: discord.token },
  };
  await inStore(place, (store) => scheduleBoth(store, slack, discord));
  const replicas = Array.from({ length: options.replicas }, () => startReplica(place));
  let hour = -1;

  /** All obey at once; those that die are replaced. */
  async function order(now: Date, looks: number, fatal: KillStep | null): Promise<number> {
    const stopKilling = killFromOutside(fatal, { replicas, slack, discord, random });
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
        await newsroom.settle(null);
        await newsroom.deliver(null);
        await Promise.all(replicas.map((replica) => replica.stop()));
        return await inStore(place, (store) =>
          accountOf(store, { slack, discord, isBlind, hours: hour + 1 }),
        );
      } finally {
        for (const replica of replicas) replica.kill();
        await Promise.all([slack.close(), discord.close()]);
        rmSync(dataDir, { recursive: true, force: true });
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
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly random: Random;
}

/** What no process can do to itself: on the wire all are killed, at a moment one or all. */
function killFromOutside(fatal: KillStep | null, killing: Killing): () => void {
  const { replicas, slack, discord, random } = killing;
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
  slack.onPosted(count);
  discord.onPosted(count);
  return () => {
    slack.onPosted(() => {});
    discord.onPosted(() => {});
  };
}

async function scheduleBoth(store: Store, slack: FakeSlack, discord: FakeDiscord): Promise<void> {
  const timing = { cron: "0 * * * *", words: "every hour", timezone: "UTC" };
  const first = { dueAt: momentOf(0), localTime: "2026-03-02 08:00" };
  for (const conversation of [
    { platform: "slack", tenant: slack.team, channel: slack.channel },
    { platform: "discord", tenant: discord.guildId, channel: discord.channelId },
  ] as const) {
    await store.addSchedule(newSchedule({ conversation, timing }), first);
  }
}

async function inStore<Result>(
  { databaseUrl, dataDir }: Place,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { openStore } = await import("../../src/cli/open-store.ts");
  const { readConfig } = await import("../../src/config.ts");
  const config = readConfig({
    VERBATIM_DATA_DIR: dataDir,
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
  });
  const store = await openStore(config, { log: silentLog, readOnly: false });
  return work(store).finally(() => store.close());
}
