import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveDates } from "../../../src/article/occasion/resolve-dates.ts";
import { classifyWords, tokenize } from "../../../src/article/text/tokenize.ts";

const WEDNESDAY = "2025-11-19";

function wordsOf(text: string) {
  return classifyWords(tokenize(text));
}

function datesIn(text: string, publishedOn: string | null = WEDNESDAY): string[] {
  return resolveDates(wordsOf(text), publishedOn).map(({ text, iso }) => `${text} = ${iso}`);
}

describe("a weekday", () => {
  test.each([
    ["She wrote in a post on X Wednesday that it was over.", "Wednesday = 2025-11-19"],
    ["The council met Monday and left.", "Monday = 2025-11-17"],
    ["On Thursday the board resigned.", "Thursday = 2025-11-13"],
    ["“No,” she said Friday.", "Friday = 2025-11-14"],
    ["The court will rule Thursday.", "Thursday = 2025-11-20"],
    ["He is expected to be sworn in on Monday.", "Monday = 2025-11-24"],
    ["The court said Tuesday that it will not rule.", "Tuesday = 2025-11-18"],
    ["They meet next Wednesday.", "Wednesday = 2025-11-26"],
    ["They met last Wednesday.", "Wednesday = 2025-11-12"],
    ["It opens this Friday.", "Friday = 2025-11-21"],
    ["It stays shut until Friday.", "Friday = 2025-11-21"],
    ["The report was made public by the board on Friday.", "Friday = 2025-11-14"],
    ["It was found by phone on Friday.", "Friday = 2025-11-14"],
    ["Wednesday’s vote was close.", "Wednesday = 2025-11-19"],
    ["The vote is on Wed. at noon.", "Wed. = 2025-11-19"],
  ])("%s", (text, expected) => {
    expect(datesIn(text)).toEqual([expected]);
  });

  test.each([
    "Black Friday sales fell.",
    "The Sunday Times reported it.",
    "She was on Saturday Night Live.",
    "The sun sat low and fri was no word.",
  ])("is not read into a name: %s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe("a day of the month", () => {
  test.each([
    ["She is set to assume the office on Jan. 1.", "Jan. 1 = 2026-01-01"],
    ["She took office on Jan. 1.", "Jan. 1 = 2025-01-01"],
    ["The election on Nov. 4 was close.", "Nov. 4 = 2025-11-04"],
    ["It stays shut until the Nov. 4 vote.", "Nov. 4 = 2026-11-04"],
    ["Few were hurt by the storm on Nov. 4.", "Nov. 4 = 2025-11-04"],
    ["The Dec. 9 hearing is public.", "Dec. 9 = 2025-12-09"],
    ["He was born on Nov. 3, 1984, in Saltwick.", "Nov. 3, 1984 = 1984-11-03"],
    ["On Wednesday, Nov. 12, the board met.", "Wednesday, Nov. 12 = 2025-11-12"],
    ["He left on 14 June 2019 for good.", "14 June 2019 = 2019-06-14"],
    ["He left on the 4th of July.", "4th of July = 2025-07-04"],
    ["It ran Nov. 3-5 in the hall.", "Nov. 3 = 2025-11-03"],
    ["The order of 2024-02-29 stands.", "2024-02-29 = 2024-02-29"],
    ["It was founded on Feb. 29.", "Feb. 29 = 2024-02-29"],
  ])("%s", (text, expected) => {
    expect(datesIn(text)).toEqual([expected]);
  });

  test.each([
    "In March 11 people died.",
    "She may 5 times a day.",
    "May 5,000 people come.",
    "Nov. 31 is no day, nor 2025-13-01.",
    "It fell by 14 percent in June.",
    "After the Sept. 11 attacks the law changed.",
  ])("is not read into %s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

test.each([
  ["He called yesterday.", "yesterday = 2025-11-18"],
  ["The hearing is today.", "today = 2025-11-19"],
  ["She flies tomorrow.", "tomorrow = 2025-11-20"],
])("a day beside the day of publication: %s", (text, expected) => {
  expect(datesIn(text)).toEqual([expected]);
});

test("today's world is no day", () => {
  expect(datesIn("In today's world nobody waits.")).toEqual([]);
});

test("without a day of publication only full dates are told", () => {
  expect(datesIn("On Monday and Jan. 1 she recalled Nov. 3, 1984.", null)).toEqual([
    "Nov. 3, 1984 = 1984-11-03",
  ]);
});

test("the text before the body is not read", () => {
  const words = wordsOf("date 2025-11-19 On Monday it rained.");
  expect(resolveDates(words, WEDNESDAY, 16).map(({ text }) => text)).toEqual(["Monday"]);
});

test("every date is a slice of the text and a real day", () => {
  const piece = fc.constantFrom(
    ...["Wednesday", "Jan.", "May", "29", "31st", "2024", "next", "will", "Feb.", "of", "3-5"],
    ...[",", ". ", "\n", " ", "today", "2024-02-30", "'s", "\ud800", "\0", "Sept", "11", "the"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, spaced) => {
      const text = pieces.join(spaced ? " " : "");
      let last = 0;
      for (const date of resolveDates(wordsOf(text), WEDNESDAY)) {
        expect(text.slice(date.start, date.end)).toBe(date.text);
        expect(date.start).toBeGreaterThanOrEqual(last);
        expect(new Date(date.iso).toISOString().slice(0, 10)).toBe(date.iso);
        last = date.end;
      }
    }),
  );
});
