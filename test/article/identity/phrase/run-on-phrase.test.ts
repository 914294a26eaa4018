import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("a phrase with a clause that tells who it is", () => {
  const WHO = [
    "A stallholder who sells roasted almonds",
    "A janitor who cleans the old bridge",
    "One Republican who also opposed the budget",
  ];

  it.each(WHO)("ends before the verb of its sentence, whatever that is: %s", (who) => {
    for (const rest of [
      "made no secret of her annoyance. “It is late,” she said.",
      "had one suggestion. “It is late,” she said.",
    ])
      expect(shownSpeaker(`It rained on Monday. ${who} ${rest}`, "late")).toMatch(
        new RegExp(`^${who}$|^(?!${who})`),
      );
  });

  it("ends before what only joins it to the rest", () => {
    const text =
      "It rained on Monday. “It is late,” said one Republican who also opposed the budget but who voted for the bill.";
    expect(shownSpeaker(text, "late")).not.toMatch(/ (?:but|and|or)$/);
  });
});
