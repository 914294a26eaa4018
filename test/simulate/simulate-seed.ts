import { openConnection } from "../../src/adapters/sqlite/connection.ts";
import { migrate } from "../../src/adapters/sqlite/migrations.ts";
import { nextSlot } from "../../src/delivery/schedule/occurrences.ts";
import type { Conversation, PlatformName } from "../../src/domain/conversation.ts";
import type { NewSchedule } from "../../src/domain/digest.ts";
import { composeFrom, newSchedule } from "../support/digests/digests.ts";
import { brokenPromises } from "./broken-promises.ts";
import type { Bug } from "./bugs.ts";
import { createRandom, type Random } from "./random.ts";
import { live, tickEvery } from "./simulated-life.ts";
import { createSimulatedPlatform, type SimulatedPlatform } from "./simulated-platform.ts";
import { startProcess } from "./simulated-process.ts";
import { createWatched } from "./simulated-watches.ts";
import { createVirtualTime, MINUTE, SECOND, type VirtualTime } from "./virtual-time.ts";

const DAY = 24 * 60 * MINUTE;

/** A plain day, and the eves of those on which the calendar or the clocks do something. */
const STARTS = [
  "2026-03-02T07:00:00Z",
  "2026-03-07T20:00:00Z", // New York goes forward at 07:00.
  "2026-10-31T20:00:00Z", // It goes back at 06:00.
  "2026-10-03T05:00:00Z", // Lord Howe goes forward half an hour at 15:30.
  "2026-04-04T05:00:00Z", // It goes back half an hour at 15:00.
  "2028-02-28T14:00:00Z",
  "2026-12-31T14:00:00Z",
] as const;

/**
 * A newsroom's few days, all of whose chances come of one number: the process is killed or stopped
 * at any step, the store fails, answers are lost, channels are deleted, clocks jump and go forward.
 * Then all is well again for a while.
 * What was promised and did not hold is what it gives back.
 */
export async function simulateSeed(
  seed: number,
  bug: Bug | null = null,
): Promise<readonly string[]> {
  const world = await createWorld(seed, bug);
  const { random } = world;
  for (let left = 15 + random.number(25); left > 0; left -= 1) await world.live();
  await world.recover();
  const broken = await world.check();
  world.close();
  return broken;
}

async function createWorld(seed: number, bug: Bug | null) {
  const random = createRandom(seed);
  const time = createVirtualTime();
  const began = new Date(random.pick(STARTS));
  const connection = openConnection(":memory:");
  migrate(connection);
  const platforms = createPlatforms(time, random);
  const articles = ["a0"];
  let skewMs = 0;
  const clock = { now: () => new Date(began.getTime() + time.elapsedMs() + skewMs) };
  const chats = platforms.map(({ chat }) => chat);
  const compose = (request: Parameters<ReturnType<typeof composeFrom>>[0]) =>
    composeFrom(articles)(request);
  const start = () => startProcess({ connection, chats, compose, clock, time, bug });
  let process = start();
  for (const schedule of SCHEDULES) {
    const first = nextSlot({ ...schedule.timing, quietHours: schedule.quietHours }, began);
    if (first) await process.store.addSchedule(schedule, first);
  }

  const watched = await createWatched(process.store, clock, new Date(began.getTime() - DAY));

  const restart = () => {
    process.kill();
    process = start();
  };

  return {
    random,
    live: () =>
      live({
        process,
        random,
        time,
        platforms,
        restart,
        articles,
        bring: watched.bring,
        printAgain: watched.printAgain,
        jump: (ms) => (skewMs += ms),
      }),

    async recover() {
      restart();
      for (const platform of platforms) {
        platform.weather = 0;
        platform.deleted.clear();
      }
      await tickEvery(process, time, [30 * SECOND, 6]);
      await tickEvery(process, time, [25 * MINUTE, 24]);
      await time.pass(2 * MINUTE);
    },

    check: async () => [
      ...(await brokenPromises(process.store, platforms, clock.now())),
      ...(await watched.check()),
    ],
    close: () => connection.close(),
  };
}

function place(platform: PlatformName, channel: string): Conversation {
  return { platform, tenant: "T1", channel };
}

const hourly = { cron: "0 * * * *", words: "every hour", timezone: "UTC" };
/** Times that their clocks skip and repeat. */
const dailyInNewYork = {
  cron: "30 1,2 * * *",
  words: "every day at 01:30 and 02:30",
  timezone: "America/New_York",
};
const dailyOnLordHowe = {
  cron: "45 1,2 * * *",
  words: "every day at 01:45 and 02:45",
  timezone: "Australia/Lord_Howe",
};

const SCHEDULES: readonly NewSchedule[] = [
  newSchedule({ conversation: place("slack", "C1"), timing: hourly }),
  newSchedule({ conversation: place("slack", "C1"), timing: dailyInNewYork, whenEmpty: "say-so" }),
  newSchedule({
    conversation: place("slack", "closed"),
    timing: hourly,
    whenEmpty: "say-so",
    whenUnknown: "may-repeat",
  }),
  newSchedule({
    conversation: place("slack", "C2"),
    timing: hourly,
    draft: { leadMs: 20 * MINUTE, person: "ada" },
  }),
  newSchedule({
    conversation: place("discord", "D2"),
    timing: dailyInNewYork,
    whenEmpty: "say-so",
    draft: { leadMs: 90 * MINUTE, person: "ada" },
  }),
  newSchedule({
    conversation: place("discord", "D1"),
    timing: hourly,
    whenEmpty: "say-so",
    quietHours: { from: "22:00", to: "06:00" },
  }),
  newSchedule({ conversation: place("discord", "closed"), timing: hourly, whenEmpty: "say-so" }),
  newSchedule({
    conversation: place("terminal", "t"),
    timing: dailyOnLordHowe,
    whenEmpty: "say-so",
  }),
];

function createPlatforms(time: VirtualTime, random: Random): readonly SimulatedPlatform[] {
  const shared = { time, random, unreadable: ["closed"] };
  return [
    createSimulatedPlatform({ ...shared, platform: "slack", canBeAsked: true, knowsKeysForMs: 0 }),
    createSimulatedPlatform({
      ...shared,
      platform: "discord",
      canBeAsked: true,
      knowsKeysForMs: 3 * MINUTE,
    }),
    createSimulatedPlatform({
      ...shared,
      platform: "terminal",
      canBeAsked: false,
      knowsKeysForMs: 0,
    }),
  ];
}
