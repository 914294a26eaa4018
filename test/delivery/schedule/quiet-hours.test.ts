import { describe, expect, it } from "vitest";
import { nextSlot, nextTimes } from "../../../src/delivery/schedule/occurrences.ts";
import { quietUntil } from "../../../src/delivery/schedule/quiet-hours.ts";
import { openDigestService, statesOf } from "../../support/digests/digest-service.ts";
import { newSchedule, slot } from "../../support/digests/digests.ts";

const NIGHT = { from: "22:00", to: "07:00" };
const NOON = { from: "12:00", to: "14:00" };

describe("quiet hours", () => {
  it.each([
    [NIGHT, "2026-03-02T21:59:59Z", null],
    [NIGHT, "2026-03-02T22:00:00Z", "2026-03-03T07:00:00Z"],
    [NIGHT, "2026-03-03T06:59:59Z", "2026-03-03T07:00:00Z"],
    [NIGHT, "2026-03-03T07:00:00Z", null],
    [NOON, "2026-03-02T11:59:00Z", null],
    [NOON, "2026-03-02T12:00:00Z", "2026-03-02T14:00:00Z"],
    [NOON, "2026-03-02T14:00:00Z", null],
  ])("of %j at %s end at %s", (quiet, moment, end) => {
    expect(quietUntil(quiet, "UTC", new Date(moment))).toEqual(end && new Date(end));
  });

  it("end on the digest's own wall clock, also where it springs forward", () => {
    const moment = new Date("2026-03-08T06:30:00Z");
    const quiet = { from: "23:00", to: "02:30" };
    // 02:30 does not exist in New York on that night; 03:00 does.
    expect(quietUntil(quiet, "America/New_York", moment)?.toISOString()).toMatch(/T07:[0-3]0/);
  });

  it("have no slots in them: the next is the first one after", () => {
    const timing = { cron: "0 * * * *", words: "every hour", timezone: "UTC", quietHours: NIGHT };
    expect(nextSlot(timing, new Date("2026-03-02T21:30:00Z"))).toEqual(
      slot("2026-03-03T07:00:00Z"),
    );
    const times = nextTimes(timing, new Date("2026-03-02T20:30:00Z"), 3);
    expect(times.map((time) => time.getUTCHours())).toEqual([21, 7, 8]);
  });

  it("leave no slot at all where every one is in them", () => {
    const timing = { cron: "30 23 * * *", words: "", timezone: "UTC", quietHours: NIGHT };
    expect(nextSlot(timing, new Date("2026-03-02T21:30:00Z"))).toBeNull();
  });

  it("keep a digest back that is late, until they end", async () => {
    const { service, store, clock, room } = await openDigestService();
    const quietHours = { from: "10:00", to: "12:00" };
    await store.addSchedule(newSchedule({ quietHours }), slot("2026-03-02T08:30:00Z"));
    clock.set("2026-03-02T10:30:00Z");
    expect(await service.runDueAndTell()).toEqual([]);
    clock.set("2026-03-02T12:00:00Z");
    expect(statesOf(await service.runDueAndTell())).toEqual(["sent"]);
    expect(room.posts).toHaveLength(1);
  });

  it("keep a refused message back until they end, or give it up if that is too late", async () => {
    const { service, store, clock, room } = await openDigestService();
    const busy = {
      status: "refused",
      permanent: false,
      reason: "busy",
      retryAfterMs: null,
    } as const;
    await store.addSchedule(
      newSchedule({ quietHours: { from: "08:31", to: "09:00" } }),
      slot("2026-03-02T08:30:00Z"),
    );
    room.answer(busy);
    clock.set("2026-03-02T08:30:00Z");
    await service.runDue();
    clock.set("2026-03-02T08:36:00Z");
    expect(await service.runDueAndTell()).toMatchObject([{ reason: "Quiet hours until 09:00." }]);
    clock.set("2026-03-02T09:00:00Z");
    expect(statesOf(await service.runDueAndTell())).toEqual(["sent"]);
  });
});
