import { openConnection } from "../../src/adapters/sqlite/connection.ts";
import { migrate } from "../../src/adapters/sqlite/migrations.ts";
import { platforms } from "../../src/app/platforms.ts";
import { createDigestService } from "../../src/delivery/run/digest-service.ts";
import type { Conversation, PlatformName } from "../../src/domain/conversation.ts";
import { DEFAULT_GRACE_MS, type Slot } from "../../src/domain/digest.ts";
import { USUAL_EDITION } from "../../src/domain/edition/edition-settings.ts";
import { say } from "../../src/domain/reply.ts";
import type { Chat, PostOutcome } from "../../src/ports/chat.ts";
import type { Store } from "../../src/ports/store.ts";
import { createRandom } from "../../test/simulate/random.ts";
import { storeOnMemory } from "../../test/simulate/store-on.ts";
import { createVirtualTime, type VirtualTime } from "../../test/simulate/virtual-time.ts";
import { silentLog } from "../../test/support/log/silent-log.ts";

const START = new Date("2026-03-02T08:30:00Z");
const SLOT: Slot = { dueAt: START, localTime: "2026-03-02 08:30" };
const DISCORD = { channels: 10_000, aSecond: 50 };
const SLACK = { channels: 2_000 };
const MESSAGES = 2;

/** A digest of two messages to each of 10,000 Discord and 2,000 Slack channels, at once. */
export async function fanOut(): Promise<void> {
  const time = createVirtualTime();
  const discord = limitedChat("discord", time, { aSecond: DISCORD.aSecond, aSecondInChannel: 1 });
  const slack = limitedChat("slack", time, { aSecond: null, aSecondInChannel: 1 });
  const connection = openConnection(":memory:");
  migrate(connection);
  const store = storeOnMemory(connection);
  await schedule(store, "discord", DISCORD.channels);
  await schedule(store, "slack", SLACK.channels);

  const service = createDigestService({
    store,
    compose: async ({ told }) => (told.size > 0 ? null : edition()),
    clock: { now: () => new Date(START.getTime() + time.elapsedMs()) },
    chats: [discord, slack],
    log: silentLog,
    defaultTimezone: "UTC",
    timer: time,
  });
  let done = false;
  const run = service.runDue().then(() => {
    done = true;
  });
  while (!done) await time.pass(1_000);
  await run;

  report("Discord", discord, (DISCORD.channels * MESSAGES) / DISCORD.aSecond);
  report("Slack", slack, MESSAGES - 1);
  const rows = await store.deliveries({ states: ["sent"] });
  print(`sent ${rows.length} of ${(DISCORD.channels + SLACK.channels) * MESSAGES} messages`);
  connection.close();
}

interface LimitedChat extends Chat {
  readonly arrivals: readonly number[];
  readonly refusals: number;
}

/** Counts what arrives in any second, and refuses what is too much with a 429. */
function limitedChat(
  platform: PlatformName,
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
    platform: platforms[platform],
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

async function schedule(store: Store, platform: PlatformName, channels: number): Promise<void> {
  for (let index = 0; index < channels; index += 1) {
    const conversation: Conversation = { platform, tenant: "T", channel: `C${index}` };
    await store.addSchedule(
      {
        conversation,
        timing: { cron: "30 8 * * *", words: "every day at 08:30", timezone: "UTC" },
        whenEmpty: "skip",
        whenUnknown: "may-miss",
        quietHours: null,
        edition: USUAL_EDITION,
        draft: null,
        graceMs: DEFAULT_GRACE_MS,
        createdBy: "bench",
        createdAt: START,
      },
      SLOT,
    );
  }
}

function edition() {
  const messages = Array.from({ length: MESSAGES }, (_, index) => say(`Message ${index}`));
  return {
    messages,
    articleIds: ["a"],
    more: null,
    account: { stages: [], chosen: [], leftOut: [] },
  };
}

function report(name: string, { arrivals, refusals }: LimitedChat, fastestSeconds: number): void {
  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1_000;
  const share = ((100 * fastestSeconds) / seconds).toFixed(1);
  print(
    `${name}: ${arrivals.length} messages in ${seconds.toFixed(1)} s of its time, ${share} % of the allowed rate, ${refusals} refused with 429`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
