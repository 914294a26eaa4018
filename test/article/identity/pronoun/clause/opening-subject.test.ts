import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../../support/shown-speaker.ts";

const BEFORE = "Mr Sam Orr met Mr Tom Reed on Monday. “We are going on,” Orr said.\n\n";

describe("“he” behind a clause that opens the paragraph", () => {
  it.each([
    "When Reed came back",
    "After Tom Reed had left",
    "Before Mr Reed went home",
    "While Mr Reed was in the hall",
    "Once Reed had gone",
    "But as Reed stood up",
  ])("is its subject: %s, he said", (clause) => {
    for (const said of [
      "he told the Echo: “It was too much.”",
      "he warned that it was “too much”.",
    ])
      expect(shownSpeaker(`${BEFORE}${clause}, ${said}`, "too much")).toBe("Tom Reed");
  });

  it.each([
    "When Reed asked him",
    "When Reed told him to go",
    "As Reed told the board to go",
    "While his friend Reed was away, he said, it rained, and",
  ])("is not whoever speaks, or has to do with him, in it: %s, he said", (clause) => {
    const text = `${BEFORE}${clause}, he said it was “too much”.`;
    expect(shownSpeaker(text, "too much")).not.toBe("Tom Reed");
  });
});
