import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const BEFORE = "Mr Sam Orr told the board that it could see the card.\n\n";
const WORDS = "Why has this taken four months?";

describe("words that end the clause in front of the main one", () => {
  const asked: readonly string[] = ["asked last week", "wrote", "shouted", "told him on Monday"];
  it.each(
    ["After", "When", "Once", "As", "Before", "But after"].flatMap((opener) =>
      asked.map((verb) => [opener, verb]),
    ),
  )("are their own subject's, not that of the main verb: %s Reed %s", (opener, verb) => {
    const text = `${BEFORE}${opener} member Peggy Reed ${verb} “${WORDS}” Mr Orr responded that “the reason was the talks we had.”`;
    expect(shownSpeaker(text, WORDS)).toBe("Peggy Reed");
    expect(shownSpeaker(text, "the talks")).toBe("Sam Orr");
  });

  it("are somebody's without a name", () => {
    const text = `${BEFORE}As a heckler shouted, “${WORDS}” Mr Orr said that it was “over”.`;
    expect(shownSpeaker(text, WORDS)).toBe("a heckler");
  });

  it.each([
    "After Peggy Reed had left",
    "When Peggy Reed came",
    "As Reed turned to go",
    "With Reed gone",
  ])("are not theirs whose clause has ended: %s", (clause) => {
    for (const tail of ["said Orr", "Mr Orr said", "he said"]) {
      const text = `${BEFORE}${clause}, “We have gone for it now,” ${tail}.`;
      expect(shownSpeaker(text, "We have gone")).toBe("Sam Orr");
    }
  });
});
