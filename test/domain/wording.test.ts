import { expect, it } from "vitest";
import {
  count,
  formatDuration,
  joinNames,
  longDate,
  readDuration,
  splitNames,
} from "../../src/domain/wording.ts";

it.each([
  ["30m", "30 minutes"],
  ["90 min", "90 minutes"],
  ["6h", "6 hours"],
  [" 1 Hour ", "1 hour"],
  ["120 minutes", "2 hours"],
  ["2 days", "2 days"],
  ["1d", "1 day"],
])("%j is %s", (text, words) => {
  expect(formatDuration(readDuration(text) ?? 0)).toBe(words);
});

it.each(["", "6", "h", "-1h", "6 weeks", "1.5h", "6h30"])("%j is no duration", (text) => {
  expect(readDuration(text)).toBeNull();
});

it.each([
  [[], ""],
  [["Ann Lee"], "Ann Lee"],
  [["Ann Lee", "Bo Kim"], "Ann Lee and Bo Kim"],
  [["Ann Lee", "Bo Kim", "Cy Park"], "Ann Lee, Bo Kim and Cy Park"],
])("%j are joined as %j, and parted again", (names, joined) => {
  expect(joinNames(names)).toBe(joined);
  if (names.length > 0) expect(splitNames(joined)).toEqual(names);
});

it.each([
  [0, "0 stories"],
  [1, "1 story"],
  [2, "2 stories"],
  [12_345, "12,345 stories"],
])("%j is counted as %j", (number, words) => {
  expect(count(number, "story", "stories")).toBe(words);
});

it.each([
  ["2025-11-19", "19 November 2025"],
  ["2025-01-01", "1 January 2025"],
  ["2025-13-01", "2025-13-01"],
  ["2025-11", "2025-11"],
  ["yesterday", "yesterday"],
])("the day %j is written %j", (isoDate, words) => {
  expect(longDate(isoDate)).toBe(words);
});
