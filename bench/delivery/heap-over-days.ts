import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openConnection } from "../../src/adapters/sqlite/connection.ts";
import { migrate } from "../../src/adapters/sqlite/migrations.ts";
import { platforms } from "../../src/app/platforms.ts";
import { createDigestService } from "../../src/delivery/run/digest-service.ts";
import { say } from "../../src/domain/reply.ts";
import type { Chat } from "../../src/ports/chat.ts";
import { storeOnMemory } from "../../test/simulate/store-on.ts";
import { createVirtualTime } from "../../test/simulate/virtual-time.ts";
import { newSchedule } from "../../test/support/digests/digests.ts";
import { silentLog } from "../../test/support/log/silent-log.ts";

const START = new Date("2026-03-02T08:25:00Z");
const DAY_MS = 86_400_000;
const CHANNELS = 200;
const DAYS = 60;
/** How long it is looked on each day what is due. */
const MINUTES = 20;
/** One that is refused, one that is lost and found, and the others well. */
const TROUBLE_EVERY = 10;

/** What one process still holds after each of many days' digests to many channels. */
export async function heapOverDays(): Promise<void> {
  const time = createVirtualTime();
  const connection = openConnection(":memory:");
  migrate(connection);
  const store = storeOnMemory(connection);
  for (let index = 0; index < CHANNELS; index += 1) {
    const conversation = { platform: "slack", tenant: "T", channel: `C${index}` } as const;
    await store.addSchedule(newSchedule({ conversation }), {
      dueAt: new Date("2026-03-02T08:30:00Z"),
      localTime: "2026-03-02 08:30",
    });
  }
  const now = () => new Date(START.getTime() + time.elapsedMs());
  const service = createDigestService({
    store,
    compose: async () => ({
      messages: [say(`News of ${now().toISOString()}`), say("More")],
      articleIds: [now().toISOString().slice(0, 10)],
      more: null,
      account: { stages: [], chosen: [], leftOut: [] },
    }),
    clock: { now },
    chats: [troubledChat()],
    log: silentLog,
    defaultTimezone: "UTC",
    timer: time,
  });

  const heaps: number[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (let minute = 0; minute < MINUTES; minute += 1) {
      const done = service.runDue();
      await time.pass(60_000);
      await done;
    }
    await time.pass(DAY_MS - MINUTES * 60_000);
    heaps.push(heapAfterCollection());
  }
  const sent = (await store.deliveries({ states: ["sent"] })).length;
  process.stdout.write(
    `heap after collection: ${mega(heaps[1])} MB on day 2, ${mega(heaps.at(-1))} MB on day ${DAYS}, ${sent} messages sent\n`,
  );
  connection.close();
}

function troubledChat(): Chat {
  let posts = 0;
  return {
    platform: platforms.slack,
    async start() {},
    async stop() {},
    async post({ key }) {
      posts += 1;
      if (posts % TROUBLE_EVERY === 0) {
        return { status: "refused", permanent: false, reason: "busy", retryAfterMs: 1_000 };
      }
      return posts % TROUBLE_EVERY === 5
        ? { status: "unknown", reason: "no answer" }
        : { status: "sent", messageId: key };
    },
    findPosted: async ({ key }) => ({ status: "found", messageId: key }),
  };
}

function heapAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

function mega(bytes = 0): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
