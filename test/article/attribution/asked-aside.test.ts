import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const saidIn = (text: string) =>
  parseArticle({ id: "a", text: `Ann Low left the town.\n\n${text} Boats left.` }).quotations.map(
    ({ text: words, speaker }) => [words, speaker],
  );

describe("who is asked between commas", () => {
  const asked = ["asked if it was late", "pressed about the road", "asked why she had come"];
  const verbs = ["told reporters", "said", "replied"];
  const cases = asked.flatMap((aside) => verbs.map((verb) => [aside, verb] as const));

  it.each(cases)("asks nothing: Low, %s, %s", (aside, verb) => {
    expect(saidIn(`Low, ${aside}, ${verb} she had no idea.`)).toEqual([
      ["she had no idea", "Ann Low"],
    ]);
  });

  it.each(["she quipped, asked why she was laughing", "said Low, asked about the road"])(
    "asks nothing behind her words: %s",
    (tag) => {
      expect(saidIn(`“I am tired,” ${tag}.`)).toEqual([["I am tired,", "Ann Low"]]);
    },
  );

  it("may ask as the second thing that she does", () => {
    expect(saidIn("Low stood up, asked if it was late, and left.").map(([words]) => words)).toEqual(
      ["if it was late"],
    );
  });
});
