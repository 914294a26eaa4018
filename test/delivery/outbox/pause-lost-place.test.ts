import { expect, it } from "vitest";
import { pauseLostPlace } from "../../../src/delivery/outbox/pause-lost-place.ts";
import type { PlatformName } from "../../../src/domain/conversation.ts";
import type { Chat, LostPlace, PersonalNotice } from "../../../src/ports/chat.ts";
import { newSchedule, slot } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { newSource } from "../../support/sources/sources.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const at = (tenant: string, channel: string) => ({ platform: "slack", tenant, channel }) as const;
const [GONE, BESIDE, ELSEWHERE] = [at("T1", "C1"), at("T1", "C2"), at("T2", "C1")];

async function set() {
  const store = await sqliteStore();
  const due = slot("2026-03-02T08:30:00Z");
  await store.addSchedule(newSchedule({ conversation: GONE, createdBy: "U1" }), due);
  await store.addSchedule(newSchedule({ conversation: GONE, createdBy: "U2" }), due);
  await store.addSchedule(newSchedule({ conversation: BESIDE, createdBy: "U1" }), due);
  await store.addSchedule(newSchedule({ conversation: ELSEWHERE, createdBy: "U1" }), due);
  await store.sources.add(newSource({ conversation: GONE, createdBy: "U1" }));
  await store.sources.add(newSource({ conversation: ELSEWHERE, createdBy: "U1" }));
  await store.sources.add(newSource({ conversation: null }));

  const notices: (PersonalNotice & { readonly on: PlatformName })[] = [];
  const chatThat = (tells: boolean, on: PlatformName): Chat => ({
    ...journalChat(on),
    async tellPerson(notice) {
      if (tells) notices.push({ ...notice, on });
      return tells;
    },
  });
  return {
    notices,
    lose: (lost: Omit<LostPlace, "platform" | "reason">, tells = true) =>
      pauseLostPlace(
        { platform: "slack", reason: "The channel was archived.", ...lost },
        { store, chats: [chatThat(tells, "slack"), chatThat(true, "room")], log: silentLog },
      ),
    async paused() {
      const all = [...(await store.listSchedules()), ...(await store.sources.list())];
      return all
        .filter(({ state }) => state === "paused")
        .map(({ conversation, reason }) => [conversation?.tenant, conversation?.channel, reason]);
    },
  };
}

it("pauses what is in a channel that is gone, and nothing else, and says why", async () => {
  const { lose, paused } = await set();
  await lose({ tenant: "T1", channel: "C1" });
  expect(await paused()).toEqual([
    ["T1", "C1", "Could not be posted: The channel was archived."],
    ["T1", "C1", "Could not be posted: The channel was archived."],
    ["T1", "C1", "Nobody reads it: The channel was archived."],
  ]);
});

it("tells each who set something up there once, of theirs alone, also when it is heard twice", async () => {
  const { lose, notices } = await set();
  await lose({ tenant: "T1", channel: "C1" });
  await lose({ tenant: "T1", channel: "C1" });
  expect(notices.map(({ on, person, tenant }) => [on, person, tenant])).toEqual([
    ["slack", "U1", "T1"],
    ["slack", "U2", "T1"],
  ]);
  const [first, second] = notices.map(({ message }) => JSON.stringify(message));
  expect(first).toContain("in channel C1");
  expect(first).toContain("the digest 1 ");
  expect(first).toContain("the source ");
  expect(first).toContain("The channel was archived.");
  expect(second).toContain("the digest 2 ");
  expect(second).not.toContain("the source ");
});

it("tells it in the room where the platform has no way to them any more", async () => {
  const { lose, notices, paused } = await set();
  await lose({ tenant: "T1", channel: null }, false);
  expect(await paused()).toHaveLength(4);
  expect(notices.map(({ on, person }) => [on, person])).toEqual([
    ["room", "owner"],
    ["room", "owner"],
  ]);
});
