/**
 * Run as a process of its own: posts what is due in a store, and is killed at one fail point.
 * Arguments: the store's folder, the journal of what was posted, the moment, and the fail point as
 * "beginSending/after/2", the second time it is come by; none lets it finish.
 */
import { appendFileSync } from "node:fs";
import { openSqliteStore } from "../../../src/adapters/sqlite/open-sqlite-store.ts";
import { platforms } from "../../../src/app/platforms.ts";
import { createDigestService } from "../../../src/delivery/run/digest-service.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import { composeFrom } from "../digests/digests.ts";
import { silentLog } from "../log/silent-log.ts";
import { type FailPoint, failingChat, failingStore } from "./fail-points.ts";

const [, , dataDir = "", journal = "", moment = "", fatal = ""] = process.argv;
const passed = new Map<string, number>();

function dieAt({ call, when }: FailPoint): void {
  const point = `${call}/${when}`;
  const times = (passed.get(point) ?? 0) + 1;
  passed.set(point, times);
  if (`${point}/${times}` === fatal) process.kill(process.pid, "SIGKILL");
}

const chat: Chat = {
  platform: platforms.room,
  async start() {},
  async stop() {},
  async post({ key }) {
    appendFileSync(journal, `${key}\n`);
    return { status: "sent", messageId: key.slice(0, 8) };
  },
};

const store = await openSqliteStore({ dataDir });
const service = createDigestService({
  store: failingStore(store, dieAt),
  compose: composeFrom(["one", "two"]),
  clock: { now: () => new Date(moment) },
  chats: [failingChat(chat, dieAt)],
  log: silentLog,
  defaultTimezone: "UTC",
});
await service.runDue();
await store.close();
