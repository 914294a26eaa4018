import { describe, expect, it } from "vitest";
import type { Conversation } from "../../../src/domain/conversation.ts";
import { BotError } from "../../../src/domain/errors.ts";
import {
  openDigestService,
  statesOf,
  type TestDigestService,
} from "../../support/digests/digest-service.ts";
import { OTHER_ROOM, ROOM, SLACK } from "../../support/digests/digests.ts";
import { journalChat } from "../../support/digests/journal-chat.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const busy = { status: "refused", permanent: false, reason: "busy", retryAfterMs: null } as const;
const gone = { ...busy, permanent: true, reason: "the channel was deleted" };

async function daily(
  { service }: TestDigestService,
  conversation: Conversation = ROOM,
  when = "daily 08:30",
) {
  const request = { conversation, when, whenEmpty: "skip", createdBy: "ada" } as const;
  const scheduled = await service.schedule(request);
  if (scheduled.status === "unreadable") throw new Error(scheduled.problem);
  return scheduled.outlook.schedule.id;
}

function titles({ room }: TestDigestService): readonly (string | null)[] {
  return room.posts.map(({ message }) => message.title);
}

describe("a scheduled digest", () => {
  it("is posted when it is due, and once only", async () => {
    const test = await openDigestService();
    await daily(test);
    expect(await test.service.runDueAndTell()).toEqual([]);

    test.clock.set("2026-03-02T08:30:03Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sent"]);
    expect(await test.service.runDueAndTell()).toEqual([]);
    expect(titles(test)).toEqual(["one"]);
    expect(test.room.posts[0]?.conversation).toEqual(ROOM);
  });

  it("tells the next time only of what is new", async () => {
    const test = await openDigestService();
    await daily(test);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    test.articles.push("two");
    test.clock.set("2026-03-03T08:30:00Z");
    await test.service.runDue();
    expect(titles(test)).toEqual(["one", "two"]);
  });

  it("posts its messages in order", async () => {
    const test = await openDigestService();
    test.articles.push("two", "three");
    await daily(test);
    test.clock.set("2026-03-02T08:30:00Z");
    const done = await test.service.runDueAndTell();
    expect(titles(test)).toEqual(["one", "two", "three"]);
    expect(done.map(({ part, parts }) => `${part}/${parts}`)).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("is skipped when there is nothing new, and the skip is on record", async () => {
    const test = await openDigestService();
    test.articles.length = 0;
    await daily(test);
    test.clock.set("2026-03-02T08:30:00Z");
    expect(await test.service.runDueAndTell()).toMatchObject([
      { state: "skipped", reason: "There was nothing new since the last edition." },
    ]);
    expect(test.room.posts).toEqual([]);
  });

  it("says so when there is nothing new, if told to", async () => {
    const test = await openDigestService();
    test.articles.length = 0;
    const when = "daily 08:30";
    await test.service.schedule({
      conversation: ROOM,
      when,
      whenEmpty: "say-so",
      createdBy: "ada",
    });
    test.clock.set("2026-03-02T09:00:00Z");
    await test.service.runDue();
    expect(test.room.posts).toHaveLength(1);
    expect(JSON.stringify(test.room.posts[0]?.message)).toContain("Nothing new");
    expect(JSON.stringify(test.room.posts[0]?.message)).toContain("Late: this was due");
  });

  it("missed while the bot was down comes once inside the grace window, and says that it is late", async () => {
    const test = await openDigestService();
    await daily(test, ROOM, "every hour");
    test.clock.set("2026-03-02T10:20:00Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["skipped", "skipped", "sent"]);
    expect(titles(test)).toEqual([
      expect.stringContaining("Late: this was due on Mon 2 Mar 2026, 10:00"),
    ]);
  });

  it("missed by more than that is on record as skipped", async () => {
    const test = await openDigestService();
    await daily(test);
    test.clock.set("2026-03-02T20:00:00Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["skipped"]);
    expect(test.room.posts).toEqual([]);
  });

  it("is not posted again when the clock is set back", async () => {
    const test = await openDigestService();
    await daily(test);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    test.clock.set("2026-03-02T07:30:00Z");
    test.articles.push("two");
    await test.service.runDue();
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    expect(titles(test)).toEqual(["one"]);
  });

  it("that cannot be composed stays due, and holds up no other", async () => {
    const test = await openDigestService();
    await daily(test);
    await daily(test, OTHER_ROOM);
    const { toldArticles } = test.store;
    let faults = 1;
    test.store.toldArticles = async (conversation) => {
      if (conversation.channel === "room" && faults-- > 0) throw new BotError("store-failed", "!");
      return toldArticles(conversation);
    };
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    expect(test.logged).toEqual(["digest not planned"]);
    expect(test.room.posts.map(({ conversation }) => conversation.channel)).toEqual(["other"]);

    await test.service.runDue();
    expect(test.room.posts.map(({ conversation }) => conversation.channel)).toEqual([
      "other",
      "room",
    ]);
  });
});

describe("a destination in trouble", () => {
  it("that refuses for now is tried again with the same key and words, not before its time", async () => {
    const test = await openDigestService();
    await daily(test);
    test.room.answer({ ...busy, retryAfterMs: 60_000 });
    test.clock.set("2026-03-02T08:30:00Z");
    expect(await test.service.runDueAndTell()).toMatchObject([
      { state: "planned", reason: "busy" },
    ]);

    test.articles.push("two");
    test.clock.set("2026-03-02T08:30:59Z");
    await test.service.runDue();
    expect(test.room.posts).toHaveLength(1);
    test.clock.set("2026-03-02T08:31:00Z");
    expect(await test.service.runDueAndTell()).toMatchObject([{ state: "sent", attempts: 2 }]);
    expect(test.room.posts[1]).toEqual(test.room.posts[0]);
  });

  it("resumes a long edition with the message that was refused", async () => {
    const test = await openDigestService();
    test.articles.push("two", "three");
    await daily(test);
    test.room.answer({ status: "sent", messageId: "m1" }, busy);
    test.clock.set("2026-03-02T08:30:00Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sent", "planned", "planned"]);
    test.clock.set("2026-03-02T08:31:00Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sent", "sent"]);
    expect(titles(test)).toEqual(["one", "two", "two", "three"]);
  });

  it("that gives no answer is not posted to again: the message is reported as unknown", async () => {
    const test = await openDigestService();
    await daily(test);
    test.room.answer({ status: "unknown", reason: "no answer within 10 s" });
    test.clock.set("2026-03-02T08:30:00Z");
    const unknown = { state: "unknown", reason: "no answer within 10 s" };
    expect(await test.service.runDueAndTell()).toMatchObject([unknown]);
    test.clock.set("2026-03-02T10:30:00Z");
    await test.service.runDue();
    expect(test.room.posts).toHaveLength(1);
    expect(await test.service.deliveries({})).toMatchObject([unknown]);
  });

  it("that breaks its promise and rejects counts as an unknown outcome", async () => {
    const test = await openDigestService();
    await daily(test);
    test.room.answer(() => Promise.reject(new Error("socket hang up")));
    test.clock.set("2026-03-02T08:30:00Z");
    expect(await test.service.runDueAndTell()).toMatchObject([
      { state: "unknown", reason: "socket hang up" },
    ]);
  });

  it("that is gone for good pauses its digest with the reason", async () => {
    const test = await openDigestService();
    test.articles.push("two");
    const id = await daily(test);
    test.room.answer(gone);
    test.clock.set("2026-03-02T08:30:00Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["dead", "skipped"]);

    const [outlook] = await test.service.list(ROOM);
    expect(outlook).toMatchObject({ schedule: { id, state: "paused" }, next: [] });
    expect(outlook?.schedule.reason).toContain("the channel was deleted");
    test.clock.set("2026-03-03T08:30:00Z");
    expect(await test.service.runDueAndTell()).toEqual([]);
  });

  it("is told again, once it is well, of what it was never told", async () => {
    const test = await openDigestService();
    const id = await daily(test);
    test.room.answer(gone);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    await test.service.resume(ROOM, id);
    test.clock.set("2026-03-03T08:30:00Z");
    await test.service.runDue();
    expect(titles(test)).toEqual(["one", "one"]);
  });

  it("never holds up another, even when it does not answer at all", async () => {
    const test = await openDigestService();
    const hanging = Promise.withResolvers<{ status: "sent"; messageId: string }>();
    await daily(test, ROOM, "daily 07:45");
    await daily(test, OTHER_ROOM, "every hour");
    test.room.answer(() => hanging.promise);
    test.clock.set("2026-03-02T08:30:00Z");
    const firstTick = test.service.runDueAndTell();
    await expect.poll(() => test.room.posts.length).toBe(2);

    test.articles.push("two");
    test.clock.set("2026-03-02T09:00:00Z");
    const states = statesOf(await test.service.runDueAndTell());
    expect(states).toEqual(["sending", "sent"]);

    hanging.resolve({ status: "sent", messageId: "m9" });
    await firstTick;
    expect(statesOf(await test.service.deliveries({ conversation: ROOM }))).toEqual(["sent"]);
  });

  it("that is not connected keeps its digest planned, and says so", async () => {
    const test = await openDigestService();
    await daily(test, SLACK);
    test.clock.set("2026-03-02T08:30:00Z");
    const waiting = { state: "planned", reason: "Waiting: slack is not connected.", attempts: 0 };
    expect(await test.service.runDueAndTell()).toMatchObject([waiting]);
    expect(await test.service.runDueAndTell()).toMatchObject([waiting]);
  });

  it("that connects later gets its digest then", async () => {
    const chats = [journalChat("room")];
    const slack = journalChat("slack");
    const test = await openDigestService({ chats });
    await daily(test, SLACK);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    chats.push(slack);
    expect(await test.service.runDueAndTell()).toMatchObject([{ state: "sent", reason: null }]);
    expect(slack.posts).toHaveLength(1);
  });

  it("that never connects has its digest skipped when the news is old, with the reason", async () => {
    const test = await openDigestService();
    await daily(test, SLACK);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    test.clock.set("2026-03-02T15:00:00Z");
    expect(await test.service.runDueAndTell()).toMatchObject([
      { state: "skipped", reason: expect.stringContaining("slack is not connected") },
    ]);
  });

  it("that refuses until the news is old is given up, and said to be", async () => {
    const test = await openDigestService();
    await daily(test);
    test.room.answer(busy);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    test.clock.set("2026-03-02T15:00:00Z");
    expect(await test.service.runDueAndTell()).toMatchObject([
      { state: "dead", reason: expect.stringContaining("busy") },
    ]);
    expect(await test.service.list(ROOM)).toMatchObject([{ schedule: { state: "active" } }]);
  });
});

describe("a store in trouble", () => {
  it("that cannot note that a message is being sent keeps it from being sent", async () => {
    const test = await openDigestService();
    await daily(test);
    const { beginSending } = test.store;
    test.store.beginSending = () => Promise.reject(new BotError("store-failed", "disk full"));
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    expect(test.room.posts).toEqual([]);

    test.store.beginSending = beginSending;
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sent"]);
  });

  it("that notes it and cannot say so does not keep the message for ever", async () => {
    const test = await openDigestService();
    await daily(test);
    const { beginSending } = test.store;
    test.store.beginSending = async (...call) => {
      await beginSending(...call);
      throw new BotError("store-failed", "connection lost");
    };
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    expect(test.room.posts).toEqual([]);

    test.store.beginSending = beginSending;
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sent"]);
    expect(test.room.posts).toHaveLength(1);
  });

  it("that cannot note how it went is told later, for it is known", async () => {
    const test = await openDigestService();
    await daily(test);
    const { recordStep } = test.store;
    test.store.recordStep = () => Promise.reject(new BotError("store-failed", "disk full"));
    test.clock.set("2026-03-02T08:30:00Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sending"]);

    test.store.recordStep = recordStep;
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sent"]);
    expect(test.room.posts).toHaveLength(1);
  });
});

describe("a digest asked for", () => {
  it("is posted for everyone, through the same outbox", async () => {
    const test = await openDigestService();
    const posted = await test.service.now(ROOM);
    expect(posted).toMatchObject({
      status: "planned",
      deliveries: [{ digest: "now", state: "sent" }],
    });
    expect(test.room.posts).toMatchObject([
      { conversation: ROOM, message: { audience: "everyone" } },
    ]);
  });

  it("twice at once is posted once", async () => {
    const test = await openDigestService();
    const [one, other] = await Promise.all([test.service.now(ROOM), test.service.now(ROOM)]);
    expect([one.status, other.status]).toEqual(["planned", "nothing-new"]);
    expect(test.room.posts).toHaveLength(1);
  });

  it("and one that is due at the same moment do not tell the same news twice", async () => {
    const test = await openDigestService();
    await daily(test);
    test.clock.set("2026-03-02T08:30:00Z");
    await Promise.all([test.service.now(ROOM), test.service.runDue()]);
    expect(titles(test)).toEqual(["one"]);
  });

  it("waits behind an earlier one to the same destination that is to be tried again", async () => {
    const test = await openDigestService();
    test.room.answer(busy);
    await test.service.now(ROOM);
    test.articles.push("two");
    test.clock.advance(1_000);
    expect(await test.service.now(ROOM)).toMatchObject({ deliveries: [{ state: "planned" }] });
    test.clock.advance(60_000);
    await test.service.runDue();
    expect(titles(test)).toEqual(["one", "one", "two"]);
  });

  it("is dead, and pauses nothing, when the destination is gone", async () => {
    const test = await openDigestService();
    await daily(test);
    test.room.answer(gone);
    expect(await test.service.now(ROOM)).toMatchObject({ deliveries: [{ state: "dead" }] });
    expect(await test.service.list(ROOM)).toMatchObject([{ schedule: { state: "active" } }]);
  });
});

describe("a preview", () => {
  it("shows what would be posted, and posts and plans nothing", async () => {
    const test = await openDigestService();
    expect(await test.service.preview(ROOM)).toMatchObject({ edition: { articleIds: ["one"] } });
    expect(test.room.posts).toEqual([]);
    expect(await test.service.deliveries({})).toEqual([]);
    await test.service.now(ROOM);
    expect(await test.service.preview(ROOM)).toEqual({ status: "nothing-new" });
  });
});

describe("schedules", () => {
  it("show their next three times, in the timezone they were given", async () => {
    const test = await openDigestService({ defaultTimezone: "Europe/London" });
    await daily(test, ROOM, "weekdays 08:30 America/New_York");
    await daily(test, ROOM, "weekdays 08:30");
    const [there, here] = await test.service.list(ROOM);
    expect(there?.next.map((time) => time.toISOString().slice(0, 16))).toEqual([
      "2026-03-02T13:30",
      "2026-03-03T13:30",
      "2026-03-04T13:30",
    ]);
    expect(here).toMatchObject({ schedule: { timing: { timezone: "Europe/London" } } });
  });

  it("made twice are one", async () => {
    const test = await openDigestService();
    const id = await daily(test);
    const request = { conversation: ROOM, when: "every day at 8:30", whenEmpty: "skip" } as const;
    expect(await test.service.schedule({ ...request, createdBy: "bob" })).toMatchObject({
      status: "already-there",
      outlook: { schedule: { id } },
    });
    expect(await test.service.list(ROOM)).toHaveLength(1);
  });

  it("of one conversation are out of reach of another", async () => {
    const test = await openDigestService();
    const id = await daily(test);
    expect(await test.service.pause(OTHER_ROOM, id)).toBeNull();
    expect(await test.service.resume(OTHER_ROOM, id)).toBeNull();
    expect(await test.service.remove(OTHER_ROOM, id)).toBeNull();
    expect(test.service.completeSchedules(OTHER_ROOM, "")).toEqual([]);
    expect(await test.service.list(ROOM)).toMatchObject([{ schedule: { state: "active" } }]);
  });

  it("that are paused stay quiet, and do not make up for it when they come again", async () => {
    const test = await openDigestService();
    const id = await daily(test);
    await test.service.pause(ROOM, id);
    test.clock.set("2026-03-02T08:30:00Z");
    expect(await test.service.runDueAndTell()).toEqual([]);
    expect(await test.service.resume(ROOM, id)).toMatchObject({ schedule: { state: "active" } });
    expect(await test.service.runDueAndTell()).toEqual([]);
    test.clock.set("2026-03-03T08:30:00Z");
    expect(statesOf(await test.service.runDueAndTell())).toEqual(["sent"]);
  });

  it("that come again after the clock was set back wait for a slot that was not decided", async () => {
    const test = await openDigestService();
    const id = await daily(test);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    await test.service.pause(ROOM, id);
    test.clock.set("2026-03-02T07:30:00Z");
    await test.service.resume(ROOM, id);
    test.articles.push("two");
    test.clock.set("2026-03-03T08:30:00Z");
    await test.service.runDue();
    expect(titles(test)).toEqual(["one", "two"]);
  });

  it("that are removed are gone, and post nothing that was planned", async () => {
    const test = await openDigestService();
    const id = await daily(test);
    test.room.answer(busy);
    test.clock.set("2026-03-02T08:30:00Z");
    await test.service.runDue();
    expect(await test.service.remove(ROOM, id)).toMatchObject({ schedule: { state: "removed" } });
    expect(await test.service.list(ROOM)).toEqual([]);
    test.clock.set("2026-03-02T09:30:00Z");
    await test.service.runDue();
    expect(test.room.posts).toHaveLength(1);
    expect(statesOf(await test.service.deliveries({}))).toEqual(["skipped"]);
  });

  it("that cannot be read are answered with the problem", async () => {
    const test = await openDigestService();
    const request = {
      conversation: ROOM,
      when: "soon",
      whenEmpty: "skip",
      createdBy: "ada",
    } as const;
    const unreadable = { status: "unreadable", problem: expect.stringContaining("“soon”") };
    expect(await test.service.schedule(request)).toMatchObject(unreadable);
  });

  it("of all conversations are shown soonest first, those paused last", async () => {
    const test = await openDigestService();
    const paused = await daily(test, ROOM, "daily 07:30");
    const later = await daily(test, SLACK, "daily 09:00");
    const sooner = await daily(test, OTHER_ROOM, "daily 08:00");
    await test.service.pause(ROOM, paused);
    const ids = (await test.service.upcoming()).map(({ schedule }) => schedule.id);
    expect(ids).toEqual([sooner, later, paused]);
  });

  it("are completed by number or by any of their words", async () => {
    const test = await openDigestService();
    const morning = await daily(test, ROOM, "weekdays 08:30 America/New_York");
    const evening = await daily(test, ROOM, "daily 18:00 Europe/London");
    await test.service.pause(ROOM, evening);
    const values = (typed: string) =>
      test.service.completeSchedules(ROOM, typed).map(({ value }) => value);
    expect(values("")).toEqual([morning, evening]);
    expect(values("new_york")).toEqual([morning]);
    expect(values("PAUSED")).toEqual([evening]);
    expect(values("2:")).toEqual([evening]);
  });
});

it("what is planned is posted by the next process when this one ends before it", async () => {
  const store = await sqliteStore();
  const before = await openDigestService({ store, chats: [] });
  await daily(before);
  before.clock.set("2026-03-02T08:30:00Z");
  await before.service.runDue();

  const after = await openDigestService({ store });
  after.articles.push("two");
  after.clock.set("2026-03-02T08:31:00Z");
  expect(statesOf(await after.service.runDueAndTell())).toEqual(["sent"]);
  expect(titles(after)).toEqual(["one"]);
});
