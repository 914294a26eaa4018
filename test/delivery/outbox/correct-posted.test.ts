import { describe, expect, it } from "vitest";
import type { CorrectMessage } from "../../../src/domain/digest.ts";
import { openDigestService, type TestDigestService } from "../../support/digests/digest-service.ts";
import { message, ROOM } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";

const lost = { status: "unknown", reason: "no answer" } as const;
const gone = {
  status: "refused",
  permanent: true,
  reason: "message_not_found",
  retryAfterMs: null,
} as const;
const busy = { ...gone, permanent: false, reason: "busy", retryAfterMs: 300_000 };

/** A digest posted at half past eight, and then what its source says by now. */
async function posted(corrections: "edit" | "off" = "edit", room = journalChat()) {
  const now = { says: "one" };
  const correct: CorrectMessage = async (_, shown) => {
    if (shown.title === now.says) return null;
    const wordings = [`${now.says} as of today`];
    return { message: message(now.says), wordings, fits: now.says.length < 100 };
  };
  const test = await openDigestService({ correct, chats: [room] });
  const scheduled = await test.service.schedule({
    conversation: ROOM,
    when: "daily 08:30",
    whenEmpty: "skip",
    edition: { corrections },
    createdBy: "ada",
  });
  if (scheduled.status === "unreadable") throw new Error(scheduled.problem);
  test.clock.set("2026-03-02T08:30:00Z");
  await test.service.runDue();
  const later = async (minutes = 2) => {
    test.clock.advance(minutes * 60_000);
    await test.service.runDue();
  };
  return { ...test, room, now, later, id: scheduled.outlook.schedule.id };
}

async function editOf({ service }: Pick<TestDigestService, "service">) {
  const [delivery] = await service.deliveries({ states: ["sent"] });
  return delivery?.edit;
}

describe("a posted digest", () => {
  it("stays as it is unless it was chosen to be corrected", async () => {
    const test = await posted("off");
    test.now.says = "uno";
    await test.later();
    expect(test.room.edits).toEqual([]);
    expect(await editOf(test)).toBeNull();
  });

  it("is edited once for each new wording, in place", async () => {
    const test = await posted();
    await test.later();
    expect(test.room.edits).toEqual([]);

    test.now.says = "uno";
    await test.later();
    await test.later();
    const [post] = test.room.posts;
    expect(test.room.edits).toEqual([{ ...post, messageId: "m1", message: message("uno") }]);
    expect(await editOf(test)).toMatchObject({ state: "edited", wordings: ["uno as of today"] });

    test.now.says = "eins";
    await test.later();
    await test.later();
    expect(test.room.edits.map((edit) => edit.message.title)).toEqual(["uno", "eins"]);
    expect(test.room.posts).toHaveLength(1);
  });

  it("is edited again where the answer was lost, the same words, until one comes", async () => {
    const test = await posted();
    test.now.says = "uno";
    test.room.answer(lost, busy);
    await test.later();
    expect(await editOf(test)).toMatchObject({ state: "waiting", reason: "no answer" });
    await test.later();
    expect(await editOf(test)).toMatchObject({ state: "waiting", reason: "busy" });
    await test.later();
    expect(test.room.edits).toHaveLength(2);
    await test.later(5);
    expect(new Set(test.room.edits.map((edit) => edit.message.title))).toEqual(new Set(["uno"]));
    expect(test.room.edits).toHaveLength(3);
    expect(await editOf(test)).toMatchObject({ state: "edited", attempts: 0, reason: null });
  });

  it("is left for good where the platform says that it is gone, with the reason", async () => {
    const test = await posted();
    test.now.says = "uno";
    test.room.answer(gone);
    await test.later();
    test.now.says = "eins";
    await test.later();
    expect(test.room.edits).toHaveLength(1);
    expect(await editOf(test)).toMatchObject({ state: "ended", reason: "message_not_found" });
    expect(await test.service.deliveries({})).toMatchObject([{ state: "sent" }]);
  });

  it("is left with the reason where it has no room, or nothing there can be edited", async () => {
    const test = await posted();
    test.now.says = "uno".repeat(100);
    await test.later();
    expect(test.room.edits).toEqual([]);
    expect(await editOf(test)).toMatchObject({
      state: "ended",
      reason: expect.stringContaining("no room"),
    });

    const { edit: _, ...paper } = journalChat();
    const printed = await posted("edit", paper as ReturnType<typeof journalChat>);
    printed.now.says = "uno";
    await printed.later();
    expect(await editOf(printed)).toMatchObject({
      state: "ended",
      reason: expect.stringContaining("cannot be edited"),
    });
  });

  it("is not looked at any more after a week, and what waits then is given up", async () => {
    const test = await posted();
    await test.later(8 * 24 * 60);
    test.now.says = "uno";
    await test.later();
    expect(test.room.edits).toEqual([]);

    const other = await posted();
    other.now.says = "uno";
    other.room.answer(lost);
    await other.later();
    await other.later(8 * 24 * 60);
    expect(other.room.edits).toHaveLength(1);
    expect(await editOf(other)).toMatchObject({ state: "ended", reason: "Given up after 7 days." });
  });

  it("is corrected from when that is chosen, and listed so", async () => {
    const test = await posted("off");
    test.now.says = "uno";
    await test.service.edit(ROOM, test.id, { corrections: "edit" });
    await test.later();
    expect(test.room.edits).toHaveLength(1);
  });

  it("holds up no post where it cannot be corrected", async () => {
    const test = await posted();
    test.now.says = "uno";
    test.room.answer(busy);
    await test.later();
    test.articles.push("two");
    await test.service.now(ROOM);
    expect(test.room.posts.map((post) => post.message.title)).toEqual(["one", "two"]);
  });
});
