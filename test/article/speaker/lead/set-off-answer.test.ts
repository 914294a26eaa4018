import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../src/domain/article.ts";

/** Who is shown for words that begin so. */
function shownFor(text: string, words: string): string | null {
  const at = text.indexOf(words);
  const { speaker = null, confidence = 0 } =
    parseArticle({ id: "a", text }).quotations.find(({ start, end }) => start <= at && end > at) ??
    {};
  return confidence >= ATTRIBUTION_THRESHOLD ? speaker : null;
}

describe("an answer that a sentence sets off", () => {
  it.each([
    "Ann Low's answer – “not on my watch, and not on my land” – was cheered.",
    "Ann Low's reply, “not on my watch, I said,” silenced him.",
    "Ann Low's advice to young cooks, “not on my watch, thank you”, hangs in the kitchen.",
  ])("is whose it is: %s", (text) => {
    expect(shownFor(`Tom Reed wanted to know why. ${text}`, "not on my watch")).toBe("Ann Low");
  });

  it("is whose “his” is who was asked before", () => {
    const text =
      'Tom Reed spoke in Dayton. He was asked on stage, "Can we just go home?"\n\nHis answer - "Whoever wins ought to shut the pier" - brought the crowd to its feet.';
    expect(shownFor(text, "Whoever wins")).toBe("Tom Reed");
    expect(shownFor(text, "Can we")).toBe(null);
  });

  it("is not whose question it answers", () => {
    const text = "Ann Low's answer to Tom Reed's question, “Why did you go?”, was blunt.";
    expect(shownFor(text, "Why did")).not.toBe("Ann Low");
  });
});
