import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

/** Who says a paragraph, or undefined where it is nobody's words. */
function sayerOf(words: string, paragraphs: readonly string[]): string | null | undefined {
  const { quotations } = parseArticle({ id: "a", text: paragraphs.join("\n\n") });
  return quotations.find(({ text, type }) => type === "direct" && text === words)?.speaker;
}

const TRANSCRIPT = (between: string) => [
  "HOST: Ann Low sells tea.",
  "ANN LOW: I do.",
  between,
  "HOST: And Tom Reed does not.",
  "TOM REED: I fish.",
];
const INTERVIEW = (between: string) => [
  "Echo: Do you sell tea?",
  "Ann Low: I do.",
  between,
  "Echo: And where?",
  "Ann Low: On the pier.",
];

describe("a paragraph between two turns", () => {
  it("goes on with the turn before it in a transcript", () => {
    expect(sayerOf("It is good tea.", TRANSCRIPT("It is good tea."))).toBe("Ann Low");
  });

  it("goes on with the turn before it in an interview, where it says “I”", () => {
    expect(sayerOf("I like my tea.", INTERVIEW("I like my tea."))).toBe("Ann Low");
    expect(sayerOf("The kettle boils.", INTERVIEW("The kettle boils."))).toBeUndefined();
  });

  it.each([
    "(LAUGHTER)",
    "A word from our sponsors",
    "Low puts down my kettle.",
    "Is it my tea?",
    "“It is my tea,” he tells me.",
    "“It is my tea,” said Sam Orr.",
  ])("does not where it is none of the speaker's: %s", (between) => {
    for (const text of [TRANSCRIPT(between), INTERVIEW(between)])
      expect(sayerOf(between, text)).toBeUndefined();
  });

  it("has the time in a recording for no words", () => {
    const text = INTERVIEW("I like my tea.").map((line) => line.replace(": ", ": (00:12) "));
    expect(sayerOf("On the pier.", text)).toBe("Ann Low");
    expect(
      sayerOf(
        "I fish.",
        TRANSCRIPT("It rains.").map((line) => line.replace(": ", ": [1:02:03] ")),
      ),
    ).toBe("Tom Reed");
  });
});
