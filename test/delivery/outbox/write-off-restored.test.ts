import { expect, it } from "vitest";
import { writeOffRestored } from "../../../src/delivery/outbox/write-off-restored.ts";
import { openDigestService, statesOf } from "../../support/digests/digest-service.ts";
import { newSchedule, plan, ROOM, slot } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const NOW = new Date("2026-03-02T10:00:00Z");

it("what was waiting is looked for: what is there is not posted again, what is not is", async () => {
  const room = journalChat("room");
  const found = new Set<string>();
  const chat = {
    ...room,
    findPosted: async ({ key }: { key: string }) =>
      found.has(key) ? ({ status: "found", messageId: "m0" } as const) : ABSENT,
  };
  const store = await sqliteStore();
  await store.planAskedFor(ROOM, plan(slot("2026-03-02T09:00:00Z"), ["there", "not there"]));
  found.add((await store.openDeliveries())[0]?.key ?? "");
  expect(await writeOffRestored(store, NOW)).toEqual({ messages: 2, slots: 0 });
  expect(statesOf(await store.deliveries({}))).toEqual(["unknown", "unknown"]);

  const { service, clock } = await openDigestService({ store, chats: [chat] });
  clock.set("2026-03-02T10:00:05Z");
  await service.runDue();
  await service.runDue();
  expect(statesOf(await store.deliveries({}))).toEqual(["sent", "sent"]);
  expect(room.posts.map(({ message }) => message.title)).toEqual(["not there"]);
});

it("what came due since is reported as unknown, never posted, and the next one comes", async () => {
  const store = await sqliteStore();
  const { service, room, clock } = await openDigestService({ store });
  await store.addSchedule(newSchedule(), slot("2026-03-01T08:30:00Z"));
  expect(await writeOffRestored(store, NOW)).toEqual({ messages: 0, slots: 2 });

  clock.set("2026-03-02T10:00:05Z");
  await service.runDue();
  expect(room.posts).toEqual([]);
  const rows = await store.deliveries({});
  expect(statesOf(rows)).toEqual(["unknown", "unknown"]);
  expect(rows[0]?.reason).toContain("put back from a backup");
  clock.set("2026-03-03T08:30:00Z");
  await service.runDue();
  expect(room.posts).toHaveLength(1);
});

const ABSENT = { status: "absent" } as const;
