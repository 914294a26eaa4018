import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const BEFORE = "Sam Orr met Tom Reed on Monday.\n\n";
const WORDS = "“It is a bad joke to us all.”";

describe("a participle behind a clause that another opens", () => {
  it.each(
    [
      "When Tom Reed left",
      "After Reed had gone",
      "As Tom Reed stood up",
      "While Reed slept",
    ].flatMap((clause) =>
      ["telling the Echo on Monday,", "saying,", "adding:"].map((saying) => [clause, saying]),
    ),
  )("has the main clause's subject: %s, … %s", (clause, saying) => {
    for (const main of ["Sam Orr was furious", "Orr left the hall"])
      expect(lastShown(`${BEFORE}${clause}, ${main}, ${saying} ${WORDS}`)).toBe("Sam Orr");
    for (const main of ["the board stood up", "a steward laughed"])
      expect(lastShown(`${BEFORE}${clause}, ${main}, ${saying} ${WORDS}`)).not.toBe("Tom Reed");
  });
});
