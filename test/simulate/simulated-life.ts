import type { Conversation } from "../../src/domain/conversation.ts";
import { seenOf } from "../../src/domain/edition/draft.ts";
import { UNLIMITED } from "../../src/domain/platform.ts";
import type { Random } from "./random.ts";
import type { SimulatedPlatform } from "./simulated-platform.ts";
import type { SimulatedProcess } from "./simulated-process.ts";
import { HOUR, MINUTE, SECOND, type VirtualTime } from "./virtual-time.ts";

export interface Life {
  readonly process: SimulatedProcess;
  readonly random: Random;
  readonly time: VirtualTime;
  readonly platforms: readonly SimulatedPlatform[];
  readonly articles: string[];
  restart(): void;
  /** A source brings an article that is watched for. */
  bring(number: number): Promise<void>;
  /** Another one brings the words of one that came before. */
  printAgain(random: Random): Promise<void>;
  jump(milliseconds: number): void;
}

const EVENTS = [
  "tick",
  "tick",
  "a minute",
  "crash",
  "crash",
  "fault",
  "disk full",
  "store away",
  "stopped",
  "deleted",
  "now",
  "news",
  "copy",
  "copy",
  "weather",
  "jump",
  "resume",
  "replay",
  "edit",
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

/** Something happens, and then time passes. */
export async function live(life: Life): Promise<void> {
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
    case "disk full":
      process.loseStore("writes", random.number(5 * MINUTE));
      return tickEvery(process, time, [5 * SECOND, 12]);
    case "store away":
      process.loseStore("everything", random.number(MINUTE));
      return tickEvery(process, time, [5 * SECOND, 12]);
    case "stopped":
      tick(process);
      await time.pass(random.number(MINUTE));
      return process.stopFor(MINUTE);
    case "deleted":
      for (const platform of platforms) platform.deleteOrRestore(random.pick(CHANNELS));
      return;
    case "now":
      return ignore(process.service.now(SLACK_CHANNEL));
    case "news":
      articles.push(`a${articles.length}`);
      return life.bring(articles.length);
    case "copy":
      return life.printAgain(random);
    case "weather":
      for (const platform of platforms) platform.weather = random.pick([0, 0.3, 0.9]);
      return;
    case "jump":
      return life.jump(random.pick([-HOUR, -5 * MINUTE, 5 * MINUTE, HOUR]));
    case "resume":
      return ignore(resumeAll(process));
    case "replay":
      return ignore(replayOne(life));
    case "edit":
      // Two at once: each was made on what there was.
      ignore(editOne(life));
      return ignore(editOne(life));
  }
}

const CHANNELS = ["C1", "D1"] as const;
const SLACK_CHANNEL: Conversation = { platform: "slack", tenant: "T1", channel: "C1" };

/** Not waited for: the next one may begin before this one has ended, and a dead one never ends. */
function tick({ service, watchRunner }: SimulatedProcess): void {
  ignore(watchRunner.runDue());
  ignore(service.runDue());
}

function ignore(work: Promise<unknown>): void {
  void work.catch(() => {});
}

async function resumeAll({ service, store }: SimulatedProcess): Promise<void> {
  for (const { conversation, id } of await store.listSchedules()) {
    await service.resume(conversation, id);
  }
}

type Wish = Parameters<SimulatedProcess["service"]["redraft"]>[2]["wish"];

const EDITOR = { id: "ada", mayManageDigests: false };

/** By the draft's own buttons, as they were for the version that was seen. */
async function editOne({ process, random }: Life): Promise<void> {
  const conversation = { ...SLACK_CHANNEL, channel: "D1" };
  const from = { asker: EDITOR, conversation };
  const [first, ...others] = await process.service.drafts(from);
  if (!first) return;
  const { draft } = random.pick([first, ...others]);
  const wishes: readonly [Wish, ...Wish[]] = [
    { kind: "arrange", drop: "1" },
    { kind: "arrange", first: "2" },
    { kind: "reset" },
    { kind: "hold" },
    { kind: "post" },
  ];
  const wish = random.pick(wishes);
  await process.service.redraft(from, draft.digest, {
    seen: seenOf(draft),
    wish,
    limits: UNLIMITED,
  });
}

/** Of a dead one only: replaying an unknown one is a person's own risk. */
async function replayOne({ process, random }: Life): Promise<void> {
  const [first, ...others] = await process.store.deliveries({ states: ["dead"] });
  if (!first) return;
  const { conversation, key } = random.pick([first, ...others]);
  await process.service.replay(conversation, key);
}

export async function tickEvery(
  process: SimulatedProcess,
  time: VirtualTime,
  [everyMs, times]: readonly [number, number],
): Promise<void> {
  for (let left = times; left > 0; left -= 1) {
    tick(process);
    await time.pass(everyMs);
  }
}
