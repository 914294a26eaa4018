import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a document behind which participles tell what became of it", () => {
  const asides = [
    "sent the next morning and produced in court",
    "found by police and shown to the tribunal",
    "since deleted and printed in the Echo",
    "put up in May and defended in court",
  ];

  it.each(asides)("says what the clause behind it has it say: %s", (aside) => {
    for (const clause of ["that reads:", "which read:", "that said:"]) {
      const text = `Tom Reed was asked about a message, ${aside}, ${clause} “Nobody will know.”`;
      expect(lastShown(text)).toBe("a message");
    }
  });

  it.each(asides.slice(0, 3))("is whose it is told to be: %s", (aside) => {
    const text = `Ann Low left. Tom Reed wrote an email, ${aside}, that read: “Nobody will know.”`;
    expect(lastShown(text)).toBe("Tom Reed");
  });
});

describe("where a document is", () => {
  it.each([
    ["They found a note in the car that said: “Sorry.”", "a note in the car"],
    ["There is a rule at the club which states: “No dogs.”", "a rule at the club"],
    ["Tom Reed was shown a text read in court which says: “I did it.”", "a text"],
  ])("does not speak: %s", (text, speaker) => {
    expect(lastShown(text)).toBe(speaker);
  });
});
