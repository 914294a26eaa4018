import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const PAIRS = [
  ["Tom Reed", "Reed", "Ned Hale", "Hale", "he"],
  ["Ann Low", "Low", "Sue Orr", "Orr", "she"],
  ["Omar Haddad", "Haddad", "Karim Aziz", "Aziz", "he"],
] as const;
const REPORTS = [
  "OTHER, not ONE, will lead the team",
  "It was OTHER who stopped ONE",
  "ONE has drawn sharp criticism from OTHER",
  "OTHER’s reply to ONE was short",
  "OTHER’s win over ONE was close",
];
const cells = PAIRS.flatMap((pair) => REPORTS.map((report) => [report, ...pair] as const));

describe("whoever the sentence before sets somebody else against", () => {
  it.each(cells)("is no “he” behind it for sure: %s, %s", (report, one, own, other, theirs, he) => {
    const sentence = report.replace("ONE", own).replace("OTHER", theirs);
    for (const gap of [" ", "\n\n"]) {
      const text = `${one} and ${other} came to Denby. ${own} spoke first. “I was late,” ${own} said.\n\n${sentence}.${gap}“In a year it will be over,” ${he} said.`;
      expect(lastShown(text)).not.toBe(one);
    }
  });

  it("is he where nobody else may be", () => {
    const text =
      "Tom Reed and Ann Low came to Denby. Reed spoke first. “I was late,” Reed said.\n\nReed has drawn criticism from Low. “In a year it will be over,” he said.";
    expect(lastShown(text)).toBe("Tom Reed");
  });
});
