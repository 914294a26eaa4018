import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWhen } from "../../../src/delivery/schedule/parse-when.ts";

describe("a schedule in words", () => {
  it.each([
    ["weekdays 08:30", "30 8 * * 1-5", "weekdays at 08:30"],
    ["daily at 8", "0 8 * * *", "every day at 08:00"],
    ["08:30", "30 8 * * *", "every day at 08:30"],
    ["mondays 9:15 am", "15 9 * * 1", "Mondays at 09:15"],
    ["Every Monday and Thursday at 9 PM", "0 21 * * 1,4", "Mondays and Thursdays at 21:00"],
    ["tue, wed 18:00", "0 18 * * 2,3", "Tuesdays and Wednesdays at 18:00"],
    ["mon-fri 7:00", "0 7 * * 1-5", "weekdays at 07:00"],
    ["monday to friday 7 a.m.", "0 7 * * 1-5", "weekdays at 07:00"],
    ["fri-mon 8:00", "0 8 * * 0,1,5,6", "Mondays, Fridays, Saturdays and Sundays at 08:00"],
    ["weekends 10:00", "0 10 * * 0,6", "weekends at 10:00"],
    ["sundays at noon", "0 12 * * 0", "Sundays at 12:00"],
    ["every day at 12 am", "0 0 * * *", "every day at 00:00"],
    ["daily 12:30 pm", "30 12 * * *", "every day at 12:30"],
    ["daily 17:30 and 8:30", "30 8,17 * * *", "every day at 08:30 and 17:30"],
    ["every hour", "0 * * * *", "every hour"],
    ["hourly at :15", "15 * * * *", "every hour at :15"],
    ["every 2 hours", "0 */2 * * *", "every 2 hours"],
    ["every 30 minutes", "*/30 * * * *", "every 30 minutes"],
  ])("reads “%s”", (text, cron, words) => {
    const timing = { cron, words, timezone: "Europe/Paris" };
    expect(parseWhen(text, "Europe/Paris")).toEqual({ status: "read", timing });
  });

  it.each([
    ["", "When?"],
    ["weekdays", "no time of day"],
    ["weekdays 25:00", "“25:00” is not a time of day"],
    ["weekdays 13 pm", "“13 pm” is not a time of day"],
    ["weekdays 0 am", "“0 am” is not a time of day"],
    ["weekdays 8:60", "“8:60” is not a time of day"],
    ["bananas 08:30", "I cannot read “bananas”"],
    ["weekdays 8:3", "I cannot read “8:3”"],
    ["__proto__ 8:30", "I cannot read “__proto__”"],
    ["constructor", "I cannot read “constructor”"],
    ["daily 8:30 and 17:00", "08:30 and 17:00"],
    ["every 5 hours", "5 hours"],
    ["every 0 hours", "0 hours"],
    ["every 45 minutes", "45 minutes"],
    ["every hour at :75", "“:75” is not a minute"],
    ["every 2 days 8", "every 2 days"],
  ])("says which part of “%s” it cannot read", (text, problem) => {
    expect(parseWhen(text, "UTC")).toMatchObject({
      status: "unreadable",
      problem: expect.stringContaining(problem),
    });
  });
});

describe("a schedule as a cron expression", () => {
  it.each([
    ["0 9 * * 1-5", "0 9 * * 1-5"],
    ["*/15 8-18 * * mon-fri", "*/15 8-18 * * MON-FRI"],
    ["30 2 29 2 *", "30 2 29 2 *"],
  ])("reads “%s”", (text, cron) => {
    expect(parseWhen(text, "UTC")).toMatchObject({ status: "read", timing: { cron } });
  });

  it.each([
    ["60 9 * * *", "The minute of the cron expression, “60”"],
    ["0 25 * * *", "The hour of the cron expression, “25”"],
    ["0 9 32 * *", "The day of the month of the cron expression, “32”"],
    ["0 9 * 13 *", "The month of the cron expression, “13”"],
    ["0 9 * * 8", "The day of the week of the cron expression, “8”"],
    ["0 9 * *", "this one has 4"],
    ["0 0 9 * * 1", "this one has 6"],
    ["0 9 31 2 *", "never comes up"],
  ])("says which part of “%s” it cannot read", (text, problem) => {
    expect(parseWhen(text, "UTC")).toMatchObject({
      status: "unreadable",
      problem: expect.stringContaining(problem),
    });
  });
});

describe("a schedule's timezone", () => {
  it.each([
    ["08:30 America/New_York", "America/New_York"],
    ["08:30 america/new_york", "America/New_York"],
    ["08:30 in Europe/London", "Europe/London"],
    ["08:30 new york", "America/New_York"],
    ["08:30 lord howe", "Australia/Lord_Howe"],
    ["08:30 utc", "UTC"],
    ["0 9 * * 1-5 Europe/London", "Europe/London"],
    ["every hour Asia/Tokyo", "Asia/Tokyo"],
    ["*/5 * * * *", "Europe/Paris"],
  ])("is read from “%s”", (text, timezone) => {
    expect(parseWhen(text, "Europe/Paris")).toMatchObject({
      status: "read",
      timing: { timezone },
    });
  });

  it.each([
    ["08:30 America/New_Yrok", "“America/New_Yrok”", "America/New_York"],
    ["08:30 ET", "“ET”", "America/New_York"],
    ["08:30 BST", "“BST”", "Europe/London"],
    ["08:30 Middle/Earth", "“Middle/Earth”", "America/New_York"],
  ])("that cannot be told in “%s” is named, with a place to use", (text, given, mend) => {
    const parsed = parseWhen(text, "UTC");
    expect(parsed).toMatchObject({ problem: expect.stringContaining(given) });
    expect(parsed).toMatchObject({ problem: expect.stringContaining(mend) });
  });
});

it("whatever is typed is read or refused with a reason", () => {
  const word = fc.constantFrom(
    "every",
    "mon",
    "weekdays",
    "8",
    "08:30",
    "pm",
    "*",
    "*/5",
    "1-5",
    "to",
    "Europe/London",
    "utc",
    "day",
    "hours",
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 7 }).map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parseWhen(text, "UTC");
      if (parsed.status === "unreadable") expect(parsed.problem).not.toBe("");
      else expect(parsed.timing.cron.split(" ")).toHaveLength(5);
    }),
  );
});
