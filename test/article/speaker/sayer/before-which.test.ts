import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const RELATIVES = [
  "with whom he made Cedar Falls",
  "for whom he wrote Iron Rain",
  "under whom he served at Denby Rovers",
  "to whom he left Cedar House",
  "whose brother is Tom Reed",
  "who will replace Tom Reed",
];
const SAID = [
  "also called it",
  "then described it as",
  "has also said it was",
  "later told us it was",
];

describe("whoever a clause between commas tells of", () => {
  it.each(RELATIVES)(
    "says what follows it, and not whom it names last: Ann Low, %s,",
    (relative) => {
      for (const said of SAID) {
        const text = `Sam Orr has died.\n\nAnn Low, ${relative}, ${said} “a hole in our house”.`;
        expect(lastShown(text), text).toBe("Ann Low");
      }
    },
  );

  it.each([
    ["The pier, on which Tom Reed stood, Ann Low later said, was “a rock”.", "Ann Low"],
    ["At the rally, at which Tom Reed spoke, Ann Low then called it “a rock”.", "Ann Low"],
  ])("says nothing where another stands before the verb: %s", (text, speaker) => {
    expect(lastShown(text)).toBe(speaker);
  });
});
