import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

/** What is held to be said first. */
function saidFirst(text: string): string {
  const { start = 0, end = 0 } = parseArticle({ id: "a", text }).quotations[0] ?? {};
  return text.slice(start, end);
}

describe("what somebody does besides saying a thing", () => {
  const besides = [
    "and called on Tom Reed to quit.",
    "and urged the board to drop it.",
    "and promised a review.",
    ", and thanked Tom Reed for his work.",
  ];
  const saids = ["the plan was “late”", "it was “late”", "there was a “need” for it"];
  const cases = saids.flatMap((said) => besides.map((verb) => [said, verb] as const));

  it.each(cases)("is not said: Ann Low said %s … %s", (said, besides) => {
    const text = `Ann Low said ${said} ${besides}`.replace(" ,", ",");
    expect(saidFirst(text)).toBe(said);
  });

  it("is not said behind what there is", () => {
    const text = "Ann Low said there was a need for a “new start”, and set out plans for it.";
    expect(saidFirst(text)).toBe("there was a need for a “new start”");
  });

  it("is said where it is done by whom she tells of", () => {
    for (const said of [
      "the club had apologised and promised “never to do it again”",
      "Tom Reed came in and called her “late”",
    ])
      expect(saidFirst(`Ann Low said ${said}.`)).toBe(said);
  });
});
