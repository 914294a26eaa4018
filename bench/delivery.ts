/**
 * `npm run bench:delivery`: a digest of two messages to 10,000 Discord and 2,000 Slack channels
 * on a clock that passes as fast as the machine can, to platforms that enforce their limits; then
 * how many rows a second the outbox takes on a real disk.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "../src/adapters/sqlite/connection.ts";
import { migrate } from "../src/adapters/sqlite/migrations.ts";
import { openSqliteStore } from "../src/adapters/sqlite/open-sqlite-store.ts";
import { createDigestDesk } from "../src/delivery/digest-desk.ts";
import type { Conversation, Platform } from "../src/domain/conversation.ts";
import type { Slot } from "../src/domain/digest.ts";
import { say } from "../src/domain/reply.ts";
import type { Chat, PostOutcome } from "../src/ports/chat.ts";
import type { Store } from "../src/ports/store.ts";
import { createRandom } from "../test/simulate/random.ts";
import { storeOn } from "../test/simulate/store-on.ts";
import { createVirtualTime, type VirtualTime } from "../test/simulate/virtual-time.ts";
import { silentLog } from "../test/support/silent-log.ts";

const START = new Date("2026-03-02T08:30:00Z");
const SLOT: Slot = { dueAt: START, localTime: "2026-03-02 08:30" };
const DISCORD = { channels: 10_000, aSecond: 50 };
const SLACK = { channels: 2_000 };
const MESSAGES = 2;
const OUTBOX_ROWS = 500;

await fanOut();
await fillOutbox();

async function fanOut(): Promise<void> {
  const time = createVirtualTime();
  const discord = limitedChat("discord", time, { aSecond: DISCORD.aSecond, aSecondInChannel: 1 });
  const slack = limitedChat("slack", time, { aSecond: null, aSecondInChannel: 1 });
  const connection = openConnection(":memory:");
  migrate(connection);
  const store = storeOn(connection);
  await schedule(store, "discord", DISCORD.channels);
  await schedule(store, "slack", SLACK.channels);

  const desk = createDigestDesk({
    store,
    compose: async ({ told }) => (told.size > 0 ? null : edition()),
    clock: { now: () => new Date(START.getTime() + time.elapsedMs()) },
    chats: [discord, slack],
    log: silentLog,
    defaultTimezone: "UTC",
    timer: time,
  });
  const heapBefore = heapMegabytes();
  let done = false;
  const run = desk.runDue().then(() => {
    done = true;
  });
  while (!done) await time.pass(1_000);
  await run;

  report("Discord", discord, (DISCORD.channels * MESSAGES) / DISCORD.aSecond);
  report("Slack", slack, MESSAGES - 1);
  const rows = await store.deliveries({ states: ["sent"] });
  print(`sent ${rows.length}, heap ${heapBefore} MB before, ${heapMegabytes()} MB after`);
  connection.close();
}

interface LimitedChat extends Chat {
  readonly arrivals: readonly number[];
  readonly refusals: number;
}

/** Counts what arrives in any second, and refuses what is too much with a 429. */
function limitedChat(
  platform: Platform,
  time: VirtualTime,
  limits: { readonly aSecond: number | null; readonly aSecondInChannel: number },
): LimitedChat {
  const random = createRandom(1);
  const arrivals: number[] = [];
  const lastIn = new Map<string, number>();
  let refusals = 0;

  function isTooMuch(channel: string): boolean {
    const now = time.elapsedMs();
    const nth = limits.aSecond === null ? undefined : arrivals.at(-limits.aSecond);
    const last = lastIn.get(channel);
    return (
      (nth !== undefined && now - nth < 1_000) ||
      (last !== undefined && now - last < 1_000 / limits.aSecondInChannel)
    );
  }

  return {
    platform,
    arrivals,
    get refusals() {
      return refusals;
    },
    async start() {},
    async stop() {},
    async post({ key, conversation: { channel } }): Promise<PostOutcome> {
      await time.wait(20 + random.number(20));
      if (isTooMuch(channel)) {
        refusals += 1;
        return { status: "refused", permanent: false, reason: "429", retryAfterMs: 1_000 };
      }
      arrivals.push(time.elapsedMs());
      lastIn.set(channel, time.elapsedMs());
      await time.wait(20 + random.number(20));
      return { status: "sent", messageId: key };
    },
  };
}

async function schedule(store: Store, platform: Platform, channels: number): Promise<void> {
  for (let index = 0; index < channels; index += 1) {
    const conversation: Conversation = { platform, tenant: "T", channel: `C${index}` };
    await store.addSchedule(
      {
        conversation,
        timing: { cron: "30 8 * * *", words: "every day at 08:30", timezone: "UTC" },
        whenEmpty: "skip",
        whenUnknown: "may-miss",
        quietHours: null,
        createdBy: "bench",
        createdAt: START,
      },
      SLOT,
    );
  }
}

function edition() {
  const messages = Array.from({ length: MESSAGES }, (_, index) => say(`Message ${index}`));
  return { messages, articleIds: ["a"] };
}

function report(name: string, { arrivals, refusals }: LimitedChat, fastestSeconds: number): void {
  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1_000;
  const share = ((100 * fastestSeconds) / seconds).toFixed(1);
  print(
    `${name}: ${arrivals.length} messages in ${seconds.toFixed(1)} s of its time, ${share} % of the allowed rate, ${refusals} refused with 429`,
  );
}

/** Planned, begun and recorded as sent, each on the disk before the next. */
async function fillOutbox(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const store = await openSqliteStore({ dataDir: folder });
  const conversation = { platform: "room", tenant: "local", channel: "room" } as const;
  const began = performance.now();
  for (let index = 0; index < OUTBOX_ROWS; index += 1) {
    const slot = { dueAt: new Date(START.getTime() + index), localTime: `${index}` };
    const rows = [{ key: `k${index}`, state: "planned", message: say("Message") }] as const;
    await store.planAskedFor(conversation, { slot, plannedAt: START, articleIds: [], rows });
    await store.beginSending(`k${index}`, START);
    await store.recordStep(`k${index}`, "sending", { state: "sent", messageId: "m" });
  }
  const seconds = (performance.now() - began) / 1_000;
  print(
    `outbox on SQLite: ${Math.round(OUTBOX_ROWS / seconds)} rows a second, from planned to sent`,
  );
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

function heapMegabytes(): number {
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
