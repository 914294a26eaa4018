import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/conversation.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { OTHER_ROOM, ROOM } from "../support/digests/digests.ts";
import { newsroom, type TestNewsroom, wordsOf } from "../support/digests/newsroom.ts";

const EARLY = "2026-03-02T08:00:00Z";
const DUE = "2026-03-02T08:30:00Z";
/** Where Ada writes to the bot alone. */
const ALONE: Conversation = { platform: "room", tenant: "local", channel: "D1" };
const REFUSED = {
  status: "refused",
  permanent: true,
  reason: "closed",
  retryAfterMs: null,
} as const;

/** A digest at half past eight whose draft is open since eight: three stories in three messages. */
async function withDraft(): Promise<TestNewsroom> {
  const test = await newsroom();
  test.articles.push("two", "three");
  await test.ask("/digest schedule daily 08:30 draft 30m");
  await tickAt(test, EARLY);
  return test;
}

async function tickAt({ clock, service }: TestNewsroom, time: string): Promise<void> {
  clock.set(time);
  await service.runDue();
  await service.runDue();
}

function posted({ room }: TestNewsroom, channel: string): readonly (string | null)[] {
  return room.posts
    .filter(({ conversation }) => conversation.channel === channel)
    .map(({ message }) => message.title);
}

function button(reply: Reply | undefined, label: string): string {
  const found = reply?.buttons.find((each) => each.label === label);
  if (!found) throw new Error(`There is no button ${label}.`);
  return found.value;
}

const sentDraft = ({ room }: TestNewsroom) =>
  room.posts.findLast(({ conversation }) => conversation.channel === "@ada")?.message;

const reported = ({ service }: TestNewsroom) =>
  service.deliveries({ conversation: ROOM, withDrafts: true });

describe("a draft", () => {
  it("goes to whoever asked for it, so long before, and to nobody else", async () => {
    const test = await withDraft();
    expect(posted(test, "room")).toEqual([]);
    expect(posted(test, "@ada")).toEqual([
      "Draft: one",
      "Draft: two",
      "Draft: three",
      "Draft of digest 1",
    ]);
    expect(sentDraft(test)?.buttons.map(({ label }) => label)).toEqual([
      "Post now",
      "Hold back",
      "Drop 1",
      "Drop 2",
      "Drop 3",
      "2 first",
      "3 first",
    ]);
  });

  it("that nobody touches is posted at its time, once and as it was shown", async () => {
    const test = await withDraft();
    test.articles.push("four");
    await tickAt(test, "2026-03-02T08:29:59Z");
    expect(posted(test, "room")).toEqual([]);
    await tickAt(test, DUE);
    await tickAt(test, "2026-03-02T08:31:00Z");
    expect(posted(test, "room")).toEqual(["one", "two", "three"]);
    expect(posted(test, "@ada")).toHaveLength(4);
  });

  it("holds up nothing else in its channel", async () => {
    const test = await withDraft();
    test.articles.push("four");
    await test.ask("/digest now");
    expect(posted(test, "room")).toEqual(["four"]);
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual(["four", "one", "two", "three"]);
  });

  it("is shown in /digest list and among the deliveries", async () => {
    const test = await withDraft();
    const words = wordsOf(await test.ask("/digest list"));
    expect(words).toContain("sends a draft 30 minutes before");
    expect(words).toContain("Its draft is open and posts Mon 2 Mar 2026, 08:30: /digest draft 1.");
    expect((await reported(test)).map(({ state }) => state).toSorted()).toEqual([
      ...["planned", "planned", "planned", "sent", "sent", "sent", "sent"],
    ]);
  });

  it("that reaches nobody delays nothing, pauses nothing, and is reported", async () => {
    const test = await newsroom();
    await test.ask("/digest schedule daily 08:30 draft 30m");
    test.room.answer(REFUSED);
    await tickAt(test, EARLY);
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual(["one"]);
    expect(await test.store.listSchedules()).toMatchObject([{ state: "active" }]);
    const draft = (await reported(test)).filter(({ state }) => state !== "sent");
    expect(draft.map(({ state, reason }) => [state, reason])).toEqual([
      ["skipped", "An earlier message of this digest could not be posted."],
      ["dead", "closed"],
    ]);
  });

  it("is given up at its edition's time", async () => {
    const test = await newsroom();
    await test.ask("/digest schedule daily 08:30 draft 30m");
    test.room.answer({ ...REFUSED, permanent: false, retryAfterMs: 7_200_000 });
    await tickAt(test, EARLY);
    await tickAt(test, DUE);
    await tickAt(test, "2026-03-02T10:30:00Z");
    expect(posted(test, "room")).toEqual(["one"]);
    expect((await reported(test)).find(({ state }) => state === "dead")?.reason).toBe(
      "The edition was due before it. closed",
    );
  });

  it("for which it is too late is none, and that is said", async () => {
    const test = await newsroom();
    await test.ask("/digest schedule daily 08:30 draft 30m");
    await tickAt(test, "2026-03-02T08:29:00Z");
    expect(test.room.posts).toEqual([]);
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual(["one"]);
    expect(posted(test, "@ada")).toEqual([]);
    const skipped = (await reported(test)).find(({ state }) => state === "skipped");
    expect(skipped?.reason).toContain("No draft was sent");
  });

  it("with little time left comes all the same", async () => {
    const test = await newsroom();
    await test.ask("/digest schedule daily 08:30 draft 30m");
    await tickAt(test, "2026-03-02T08:20:00Z");
    expect(posted(test, "@ada")).toEqual(["Draft: one", "Draft of digest 1"]);
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual(["one"]);
  });

  it("of nothing is none: what is new by its time is posted then", async () => {
    const test = await newsroom();
    test.articles.length = 0;
    await test.ask("/digest schedule daily 08:30 draft 30m");
    await tickAt(test, EARLY);
    expect(test.room.posts).toEqual([]);
    test.articles.push("five");
    await tickAt(test, "2026-03-02T08:15:00Z");
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual(["five"]);
  });

  it("keeps its time where its digest is moved, and the next comes by the new one", async () => {
    const test = await withDraft();
    const words = wordsOf(await test.ask("/digest edit 1 draft none when daily 09:00"));
    expect(words).toContain("Its draft is open and posts Mon 2 Mar 2026, 08:30");
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual(["one", "two", "three"]);
    test.articles.push("four");
    await tickAt(test, "2026-03-02T09:00:00Z");
    expect(posted(test, "room")).toEqual(["one", "two", "three", "four"]);
  });

  it.each(["pause", "remove"])("is gone when its digest is stopped: %s", async (verb) => {
    const test = await withDraft();
    const drop = button(sentDraft(test), "Drop 1");
    await test.ask(`/digest ${verb} 1`);
    expect(wordsOf(await test.press(drop))).toContain("There is no open draft of digest 1");
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual([]);
  });

  it("comes as long before, whatever the clocks do that night", async () => {
    const test = await newsroom();
    await test.ask("/digest schedule daily 02:30 America/New_York draft 2h");
    await tickAt(test, "2026-03-07T12:00:00Z");
    test.articles.push("two");
    // The clocks go from 02:00 to 03:00, so it is due at 03:00, which is 07:00 in UTC.
    await tickAt(test, "2026-03-08T04:59:00Z");
    const before = posted(test, "@ada").length;
    await tickAt(test, "2026-03-08T05:00:00Z");
    expect(posted(test, "@ada").length - before).toBe(2);
    await tickAt(test, "2026-03-08T07:00:00Z");
    expect(posted(test, "room").at(-1)).toBe("two");
  });
});

describe("/digest arrange", () => {
  it("drops and moves pieces by the draft's buttons", async () => {
    const test = await withDraft();
    const dropped = await test.press(button(sentDraft(test), "Drop 2"));
    expect(wordsOf(dropped)).toContain("1. one\n2. three");
    const moved = await test.press(button(dropped, "2 first"));
    expect(wordsOf(moved)).toContain("1. three\n2. one");
    await tickAt(test, DUE);
    const inRoom = test.room.posts.filter(({ conversation }) => conversation.channel === "room");
    expect(inRoom.map(({ message }) => wordsOf(message))).toEqual(["one\nthree\none"]);
  });

  it("does nothing by a button of a draft that was changed since, and shows how it stands", async () => {
    const test = await withDraft();
    const sent = sentDraft(test);
    await test.press(button(sent, "Drop 2"));
    const late = wordsOf(await test.press(button(sent, "Drop 1")));
    expect(late).toContain("changed meanwhile, so nothing was done");
    expect(late).toContain("1. one\n2. three");
  });

  it("posts at once, and then nothing at its time", async () => {
    const test = await withDraft();
    const now = button(sentDraft(test), "Post now");
    expect(wordsOf(await test.press(now))).toContain("is posted now");
    expect(posted(test, "room")).toEqual(["one", "two", "three"]);
    expect(wordsOf(await test.press(now))).toContain("There is no open draft");
    await tickAt(test, DUE);
    expect(posted(test, "room")).toHaveLength(3);
  });

  it("holds back, so that the next edition tells of it", async () => {
    const test = await withDraft();
    expect(wordsOf(await test.press(button(sentDraft(test), "Hold back")))).toContain("Held back");
    await tickAt(test, DUE);
    expect(posted(test, "room")).toEqual([]);
    await tickAt(test, "2026-03-03T08:30:00Z");
    expect(posted(test, "room")).toEqual(["one", "two", "three"]);
  });

  it("understands words, undoes, and says what it does not understand", async () => {
    const test = await withDraft();
    expect(wordsOf(await test.ask("/digest arrange 1 order 3 1"))).toContain("1. three\n2. one");
    expect(wordsOf(await test.ask("/digest arrange 1 reset"))).toContain("3. three");
    expect(wordsOf(await test.ask("/digest arrange 1 drop 7"))).toContain("Nothing was changed");
    expect(wordsOf(await test.ask("/digest arrange 1"))).toContain("What is to change?");
  });

  it("is for those who manage digests there, and for whoever the draft is for", async () => {
    const test = await withDraft();
    expect(wordsOf(await test.askAsReader("/digest arrange 1 post"))).toContain("no open draft");
    expect(wordsOf(await test.ask("/digest draft 1", OTHER_ROOM))).toContain("Draft of digest 1");
    expect(wordsOf(await test.askAsReader("/digest draft", ALONE))).toContain("Draft of digest 1");
    const elsewhere = { ...ALONE, tenant: "other" };
    expect(wordsOf(await test.ask("/digest draft", elsewhere))).toContain("No draft is open");
  });

  it("is read page by page before it is posted", async () => {
    const test = await withDraft();
    const first = await test.ask("/digest draft");
    const second = await test.press(button(first, "Next"));
    expect(wordsOf(second)).toContain("Message 1 of 3 of the draft of digest 1");
  });
});

describe("a wish for drafts", () => {
  it.each(["4m", "13h", "soon"])("of %j is refused, saying what it takes", async (before) => {
    const { ask, store } = await newsroom();
    const reply = await ask(`/digest schedule daily 08:30 draft ${before}`);
    expect(wordsOf(reply)).toContain("Give 5 minutes to 12 hours");
    expect(await store.listSchedules()).toEqual([]);
  });

  it("is changed and taken back", async () => {
    const { ask, store } = await newsroom();
    await ask("/digest schedule daily 08:30");
    expect(wordsOf(await ask("/digest edit 1 draft 2h"))).toContain("sends a draft 2 hours before");
    expect(await store.listSchedules()).toMatchObject([{ draft: { person: "ada" } }]);
    await ask("/digest edit 1 length short");
    expect(await store.listSchedules()).toMatchObject([{ draft: { leadMs: 7_200_000 } }]);
    await ask("/digest edit 1 draft none");
    expect(await store.listSchedules()).toMatchObject([{ draft: null }]);
  });
});
