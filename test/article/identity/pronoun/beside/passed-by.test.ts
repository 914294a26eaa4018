import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "Sue Orr and Tom Reed came to Denby. Orr spoke first. “I was late,” Orr said.";
const WOMEN = ["the chairwoman", "his wife", "his daughter", "the twins’ mother", "Hale’s sister"];
const ANYBODY = ["the judge", "his lawyer", "his deputy", "the coach"];
const cells = [
  ...WOMEN.flatMap((her) => [
    `Reed turned to ${her}`,
    `Reed was followed by ${her}`,
    `Reed came with ${her}`,
  ]),
  ...ANYBODY.map((her) => `Reed and ${her} were late`),
];

describe("a woman in the sentence before", () => {
  it.each(cells)("is “she” as well as whoever spoke before it: %s", (report) => {
    for (const gap of [" ", "\n\n"]) {
      const text = `${BEFORE}\n\n${report}.${gap}“In a year it will be over,” she said.`;
      expect(lastShown(text)).not.toBe("Sue Orr");
    }
  });

  it.each(["Reed turned to his father", "Reed was followed by his brother"])(
    "stands in none that has men only: %s",
    (report) => {
      expect(lastShown(`${BEFORE}\n\n${report}. “In a year it will be over,” she said.`)).toBe(
        "Sue Orr",
      );
    },
  );
});
