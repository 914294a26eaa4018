import { describe, expect, it } from "vitest";
import { shownFor } from "../../../support/shown-speaker.ts";

const BEFORE = [
  "Ann Low sued the board on Friday.",
  "Ann Low said on Friday that it was late.",
  "“It was late,” Ann Low said.",
];

describe("words of a definition", () => {
  it.each([
    "“Top secret” is the highest level, reserved for papers whose release could do “grave harm to the town.”",
    "The highest level is reserved for papers whose release could do “grave harm to the town.”",
    "The charge is reserved for those who do “grave harm to the town.”",
    "Fraud is defined as “grave harm to the town.”",
    "The law defines it as “grave harm to the town.”",
    "The law bars any act that would do “grave harm to the town.”",
    "The term means “grave harm to the town.”",
    "Under the law, a rebel is someone who did “grave harm to the town.”",
    "Under the law, a rebel is a person who “did grave harm to the town.”",
  ])("are nobody's where nobody says them: %s", (sentence) => {
    for (const before of BEFORE)
      for (const gap of [" ", "\n\n"])
        expect(shownFor(`${before}${gap}${sentence}`, "grave harm")).toEqual([]);
  });

  it.each([
    ["The level is reserved for what does “grave harm to the town,” Low said.", ["Ann Low"]],
    ["Ann Low defines fraud as “grave harm to the town.”", ["Ann Low"]],
    ["Low said it means “grave harm to the town.”", ["Ann Low"]],
  ])("are theirs who say them: %s", (sentence, speakers) =>
    expect(shownFor(`${BEFORE[0]} ${sentence}`, "grave harm")).toEqual(speakers),
  );
});
