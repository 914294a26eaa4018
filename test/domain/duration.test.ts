import { expect, it } from "vitest";
import { formatDuration, readDuration } from "../../src/domain/duration.ts";

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
