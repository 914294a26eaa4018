import { describe, expect, it } from "vitest";
import { shownFor } from "../../../support/shown-speaker.ts";

const BELOW = "\n\nTom Reed took the dog to Dayton on Monday.";

describe("what somebody told by another was told", () => {
  it.each(["told", "warned", "informed", "advised", "assured"])("is the other's: %s by", (told) => {
    for (const [subject, end] of [
      ["A baker ", " has won"],
      ["Ann Low, ", ", has won"],
      ["The baker was ", ""],
    ])
      expect(
        shownFor(
          `${subject}${told} by his bank that he was “too late by far”${end}.${BELOW}`,
          "too late",
        ),
      ).toEqual(["his bank"]);
  });

  it.each(["ordered", "told", "asked", "urged", "advised"])(
    "is the other's: %s by her to do it",
    (told) => {
      expect(
        shownFor(
          `A driver ${told} by a judge to “stop this at once” has been fined.${BELOW}`,
          "stop this",
        ),
      ).toEqual(["a judge"]);
    },
  );

  it.each(["he said", "he says", "she claimed"])(
    "is not theirs who tell of it in an aside: %s",
    (aside) => {
      const text = `Ann Low came home. She had been warned by her lawyer, ${aside}, that it was “a trap for fools”.`;
      expect(shownFor(text, "a trap")).toEqual(["her lawyer"]);
    },
  );

  it.each(["her employer", "the tower"])("is never theirs who were told by %s", (teller) => {
    const text = `A nurse warned by ${teller} that she was “a risk to us all” has won.${BELOW}`;
    expect(shownFor(text, "a risk")).not.toContain("A nurse");
  });

  it.each(["to pay up called", "that he was late has called"])(
    "ends before the verb of the sentence: %s",
    (rest) => {
      const text = `A baker told by his bank ${rest} it “a shame”.${BELOW}`;
      expect(shownFor(text, "a shame")).not.toContain("his bank");
    },
  );
});
