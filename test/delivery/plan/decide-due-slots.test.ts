import { describe, expect, it } from "vitest";
import { decideDueSlots } from "../../../src/delivery/plan/decide-due-slots.ts";
import type { Schedule } from "../../../src/domain/digest.ts";
import { asScheduleId } from "../../../src/domain/ids.ts";
import { newSchedule, slot } from "../../support/digests/digests.ts";

const daily: Schedule = { ...newSchedule(), id: asScheduleId("1"), state: "active", reason: null };
const hourly = withCron("0 * * * *");

function withCron(cron: string): Schedule {
  return { ...daily, timing: { cron, words: cron, timezone: "UTC" } };
}

describe("a slot that is due", () => {
  it("is posted on time, without a word about lateness", () => {
    const waiting = slot("2026-03-02T08:30:00Z");
    expect(decideDueSlots(daily, waiting, new Date("2026-03-02T08:30:04Z"))).toEqual({
      post: { slot: waiting, late: null },
      missed: [],
      next: slot("2026-03-03T08:30:00Z"),
    });
  });

  it("is made up for inside the grace window, and says that it is late", () => {
    const decision = decideDueSlots(
      daily,
      slot("2026-03-02T08:30:00Z"),
      new Date("2026-03-02T14:30:00Z"),
    );
    expect(decision.post?.late).toContain("Mon 2 Mar 2026, 08:30 (UTC)");
    expect(decision.missed).toEqual([]);
  });

  it("is recorded as missed beyond the grace window, with the reason", () => {
    const waiting = slot("2026-03-02T08:30:00Z");
    const decision = decideDueSlots(daily, waiting, new Date("2026-03-02T14:30:01Z"));
    expect(decision.post).toBeNull();
    expect(decision.missed).toEqual([
      { slot: waiting, reason: expect.stringContaining("more than 6 hours late") },
    ]);
    expect(decision.next).toEqual(slot("2026-03-03T08:30:00Z"));
  });
});

describe("a digest's own grace window", () => {
  const waiting = slot("2026-03-02T08:30:00Z");

  it.each([
    [30 * 60_000, "2026-03-02T09:00:00Z", "2026-03-02T09:00:01Z", "30 minutes"],
    [48 * 60 * 60_000, "2026-03-02T20:30:00Z", "2026-03-05T08:29:59Z", "2 days"],
  ])("of %i ms is kept to", (graceMs, inTime, tooLate, words) => {
    const schedule = { ...daily, graceMs };
    expect(decideDueSlots(schedule, waiting, new Date(inTime)).post?.slot).toEqual(waiting);
    const { missed } = decideDueSlots(schedule, waiting, new Date(tooLate));
    expect(missed[0]?.reason).toContain(`more than ${words} late`);
  });
});

describe("several slots missed", () => {
  it("are made up for by one edition, the latest", () => {
    const decision = decideDueSlots(
      hourly,
      slot("2026-03-02T08:00:00Z"),
      new Date("2026-03-02T10:30:00Z"),
    );
    expect(decision.post?.slot).toEqual(slot("2026-03-02T10:00:00Z"));
    expect(decision.missed.map((missed) => missed.slot)).toEqual([
      slot("2026-03-02T08:00:00Z"),
      slot("2026-03-02T09:00:00Z"),
    ]);
    expect(decision.missed[0]?.reason).toContain("a later edition takes its place");
    expect(decision.next).toEqual(slot("2026-03-02T11:00:00Z"));
  });

  it("leave the one that is due just now on time", () => {
    const decision = decideDueSlots(
      hourly,
      slot("2026-03-02T08:00:00Z"),
      new Date("2026-03-02T09:00:03Z"),
    );
    expect(decision.post).toEqual({ slot: slot("2026-03-02T09:00:00Z"), late: null });
  });

  it("over days are each recorded, those too old with that reason", () => {
    const decision = decideDueSlots(
      daily,
      slot("2026-03-02T08:30:00Z"),
      new Date("2026-03-05T07:00:00Z"),
    );
    expect(decision.post).toBeNull();
    expect(decision.missed).toHaveLength(3);
    expect(decision.next).toEqual(slot("2026-03-05T08:30:00Z"));
  });

  it("in great number are told of in one row, and the last of them each in its own", () => {
    const waiting = slot("2025-03-02T08:00:00Z");
    const decision = decideDueSlots(
      withCron("* * * * *"),
      waiting,
      new Date("2026-03-02T08:00:00Z"),
    );
    expect(decision.post?.slot).toEqual(slot("2026-03-02T08:00:00Z"));
    expect(decision.missed).toHaveLength(100);
    expect(decision.missed[0]).toEqual({
      slot: waiting,
      reason: expect.stringContaining("only the last 100 are listed"),
    });
    expect(decision.missed.at(-1)?.slot).toEqual(slot("2026-03-02T07:59:00Z"));
    expect(decision.next).toEqual(slot("2026-03-02T08:01:00Z"));
  });
});
