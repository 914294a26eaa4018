import { openConnection } from "../../src/adapters/sqlite/connection.ts";
import { migrate } from "../../src/adapters/sqlite/migrations.ts";
import type { Conversation, Platform } from "../../src/domain/conversation.ts";
import type { NewSchedule } from "../../src/domain/digest.ts";
import { composeFrom, newSchedule, slot } from "../support/digests.ts";
import { brokenPromises } from "./broken-promises.ts";
import type { Bug } from "./bugs.ts";
import { createRandom, type Random } from "./random.ts";
import { createSimulatedPlatform, type SimulatedPlatform } from "./simulated-platform.ts";
import { type SimulatedProcess, startProcess } from "./simulated-process.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const START = new Date("2026-03-02T07:00:00Z").getTime();

/**
 * A newsroom's few days, all of whose chances come of one number: the process is killed at any
 * step, the store fails, answers are lost, clocks jump. Then all is well again for a while.
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
  const connection = openConnection(":memory:");
  migrate(connection);
  const platforms = createPlatforms(time, random);
  const articles = ["a0"];
  let skewMs = 0;
  const clock = { now: () => new Date(START + time.elapsedMs() + skewMs) };
  const chats = platforms.map(({ chat }) => chat);
  const compose = (request: Parameters<ReturnType<typeof composeFrom>>[0]) =>
    composeFrom(articles)(request);
  const start = () => startProcess({ connection, chats, compose, clock, time, bug });
  let process = start();
  for (const schedule of SCHEDULES)
    await process.store.addSchedule(schedule, slot("2026-03-02T08:00:00Z"));

  const restart = () => {
    process.kill();
    process = start();
  };

  return {
    random,
    live: () =>
      live({ process, random, time, platforms, restart, articles, jump: (ms) => (skewMs += ms) }),

    async recover() {
      restart();
      for (const platform of platforms) platform.weather = 0;
      await tickEvery(process, time, [30 * SECOND, 6]);
      await tickEvery(process, time, [25 * MINUTE, 24]);
      await time.pass(2 * MINUTE);
    },

    check: () => brokenPromises(process.store, platforms, clock.now()),
    close: () => connection.close(),
  };
}

function place(platform: Platform, channel: string): Conversation {
  return { platform, tenant: "T1", channel };
}

const hourly = { cron: "0 * * * *", words: "every hour", timezone: "UTC" };
const daily = { cron: "0 8 * * *", words: "every day at 08:00", timezone: "UTC" };

const SCHEDULES: readonly NewSchedule[] = [
  newSchedule({ conversation: place("slack", "C1"), timing: hourly }),
  newSchedule({ conversation: place("slack", "C1"), timing: daily, whenEmpty: "say-so" }),
  newSchedule({
    conversation: place("slack", "closed"),
    timing: hourly,
    whenEmpty: "say-so",
    whenUnknown: "may-repeat",
  }),
  newSchedule({
    conversation: place("discord", "D1"),
    timing: hourly,
    whenEmpty: "say-so",
    quietHours: { from: "22:00", to: "06:00" },
  }),
  newSchedule({ conversation: place("discord", "closed"), timing: hourly, whenEmpty: "say-so" }),
  newSchedule({ conversation: place("terminal", "t"), timing: daily, whenEmpty: "say-so" }),
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

interface Life {
  readonly process: SimulatedProcess;
  readonly random: Random;
  readonly time: VirtualTime;
  readonly platforms: readonly SimulatedPlatform[];
  readonly articles: string[];
  restart(): void;
  jump(milliseconds: number): void;
}

const EVENTS = [
  "tick",
  "tick",
  "a minute",
  "crash",
  "crash",
  "fault",
  "now",
  "news",
  "weather",
  "jump",
  "resume",
  "replay",
] as const;

const PAUSES = [
  0,
  5 * SECOND,
  10 * SECOND,
  20 * SECOND,
  30 * SECOND,
  MINUTE,
  3 * MINUTE,
  HOUR,
  7 * HOUR,
] as const;

async function live(life: Life): Promise<void> {
  const { random, time } = life;
  await happen(random.pick(EVENTS), life);
  await time.pass(random.pick(PAUSES) + random.number(5 * SECOND));
}

async function happen(event: (typeof EVENTS)[number], life: Life): Promise<void> {
  const { process, random, time, platforms, articles } = life;
  switch (event) {
    case "tick":
      return tick(process);
    case "a minute":
      return tickEvery(process, time, [5 * SECOND, 12]);
    case "crash":
      process.dieAfter(1 + random.number(60));
      tick(process);
      await time.pass(random.number(MINUTE));
      return life.restart();
    case "fault":
      process.failAfter(1 + random.number(60));
      return tick(process);
    case "now":
      return ignore(process.desk.now(place("slack", "C1")));
    case "news":
      return void articles.push(`a${articles.length}`);
    case "weather":
      for (const platform of platforms) platform.weather = random.pick([0, 0.3, 0.9]);
      return;
    case "jump":
      return life.jump(random.pick([-HOUR, -5 * MINUTE, 5 * MINUTE, HOUR]));
    case "resume":
      return ignore(resumeAll(process));
    case "replay":
      return ignore(replayOne(life));
  }
}

/** Not waited for: the next one may begin before this one has ended, and a dead one never ends. */
function tick({ desk }: SimulatedProcess): void {
  ignore(desk.runDue());
}

function ignore(work: Promise<unknown>): void {
  void work.catch(() => {});
}

async function resumeAll({ desk, store }: SimulatedProcess): Promise<void> {
  for (const { conversation, id } of await store.listSchedules()) {
    await desk.resume(conversation, id);
  }
}

/** Of a dead one only: replaying an unknown one is a person's own risk. */
async function replayOne({ process, random }: Life): Promise<void> {
  const [first, ...others] = await process.store.deliveries({ states: ["dead"] });
  if (!first) return;
  const { conversation, key } = random.pick([first, ...others]);
  await process.desk.replay(conversation, key);
}

async function tickEvery(
  process: SimulatedProcess,
  time: VirtualTime,
  [everyMs, times]: readonly [number, number],
): Promise<void> {
  for (let left = times; left > 0; left -= 1) {
    tick(process);
    await time.pass(everyMs);
  }
}
