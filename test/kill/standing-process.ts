/**
 * Run as a process of its own, one replica of a newsroom: posts what is due in a store to a Slack
 * and a Discord on loopback, with the real adapters, once for each order that it reads. Its one
 * argument is a `Place` as JSON; an order is a line of JSON, answered with "done".
 */

import { createInterface } from "node:readline";
import { createDiscordChat } from "../../src/adapters/discord/discord-chat.ts";
import { createSlackChat } from "../../src/adapters/slack/slack-chat.ts";
import { createDigestService } from "../../src/delivery/run/digest-service.ts";
import { createClusterOfOne } from "../../src/delivery/run/single-process.ts";
import { createWatchRunner } from "../../src/delivery/watch/create-watch-runner.ts";
import type { ComposeEdition } from "../../src/domain/digest.ts";
import type { Store } from "../../src/ports/store.ts";
import { composeFrom } from "../support/digests/digests.ts";
import { watchReader } from "../support/digests/watch-service.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { realClock } from "../support/real-clock.ts";
import { type FailPoint, failingChat, failingStore } from "../support/store/fail-points.ts";
import { articlesBy } from "./articles-by.ts";
import { ABSENCE_MS, type Order, type Place } from "./orders.ts";
import { bringWatched } from "./watched.ts";

const place: Place = JSON.parse(process.argv[2] ?? "{}");
const passed = new Map<string, number>();
let now = new Date(0);
let fatal: string | null = null;

function dieAt({ call, when }: FailPoint): void {
  const point = `${call}/${when}`;
  const times = (passed.get(point) ?? 0) + 1;
  passed.set(point, times);
  if (`${point}/${times}` === fatal) process.kill(process.pid, "SIGKILL");
}

const compose: ComposeEdition = (request) => composeFrom(articlesBy(request.now))(request);
const clock = { now: () => now };
const slack = createSlackChat({
  botToken: place.slack.token,
  connection: { kind: "socket", appToken: "xapp-unused" },
  apiUrl: place.slack.url,
  admins: [],
  log: silentLog,
  clock: realClock,
  timeoutMs: place.timeoutMs,
});
const { url, token } = place.discord;
const discord = createDiscordChat({
  token,
  connection: { kind: "gateway", cluster: createClusterOfOne() },
  apiUrl: url,
  log: silentLog,
  clock: realClock,
  timeoutMs: place.timeoutMs,
});
const store = await openStore(place);
const dying = failingStore(store, dieAt);
const service = createDigestService({
  store: dying,
  compose,
  clock,
  chats: [slack, discord].map((chat) => failingChat(chat, dieAt)),
  log: silentLog,
  defaultTimezone: "UTC",
});

const watches = createWatchRunner({
  store: dying.watches,
  outbox: dying,
  reader: watchReader({ store, clock }),
  clock,
  log: silentLog,
  deliver: () => service.runDue(),
});
const brought = new Set<string>();

for await (const line of createInterface({ input: process.stdin })) {
  const order: Order = JSON.parse(line);
  passed.clear();
  now = new Date(order.now);
  if (place.isWatched) await bringWatched(store, now, brought);
  fatal = order.fatal;
  for (let look = 0; look < order.looks; look += 1) {
    // As at a tick: the next one tries again.
    if (place.isWatched) await watches.planNow().catch(() => {});
    await service.runDue().catch(() => {});
  }
  process.stdout.write("done\n");
}
await store.close();
await discord.stop();

async function openStore({ databaseUrl, dataDir }: Place): Promise<Store> {
  if (databaseUrl === null) {
    const { openSqliteStore } = await import("../../src/adapters/sqlite/open-sqlite-store.ts");
    return openSqliteStore({ dataDir });
  }
  const { openPostgresStore } = await import("../../src/adapters/postgres/open-postgres-store.ts");
  return openPostgresStore({ databaseUrl, log: silentLog, absenceMs: ABSENCE_MS });
}
