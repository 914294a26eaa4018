import { describe, expect, it } from "vitest";
import { USUAL_QUOTAS } from "../../src/domain/quota.ts";
import { OTHER_ROOM, ROOM, SLACK } from "../support/digests/digests.ts";
import { newsroom, wordsOf } from "../support/digests/newsroom.ts";

describe("/digest schedule", () => {
  it("says, where a channel has as many as it may have, how many and what to do", async () => {
    const { ask, store } = await newsroom();
    const { channel: most } = USUAL_QUOTAS.digests;
    const times = Array.from({ length: most }, (_, index) => `daily 0${index % 10}:${10 + index}`);
    for (const time of times) await ask(`/digest schedule ${time} UTC`);
    expect(wordsOf(await ask("/digest schedule daily 09:00 UTC"))).toBe(
      "This channel has 25 digests; at most 25 are allowed. Remove one with /digest remove, or ask whoever runs Verbatim to raise VERBATIM_DIGESTS_PER_CHANNEL.",
    );
    expect(await store.listSchedules()).toHaveLength(most);
    expect(wordsOf(await ask("/digest edit 1 when daily 09:00 UTC"))).toContain("Changed");
  });

  it("answers with the schedule in words and its next three times, to the asker only", async () => {
    const { ask } = await newsroom();
    const reply = await ask("/digest schedule weekdays 08:30 America/New_York");
    expect(reply.audience).toBe("asker");
    expect(wordsOf(reply)).toBe(
      [
        "Scheduled for this channel",
        "Digest 1: weekdays at 08:30, America/New_York",
        "Next: Mon 2 Mar 2026, 08:30 · Tue 3 Mar 2026, 08:30 · Wed 4 Mar 2026, 08:30",
      ].join("\n"),
    );
  });

  it("takes a cron expression with a timezone", async () => {
    const { ask } = await newsroom();
    const reply = await ask("/digest schedule 0 9 * * 1-5 Europe/London");
    expect(wordsOf(reply)).toContain("on the cron schedule 0 9 * * 1-5, Europe/London");
    expect(wordsOf(reply)).toContain("Next: Mon 2 Mar 2026, 09:00");
  });

  it("takes what to do when there is nothing new", async () => {
    const { ask, store } = await newsroom();
    const reply = await ask("/digest schedule daily 08:30 --when-empty say-so");
    expect(wordsOf(reply)).toContain("says so when there is nothing new");
    expect(await store.listSchedules(ROOM)).toMatchObject([
      { whenEmpty: "say-so", createdBy: "ada", timing: { cron: "30 8 * * *" } },
    ]);
  });

  it("takes how late it may still come, which is six hours unless told", async () => {
    const { ask, store } = await newsroom();
    expect(wordsOf(await ask("/digest schedule daily 08:30"))).not.toContain("late");
    const reply = await ask('/digest schedule daily 09:30 late-by "30 minutes"');
    expect(wordsOf(reply)).toContain("every day at 09:30, UTC; at most 30 minutes late");
    await ask("/digest schedule daily 10:30 --late-by 2d");
    const graces = (await store.listSchedules(ROOM)).map(({ graceMs }) => graceMs / 3_600_000);
    expect(graces).toEqual([6, 0.5, 48]);
  });

  it.each(["soon", "1m", "8d"])(
    "refuses to be late by %j, saying what it takes",
    async (lateBy) => {
      const { ask, store } = await newsroom();
      const reply = await ask(`/digest schedule daily 08:30 --late-by ${lateBy}`);
      expect(wordsOf(reply)).toContain("5 minutes to 7 days, such as 30m, 6h or 2d");
      expect(await store.listSchedules()).toEqual([]);
    },
  );

  it("says what it cannot read, and schedules nothing", async () => {
    const { ask, store } = await newsroom();
    expect(wordsOf(await ask("/digest schedule weekdays 25:00"))).toContain("“25:00”");
    expect(await store.listSchedules()).toEqual([]);
  });

  it("says that the same one is there already", async () => {
    const { ask } = await newsroom();
    await ask("/digest schedule daily 08:30");
    const reply = await ask("/digest schedule every day at 8:30 am");
    expect(reply.title).toBe("That digest is here already");
    expect(wordsOf(reply)).toContain("Digest 1:");
  });
});

describe("/digest now", () => {
  it("posts for everyone and tells the asker so", async () => {
    const { ask, room } = await newsroom();
    const reply = await ask("/digest now");
    expect(wordsOf(reply)).toBe("Posted the digest for everyone here.");
    expect(reply.audience).toBe("asker");
    expect(room.posts).toMatchObject([{ message: { audience: "everyone" } }]);
  });

  it("says that there is nothing new", async () => {
    const { ask, room } = await newsroom();
    await ask("/digest now");
    expect(wordsOf(await ask("/digest now"))).toContain("nothing new");
    expect(room.posts).toHaveLength(1);
  });

  it.each([
    [{ status: "unknown", reason: "no answer." }, "may or may not have arrived: no answer."],
    [
      { status: "refused", permanent: false, reason: "too fast.", retryAfterMs: 1_000 },
      "waits to be posted: too fast.",
    ],
    [
      { status: "refused", permanent: true, reason: "no channel.", retryAfterMs: null },
      "could not be posted: no channel.",
    ],
  ] as const)("tells how it went after %j", async (outcome, words) => {
    const { ask, room } = await newsroom();
    room.answer(outcome);
    expect(wordsOf(await ask("/digest now"))).toBe(`The digest ${words}`);
  });

  it("tells which message of several did not arrive", async () => {
    const { ask, room, articles } = await newsroom();
    articles.push("two", "three");
    room.answer({ status: "sent", messageId: "m1" }, { status: "unknown", reason: "no answer." });
    expect(wordsOf(await ask("/digest now"))).toContain("Message 2 of 3 may or may not");
  });
});

describe("/digest preview", () => {
  it("shows to the asker what would be posted, and posts nothing", async () => {
    const { ask, room, articles } = await newsroom();
    articles.push("two");
    const reply = await ask("/digest preview");
    expect(reply.audience).toBe("asker");
    expect(wordsOf(reply)).toMatch(/^one\none\nMessage 1 of 2, .*, seen by you only\./);
    expect(room.posts).toEqual([]);
  });

  it("says that there is nothing new", async () => {
    const { ask } = await newsroom();
    await ask("/digest now");
    expect(wordsOf(await ask("/digest preview"))).toContain("nothing new");
  });
});

describe("/digest list", () => {
  it("shows the digests of this channel only, paused ones with the reason", async () => {
    const { ask } = await newsroom();
    await ask("/digest schedule daily 08:30");
    await ask("/digest schedule every hour", OTHER_ROOM);
    await ask("/digest schedule mondays 9:00");
    await ask("/digest pause 3");
    const words = wordsOf(await ask("/digest list"));
    expect(words).toContain("Digest 1: every day at 08:30, UTC\nNext: Mon 2 Mar 2026, 08:30");
    expect(words).toContain("Digest 3: Mondays at 09:00, UTC\nPaused by hand.");
    expect(words).not.toContain("every hour");
  });

  it("tells how to add one when there is none", async () => {
    const { ask } = await newsroom();
    expect(wordsOf(await ask("/digest list"))).toContain("/digest schedule weekdays 08:30");
  });
});

describe("where nothing can be posted", () => {
  it.each(["now", "schedule daily 08:30", "resume 1"])(
    "/digest %s does nothing, and says what mends it",
    async (asked) => {
      const { ask, askWhereNothingCanBePosted, store } = await newsroom();
      await ask("/digest schedule daily 09:00");
      await ask("/digest pause 1");
      const before = await store.listSchedules();
      const reply = await askWhereNothingCanBePosted(`/digest ${asked}`);
      expect(wordsOf(reply)).toBe("Verbatim can't post here. Type /invite @Verbatim there.");
      expect(await store.listSchedules()).toEqual(before);
    },
  );

  it("digests can be listed, paused and removed all the same", async () => {
    const { ask, askWhereNothingCanBePosted, store } = await newsroom();
    await ask("/digest schedule daily 09:00");
    for (const asked of ["list", "pause 1", "remove 1"]) {
      const reply = await askWhereNothingCanBePosted(`/digest ${asked}`);
      expect(wordsOf(reply)).not.toContain("can't post");
    }
    expect(await store.listSchedules()).toEqual([]);
  });
});

describe("/digest edit", () => {
  it("changes what is named, leaves the rest, and shows the digest as it is now", async () => {
    const { ask, store } = await newsroom();
    await ask(
      "/digest schedule daily 08:30 template morning topics police, schools quiet 22:00-06:00",
    );
    const reply = await ask("/digest edit 1 length short languages German interests tram");
    expect(wordsOf(reply)).toBe(
      [
        "Changed",
        "Digest 1: every day at 08:30, UTC; morning edition; short; about police, schools; tram first; in German; quiet from 22:00 to 06:00",
        "Next: Mon 2 Mar 2026, 08:30 · Tue 3 Mar 2026, 08:30 · Wed 4 Mar 2026, 08:30",
      ].join("\n"),
    );
    expect(wordsOf(await ask("/digest list"))).toContain("short; about police, schools");
    await ask("/digest edit 1 topics none quiet none");
    expect(await store.listSchedules(ROOM)).toMatchObject([
      { quietHours: null, edition: { template: "morning", topics: [], languages: ["de"] } },
    ]);
  });

  it("has posted messages corrected where that is chosen, and says so", async () => {
    const { ask, store } = await newsroom();
    await ask("/digest schedule daily 08:30 corrections edit");
    expect(wordsOf(await ask("/digest list"))).toContain("edits in what its sources correct");
    expect(wordsOf(await ask("/digest edit 1 corrections off"))).not.toContain("edits in");
    expect(await store.listSchedules(ROOM)).toMatchObject([{ edition: { corrections: "off" } }]);
  });

  it("moves it to another time, and posts nothing at the old one", async () => {
    const { ask, clock, service, room } = await newsroom();
    await ask("/digest schedule daily 08:30");
    expect(wordsOf(await ask("/digest edit 1 when daily 09:15"))).toContain("2 Mar 2026, 09:15");
    clock.set("2026-03-02T08:31:00Z");
    await service.runDue();
    expect(room.posts).toEqual([]);
    clock.set("2026-03-02T09:15:00Z");
    await service.runDue();
    expect(room.posts).toHaveLength(1);
  });

  it("still posts what was due when it was moved, and then no second time that morning", async () => {
    const { ask, clock, service, room, articles } = await newsroom();
    await ask("/digest schedule daily 08:30");
    clock.set("2026-03-02T08:31:00Z");
    await ask("/digest edit 1 when daily 09:15");
    await service.runDue();
    expect(room.posts).toHaveLength(1);
    articles.push("two");
    clock.set("2026-03-02T09:15:00Z");
    await service.runDue();
    expect(room.posts).toHaveLength(2);
  });

  it.each([
    ["topics x title {topic}", "{topic}, which is no placeholder. There are {date},"],
    ["title {topics}: {date}", "{topics}, which can't be filled: this digest has no topics"],
    ["title {week}", "it is the week that a weekly edition tells of"],
    ["title {date", "a lone “{”"],
    ["languages Klingonish", "“Klingonish” is no language"],
    ["when weekdays 25:00", "“25:00”"],
    ["quiet sometimes", "“sometimes” cannot be read as quiet hours"],
    ["late-by never", "“never” is not how late it may come"],
    ["template noon", "template must be one of standard, morning, evening, weekly"],
  ])("refuses %j, says why, and changes nothing", async (wish, problem) => {
    const { ask, store } = await newsroom();
    await ask("/digest schedule daily 08:30");
    const before = await store.listSchedules(ROOM);
    expect(wordsOf(await ask(`/digest edit 1 length short ${wish}`))).toContain(problem);
    expect(await store.listSchedules(ROOM)).toEqual(before);
  });

  it("says so where there is no such digest", async () => {
    const { ask } = await newsroom();
    await ask("/digest schedule daily 08:30", OTHER_ROOM);
    expect(wordsOf(await ask("/digest edit 1 length short"))).toContain("no digest “1”");
  });
});

describe("/digest pause, resume and remove", () => {
  it("change one digest and show it", async () => {
    const { ask } = await newsroom();
    await ask("/digest schedule daily 08:30");
    expect(wordsOf(await ask("/digest pause 1"))).toContain("Paused by hand.");
    expect(wordsOf(await ask("/digest resume 1"))).toContain("Next: Mon 2 Mar 2026, 08:30");
    expect(wordsOf(await ask("/digest remove 1"))).toBe(
      "Removed\nDigest 1: every day at 08:30, UTC",
    );
    expect(wordsOf(await ask("/digest list"))).toContain("has no digests");
  });

  it.each(["pause", "resume", "remove"])(
    "%s: says which are there when the number is wrong",
    async (verb) => {
      const { ask } = await newsroom();
      await ask("/digest schedule daily 08:30", OTHER_ROOM);
      expect(wordsOf(await ask(`/digest ${verb} 1`))).toContain("This channel has no digest “1”");
    },
  );

  it("complete from the digests of this channel", async () => {
    const { ask, complete } = await newsroom();
    await ask("/digest schedule daily 08:30");
    await ask("/digest schedule every hour", OTHER_ROOM);
    expect(await complete("/digest pause ")).toEqual(["1: every day at 08:30, UTC"]);
  });
});

describe("someone who may not manage digests", () => {
  it.each([
    "now",
    "schedule daily 08:30",
    "edit 1 length short",
    "pause 1",
    "resume 1",
    "remove 1",
  ])("is told politely who may, and nothing changes: /digest %s", async (text) => {
    const { ask, askAsReader, room, service } = await newsroom();
    await ask("/digest schedule every hour");
    expect(wordsOf(await askAsReader(`/digest ${text}`))).toContain("Sorry, only the room's owner");
    expect(room.posts).toEqual([]);
    expect(await service.list(ROOM)).toMatchObject([{ schedule: { state: "active" } }]);
    expect(await service.list(ROOM)).toHaveLength(1);
  });

  it("is told the platform's own word for it", async () => {
    const { askAsReader } = await newsroom();
    const discord = { platform: "discord", tenant: "G", channel: "C" } as const;
    expect(wordsOf(await askAsReader("/digest now", SLACK))).toContain("workspace admins");
    expect(wordsOf(await askAsReader("/digest now", discord))).toContain("Manage Channels");
  });

  it.each(["preview", "list"])("may look: /digest %s", async (text) => {
    const { askAsReader } = await newsroom();
    expect(wordsOf(await askAsReader(`/digest ${text}`))).not.toContain("Sorry");
  });
});
