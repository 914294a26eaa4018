import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedWhen, readWhen } from "../../../src/briefing/asking/read-when.ts";
import { takeWhen } from "../../../src/briefing/asking/take-when.ts";
import { addDays, areDaysWith, dayIn, describeDays } from "../../../src/domain/time/days.ts";
import { longDate } from "../../../src/domain/wording.ts";

/** A Saturday. */
const TODAY = "2026-11-28";

describe("words for days", () => {
  it.each([
    ["today", "2026-11-28", "2026-11-28"],
    ["yesterday", "2026-11-27", "2026-11-27"],
    ["the day before yesterday", "2026-11-26", "2026-11-26"],
    ["3 days ago", "2026-11-25", "2026-11-25"],
    ["a month ago", "2026-10-28", "2026-10-28"],
    ["monday", "2026-11-23", "2026-11-23"],
    ["Sat", "2026-11-28", "2026-11-28"],
    ["last saturday", "2026-11-21", "2026-11-21"],
    ["this week", "2026-11-23", "2026-11-29"],
    ["last week", "2026-11-16", "2026-11-22"],
    ["last weekend", "2026-11-21", "2026-11-22"],
    ["the weekend", "2026-11-28", "2026-11-29"],
    ["this month", "2026-11-01", "2026-11-30"],
    ["last month", "2026-10-01", "2026-10-31"],
    ["last year", "2025-01-01", "2025-12-31"],
    ["last 30 days", "2026-10-29", "2026-11-28"],
    ["in the past two weeks", "2026-11-14", "2026-11-28"],
    ["past week", "2026-11-21", "2026-11-28"],
    ["in october", "2026-10-01", "2026-10-31"],
    ["in December", "2025-12-01", "2025-12-31"],
    ["oct 2024", "2024-10-01", "2024-10-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["in 2025", "2025-01-01", "2025-12-31"],
    ["2026-11-24", "2026-11-24", "2026-11-24"],
    ["24.11.2026", "2026-11-24", "2026-11-24"],
    ["11/24/2026", "2026-11-24", "2026-11-24"],
    ["on 24 november", "2026-11-24", "2026-11-24"],
    ["Nov. 24th, 2025", "2025-11-24", "2025-11-24"],
    ["30 november", "2025-11-30", "2025-11-30"],
    ["29 february", "2024-02-29", "2024-02-29"],
    ["last spring", "2026-03-01", "2026-05-31"],
    ["last autumn", "2025-09-01", "2025-11-30"],
    ["this autumn", "2026-09-01", "2026-11-30"],
    ["between 3 and 9 march", "2026-03-03", "2026-03-09"],
    ["march 3-9", "2026-03-03", "2026-03-09"],
    ["3-9 march 2024", "2024-03-03", "2024-03-09"],
    ["between november and february", "2025-11-01", "2026-02-28"],
    ["from monday to friday", "2026-11-23", "2026-11-27"],
    ["2026-01-02 to 2026-01-05", "2026-01-02", "2026-01-05"],
    ["2026-01-02..2026-01-05", "2026-01-02", "2026-01-05"],
    ["since monday", "2026-11-23", undefined],
    ["since May", "2026-05-01", undefined],
    ["since two weeks", "2026-11-14", undefined],
    ["after october", "2026-11-01", undefined],
    ["until friday", undefined, "2026-11-27"],
    ["until october", undefined, "2026-10-31"],
    ["before 2025", undefined, "2024-12-31"],
  ])("%s are those from %s to %s", (words, since, until) => {
    expect({ ...readWhen(words, TODAY) }).toEqual({
      ...(since && { since }),
      ...(until && { until }),
    });
  });

  it.each(["2026-02-30", "31 april 2026", "soon", "3/4/2026", "since", "", "last", "1812 men"])(
    "are not read into %s",
    (words) => expect(readWhen(words, TODAY)).toBeNull(),
  );

  it("are the same in each day's own longest and shortest form", () => {
    const day = fc.integer({ min: 0, max: 360 }).map((back) => addDays(TODAY, -back));
    fc.assert(
      fc.property(day, (iso) => {
        const one = { since: iso, until: iso };
        const long = longDate(iso);
        expect(readWhen(long, TODAY)).toEqual(one);
        expect(readWhen(long.replace(/ \d{4}$/, ""), TODAY)).toEqual(one);
        expect(readWhen(long.replace(/^(\d+ \p{L}{3})\p{L}*/u, "$1"), TODAY)).toEqual(one);
        expect(readWhen(iso, TODAY)).toEqual(one);
        expect(readWhen(`since ${long}`, TODAY)).toEqual({ since: iso });
      }),
    );
  });

  it("hold their first and their last day, and none that is unknown", () => {
    const days = { since: "2026-11-23", until: "2026-11-27" };
    expect(areDaysWith(days, "2026-11-23") && areDaysWith(days, "2026-11-27")).toBe(true);
    expect(areDaysWith(days, "2026-11-22") || areDaysWith(days, "2026-11-28")).toBe(false);
    expect(areDaysWith(days, null)).toBe(false);
    expect(areDaysWith({}, null)).toBe(true);
  });

  it("depend on where the asker's clocks are", () => {
    const moment = new Date("2026-11-28T03:00:00Z");
    expect(dayIn(moment, "UTC")).toBe("2026-11-28");
    expect(dayIn(moment, "America/New_York")).toBe("2026-11-27");
    expect(dayIn(moment, "Pacific/Kiritimati")).toBe("2026-11-28");
  });
});

describe("days as options", () => {
  it.each([
    [{ since: "monday" }, { since: "2026-11-23" }],
    [{ since: "since last week" }, { since: "2026-11-16" }],
    [{ since: "30 days" }, { since: "2026-10-29" }],
    [{ until: "october" }, { until: "2026-10-31" }],
    [
      { since: "2026-10-03", until: "yesterday" },
      { since: "2026-10-03", until: "2026-11-27" },
    ],
    [
      { on: "last week", since: "2026-11-18" },
      { since: "2026-11-18", until: "2026-11-22" },
    ],
    [{}, {}],
  ])("%j are %j", (typed, days) => expect(readTypedWhen(typed, TODAY)).toEqual(days));

  it.each([
    [{ since: "whenever" }, "Write yesterday, monday"],
    [{ on: "3/4/2026" }, "Write it as 2026-11-24"],
    [
      { since: "yesterday", until: "monday" },
      "No day is both since 27 November 2026 and until 23 November 2026",
    ],
    [{ since: "2027-01-01" }, "still to come"],
  ])("%j are refused with what mends them", (typed, mend) => {
    expect(() => readTypedWhen(typed, TODAY)).toThrow(mend);
  });

  it("are told in words", () => {
    expect(describeDays({ since: "2026-11-24", until: "2026-11-24" })).toBe("on 24 November 2026");
    expect(describeDays({ since: "2026-11-24" })).toBe("since 24 November 2026");
    expect(describeDays({})).toBeNull();
  });
});

describe("days within other words", () => {
  it.each([
    ["tisch since monday about ICE", "tisch about ICE", { since: "2026-11-23" }],
    ["tisch yesterday", "tisch", { since: "2026-11-27", until: "2026-11-27" }],
    ["yesterday", "", { since: "2026-11-27", until: "2026-11-27" }],
    ["rent control in october 2025", "rent control", { since: "2025-10-01", until: "2025-10-31" }],
    ["ferries between 3 and 9 march", "ferries", { since: "2026-03-03", until: "2026-03-09" }],
    ["tisch last 30 days", "tisch", { since: "2026-10-29", until: "2026-11-28" }],
    ["tisch 2026-11-24 raids", "tisch raids", { since: "2026-11-24", until: "2026-11-24" }],
    ["tisch on 24 november raids", "tisch raids", { since: "2026-11-24", until: "2026-11-24" }],
    ["since 2024 until 2025 harbor", "harbor", { since: "2024-01-01", until: "2025-12-31" }],
    ["theresa may", "theresa may", {}],
    ["the women's march", "the women's march", {}],
    ["black friday sales", "black friday sales", {}],
    ["apollo 11", "apollo 11", {}],
    ["in the beginning", "in the beginning", {}],
    ["the 2024 election", "the 2024 election", {}],
    ['"since monday" tisch', '"since monday" tisch', {}],
    ["“in october” tisch", "“in october” tisch", {}],
    ["last words", "last words", {}],
  ])("%s: the rest is %s", (typed, words, days) => {
    expect(takeWhen(typed, TODAY)).toEqual({ words, days });
  });

  it("lose no other word", () => {
    const word = fc.constantFrom(
      "tisch",
      "harbor",
      "may",
      "on",
      "in",
      "the",
      "since",
      "day",
      "3",
      "last",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const typed = words.join(" ");
        const taken = takenFrom(typed);
        if (taken === null) return;
        const { words: left, days } = taken;
        if (Object.keys(days).length === 0) expect(left).toBe(typed);
        expect(typed.split(" ")).toEqual(expect.arrayContaining(left.match(/\S+/g) ?? []));
      }),
    );
  });
});

/** `null` where the days leave none. */
function takenFrom(typed: string) {
  try {
    return takeWhen(typed, TODAY);
  } catch (error) {
    expect(String(error)).toContain("No day is both");
    return null;
  }
}
