import { describe, expect, it } from "vitest";
import { latestSlots, nextSlot, nextTimes } from "../../../src/delivery/schedule/occurrences.ts";

function timing(cron: string, timezone: string) {
  return { cron, words: cron, timezone };
}

function next(cron: string, timezone: string, after: string, count = 3): readonly string[] {
  return nextTimes(timing(cron, timezone), new Date(after), count).map((time) =>
    time.toISOString().replace(":00.000Z", "Z"),
  );
}

describe("where the clocks go forward, a time that is skipped comes once, at the next valid one", () => {
  it.each([
    [
      "30 2 * * *",
      "America/New_York",
      "2026-03-07T12:00Z",
      ["2026-03-08T07:00Z", "2026-03-09T06:30Z"],
    ],
    [
      "30 1 * * *",
      "Europe/London",
      "2026-03-28T12:00Z",
      ["2026-03-29T01:00Z", "2026-03-30T00:30Z"],
    ],
    [
      "10 2 * * *",
      "Australia/Lord_Howe",
      "2026-10-03T12:00Z",
      ["2026-10-03T15:30Z", "2026-10-04T15:10Z"],
    ],
    ["30 3 * * *", "Pacific/Apia", "2020-09-25T15:00Z", ["2020-09-26T14:00Z", "2020-09-27T13:30Z"]],
    [
      "30 0 * * *",
      "America/Sao_Paulo",
      "2018-11-03T12:00Z",
      ["2018-11-04T03:00Z", "2018-11-05T02:30Z"],
    ],
    [
      "30 2,14 * * *",
      "America/New_York",
      "2026-03-08T00:00Z",
      ["2026-03-08T07:00Z", "2026-03-08T18:30Z"],
    ],
  ])("%s in %s", (cron, timezone, after, times) => {
    expect(next(cron, timezone, after, 2)).toEqual(times);
  });
});

describe("where the clocks go back, a time that is repeated comes once", () => {
  it.each([
    [
      "30 1 * * *",
      "America/New_York",
      "2026-10-31T12:00Z",
      ["2026-11-01T05:30Z", "2026-11-02T06:30Z"],
    ],
    [
      "30 1 * * *",
      "Europe/London",
      "2026-10-24T12:00Z",
      ["2026-10-25T00:30Z", "2026-10-26T01:30Z"],
    ],
    [
      "45 1 * * *",
      "Australia/Lord_Howe",
      "2026-04-04T00:00Z",
      ["2026-04-04T14:45Z", "2026-04-05T15:15Z"],
    ],
    ["30 3 * * *", "Pacific/Apia", "2020-04-04T00:00Z", ["2020-04-04T13:30Z", "2020-04-05T14:30Z"]],
  ])("%s in %s", (cron, timezone, after, times) => {
    expect(next(cron, timezone, after, 2)).toEqual(times);
  });

  it("but an hourly digest comes in each of the two hours", () => {
    const times = [
      "2026-11-01T04:00Z",
      "2026-11-01T05:00Z",
      "2026-11-01T06:00Z",
      "2026-11-01T07:00Z",
    ];
    expect(next("0 * * * *", "America/New_York", "2026-11-01T03:30Z", 4)).toEqual(times);
  });
});

describe("the calendar", () => {
  it.each([
    ["America/New_York", 2026],
    ["Europe/London", 2026],
    ["Australia/Lord_Howe", 2026],
    ["Pacific/Apia", 2020],
    ["Pacific/Apia", 2026],
    ["America/New_York", 2028],
    ["Europe/London", 2028],
    ["Australia/Lord_Howe", 2028],
    ["Pacific/Apia", 2028],
  ])("half past two comes once a day all year in %s, %i", (timezone, year) => {
    const start = new Date(Date.UTC(year - 1, 11, 30));
    const days = nextTimes(timing("30 2 * * *", timezone), start, 370)
      .map((time) => new Intl.DateTimeFormat("en-CA", { timeZone: timezone }).format(time))
      .filter((day) => day.startsWith(`${year}`));
    expect(days).toHaveLength(year % 4 === 0 ? 366 : 365);
    expect(new Set(days).size).toBe(days.length);
  });

  it("29 February comes in leap years only", () => {
    const times = ["2028-02-29T09:00Z", "2032-02-29T09:00Z"];
    expect(next("0 9 29 2 *", "UTC", "2026-11-01T00:00Z", 2)).toEqual(times);
  });

  it("goes over the year's end", () => {
    const times = ["2026-12-31T23:59Z", "2027-01-01T23:59Z"];
    expect(next("59 23 * * *", "Europe/London", "2026-12-31T12:00Z", 2)).toEqual(times);
  });

  it("leaves out the day that Samoa left out", () => {
    const times = ["2011-12-29T19:00Z", "2011-12-30T19:00Z"];
    expect(next("0 9 * * *", "Pacific/Apia", "2011-12-28T20:00Z", 2)).toEqual(times);
  });
});

describe("the next slot", () => {
  const daily = timing("30 8 * * *", "America/New_York");
  const last = { dueAt: new Date("2026-06-01T12:30:00Z"), localTime: "2026-06-01 08:30" };

  it("carries its time on the wall clock", () => {
    expect(nextSlot(daily, new Date("2026-03-08T00:00:00Z"))).toEqual({
      dueAt: new Date("2026-03-08T12:30:00Z"),
      localTime: "2026-03-08 08:30",
    });
  });

  it("comes after the last one decided, also when the clock was set back", () => {
    const setBack = new Date("2026-06-01T11:30:00Z");
    expect(nextSlot(daily, setBack, last)?.dueAt).toEqual(new Date("2026-06-02T12:30:00Z"));
  });

  it("is not the same morning again when the timezone's rules have changed", () => {
    // Under the old rules 08:30 was an hour earlier than it is now.
    const underOldRules = {
      dueAt: new Date("2026-06-01T11:30:00Z"),
      localTime: "2026-06-01 08:30",
    };
    expect(nextSlot(daily, underOldRules.dueAt, underOldRules)?.localTime).toBe("2026-06-02 08:30");
  });

  it("of an hourly digest is the repeated hour in autumn", () => {
    const hourly = timing("0 * * * *", "America/New_York");
    const first = { dueAt: new Date("2026-11-01T05:00:00Z"), localTime: "2026-11-01 01:00" };
    expect(nextSlot(hourly, first.dueAt, first)).toEqual({
      dueAt: new Date("2026-11-01T06:00:00Z"),
      localTime: "2026-11-01 01:00",
    });
  });
});

it("the latest slots end with the one that is due this very moment", () => {
  const due = latestSlots(timing("*/10 * * * *", "UTC"), new Date("2026-03-01T12:20:00Z"), 2);
  expect(due.map(({ localTime }) => localTime)).toEqual(["2026-03-01 12:10", "2026-03-01 12:20"]);
});
