import { describe, expect, it } from "vitest";
import type { WhenUnknown } from "../../../src/domain/digest.ts";
import type { Chat, PostedFinding, PostedSearch } from "../../../src/ports/chat.ts";
import { openDigestService, statesOf } from "../../support/digests/digest-service.ts";
import { newSchedule, ROOM, slot } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const LOST = { status: "unknown", reason: "no answer" } as const;
const NO_PERMISSION = { status: "cannot-tell", reason: "no permission", isFinal: true } as const;
const BUSY = { status: "cannot-tell", reason: "busy", isFinal: false } as const;
const ABSENT = { status: "absent" } as const;

/** A daily digest whose first post gets no answer, in a place that can be asked. */
async function lostReply(
  findings: PostedFinding[],
  changes: { whenUnknown?: WhenUnknown; repeatsSafelyForMs?: number } = {},
) {
  const room = journalChat("room");
  const searches: PostedSearch[] = [];
  const chat: Chat = {
    ...room,
    async findPosted(search) {
      searches.push(search);
      return findings.shift() ?? BUSY;
    },
    repeatsSafelyForMs: changes.repeatsSafelyForMs ?? 0,
  };
  const store = await sqliteStore();
  const { whenUnknown = "may-miss" } = changes;
  await store.addSchedule(newSchedule({ whenUnknown }), slot("2026-03-02T08:30:00Z"));
  const test = await openDigestService({ store, chats: [chat] });
  test.articles.push("two");
  room.answer(LOST);
  test.clock.set("2026-03-02T08:30:00Z");
  await test.service.runDue();
  const runAt = async (time: string) => {
    test.clock.set(`2026-03-02T${time}Z`);
    await test.service.runDue();
    return statesOf(await test.service.deliveries({})).toReversed();
  };
  const titles = () => room.posts.map(({ message }) => message.title);
  return { ...test, room, searches, runAt, titles };
}

describe("a message whose posting got no answer", () => {
  it("is looked for after a minute, and what follows it waits", async () => {
    const { runAt, searches, titles, room } = await lostReply([
      { status: "found", messageId: "m9" },
    ]);
    expect(await runAt("08:30:59")).toEqual(["unknown", "planned"]);
    expect(searches).toEqual([]);
    expect(await runAt("08:31:00")).toEqual(["sent", "sent"]);
    expect(titles()).toEqual(["one", "two"]);
    expect(searches).toMatchObject([{ key: room.posts[0]?.key, conversation: ROOM }]);
    expect(searches[0]?.message.title).toBe("one");
    expect(searches[0]?.since).toEqual(new Date("2026-03-02T06:30:00Z"));
  });

  it("is posted again under its key, before what follows, when it is not there", async () => {
    const { runAt, titles, room } = await lostReply([ABSENT]);
    await runAt("08:31:00");
    expect(await runAt("08:31:05")).toEqual(["sent", "sent"]);
    expect(titles()).toEqual(["one", "one", "two"]);
    expect(room.posts[1]?.key).toBe(room.posts[0]?.key);
  });

  it("stays unknown where nobody may look, with the reason, and what follows comes", async () => {
    const { runAt, titles, service } = await lostReply([NO_PERMISSION]);
    expect(await runAt("08:31:00")).toEqual(["unknown", "sent"]);
    await runAt("10:00:00");
    expect(titles()).toEqual(["one", "two"]);
    expect((await service.deliveries({ states: ["unknown"] }))[0]).toMatchObject({
      reason: "no answer. It cannot be looked for: no permission",
      nextAttemptAt: null,
      mayRepeat: false,
    });
  });

  it("is posted again there when its digest says that it may repeat, and is marked", async () => {
    const { runAt, titles, service } = await lostReply([NO_PERMISSION], {
      whenUnknown: "may-repeat",
    });
    await runAt("08:31:00");
    expect(await runAt("08:31:05")).toEqual(["sent", "sent"]);
    expect(titles()).toEqual(["one", "one", "two"]);
    const rows = await service.deliveries({});
    expect(rows.map(({ mayRepeat }) => mayRepeat).toReversed()).toEqual([true, false]);
  });

  it("is looked for again while the platform does not answer", async () => {
    const { runAt, searches } = await lostReply([BUSY, BUSY, { status: "found", messageId: "m" }]);
    expect(await runAt("08:31:00")).toEqual(["unknown", "planned"]);
    expect(await runAt("08:31:30")).toEqual(["unknown", "planned"]);
    expect(searches).toHaveLength(1);
    expect(await runAt("08:32:00")).toEqual(["unknown", "planned"]);
    expect(await runAt("08:34:00")).toEqual(["sent", "sent"]);
    expect(searches).toHaveLength(3);
  });

  it("holds up no later digest for more than an hour, but the rest of its own", async () => {
    const { runAt, service, articles, titles } = await lostReply([]);
    await runAt("08:31:00");
    articles.push("three");
    await service.now(ROOM);
    expect(titles()).toEqual(["one"]);
    expect(await runAt("09:31:00")).toEqual(["unknown", "planned", "sent"]);
    expect(titles()).toEqual(["one", "three"]);
  });

  it("is not mistaken for one that is known to be another", async () => {
    const { runAt, searches, room } = await lostReply([{ status: "found", messageId: "m9" }]);
    room.answer(LOST);
    expect(await runAt("08:31:00")).toEqual(["sent", "unknown"]);
    await runAt("08:32:00");
    expect(searches.map(({ others }) => [...others])).toEqual([[], ["m9"]]);
  });

  it("is posted again at once where the platform gives back the first one", async () => {
    const { runAt, titles } = await lostReply([NO_PERMISSION], { repeatsSafelyForMs: 120_000 });
    expect(await runAt("08:31:00")).toEqual(["sent", "sent"]);
    expect(titles()).toEqual(["one", "one", "two"]);
  });
});
