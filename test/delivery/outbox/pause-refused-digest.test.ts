import { expect, it } from "vitest";
import type { Chat, PersonalNotice } from "../../../src/ports/chat.ts";
import { openDigestService } from "../../support/digests/digest-service.ts";
import { newSchedule, OTHER_ROOM, ROOM, slot } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const GONE = {
  status: "refused",
  permanent: true,
  reason: "no channel",
  retryAfterMs: null,
} as const;

async function goneChannel(isTold: boolean) {
  const room = journalChat("room");
  const notices: PersonalNotice[] = [];
  const chat: Chat = {
    ...room,
    async tellPerson(notice) {
      notices.push(notice);
      return isTold;
    },
  };
  const store = await sqliteStore();
  await store.addSchedule(newSchedule({ createdBy: "U7" }), slot("2026-03-02T08:30:00Z"));
  const elsewhere = newSchedule({ conversation: OTHER_ROOM });
  await store.addSchedule(elsewhere, slot("2026-03-02T08:30:00Z"));
  const test = await openDigestService({ store, chats: [chat] });
  test.articles.push("two");
  room.answer(({ conversation }) =>
    conversation.channel === ROOM.channel ? GONE : { status: "sent", messageId: "m" },
  );
  test.clock.set("2026-03-02T08:30:00Z");
  await test.service.runDue();
  return { ...test, notices };
}

it("whoever set up a digest that is paused is told once, with the reason and the mend", async () => {
  const { notices, service, clock } = await goneChannel(true);
  clock.set("2026-03-03T08:30:00Z");
  await service.runDue();
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({ tenant: ROOM.tenant, person: "U7" });
  const words = JSON.stringify(notices[0]?.message);
  expect(words).toContain("no channel");
  expect(words).toContain("/digest resume 1");
});

it("a notice that cannot be given changes nothing: the digest is paused, the others go on", async () => {
  const { service } = await goneChannel(false);
  expect((await service.list(ROOM))[0]?.schedule.state).toBe("paused");
  expect((await service.list(OTHER_ROOM))[0]?.schedule.state).toBe("active");
});
