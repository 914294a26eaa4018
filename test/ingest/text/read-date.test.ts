import { describe, expect, it } from "vitest";
import { readDate } from "../../../src/ingest/text/read-date.ts";

describe("a date on a page or in a feed", () => {
  it.each([
    ["2025-11-19T23:30:00-05:00", "the publisher's own day"],
    ["2025-11-19", "a day"],
    ["2025-11-19 08:00:00", "a blank for the T"],
    ["20251119T080000Z", "no hyphens"],
    ["2025/11/19 08:19:53 EST", "slashes"],
    ["Wed, 19 Nov 2025 08:00:00 GMT", "RFC 822"],
    ["19 Nov 25 08:00 EST", "two digits of a year"],
    ["Wed, 19-Nov-2025 08:00:00 GMT", "cookie style"],
    ["Wednesday, 19 November, 2025", "month in full"],
    ["Wed Nov 19 08:00:00 2025", "asctime"],
    ["Wed Nov 19 08:00:00 PST 2025", "asctime with a zone"],
    ["Wed, 2025/11/19 08:19:53 EDT", "a weekday before slashes"],
    ["November 19th, 2025", "an ordinal"],
    ["Nov. 19, 2025 at 8:00 a.m.", "a short month with a point"],
    ["Published: 19 November 2025", "a word before"],
    ["19.11.2025", "points"],
    ["19/11/2025", "day first where it can be nothing else"],
    ["11/19/2025", "month first where it can be nothing else"],
    ["2025년 11월 19일  오전 08:00", "Korean"],
    ["2025年11月19日", "Japanese"],
    ["19 ноября 2025", "Russian"],
    ["19 de noviembre de 2025", "Spanish"],
    ["19. November 2025", "German"],
    ["Τετ, 19 Νοέ 2025 12:00:00 EET", "Greek"],
    ["2025-november-19T9:15-05:00", "Hungarian"],
    ["1763539200", "seconds since 1970"],
    ["1763539200000", "milliseconds since 1970"],
  ])("%s is 2025-11-19: %s", (text) => {
    expect(readDate(text)).toBe("2025-11-19");
  });

  it.each(["", "yesterday", "2025-02-30", "05/06/2025", "2025", "Thu, 31 Feb 2025", "99999999"])(
    "%j is no one day",
    (text) => expect(readDate(text)).toBeNull(),
  );

  it("is read in no time from a text of any length", () => {
    expect(readDate(`${"1 a".repeat(1e6)} 19 Nov 2025`)).toBeNull();
  });
});
