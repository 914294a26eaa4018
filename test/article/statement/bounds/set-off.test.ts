import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const CLAUSES = [
  ["who said it was “late”", "it was “late”"],
  ["saying he was “ill”", "he was “ill”"],
  ["having told Ann Low it was “a trap”", "it was “a trap”"],
  ["who told Ann Low that he was “ill”", "that he was “ill”"],
] as const;

const RETURNS = ["has left the board", "closed the bridge", "was taken home", "later hit back"];

describe("what somebody does beside what he says", () => {
  it.each(CLAUSES)("is not shown as his words: %s", (clause, words) => {
    for (const goes of RETURNS) {
      const text = `Tom Reed, ${clause}, ${goes} on Monday.`;
      const said = parseArticle({ id: "a", text }).quotations.map(({ text: shown }) => shown);
      expect(said).toEqual([words]);
    }
  });

  it("keeps what is said of what commas part off", () => {
    const text = "Tom Reed said the bridge, which was “late”, has been closed for a year.";
    const [said] = parseArticle({ id: "a", text }).quotations;
    expect(said?.text).toBe("the bridge, which was “late”, has been closed for a year");
  });
});

describe("what somebody does then", () => {
  const told = ["explained the new plan for the port", "described the plan as “mad”"];
  const then = [
    ", then quibbled with the board.",
    ", then took issue with “the tone of the letter.”",
    ", and later left the room.",
  ];
  const cases = told.flatMap((one) => then.map((next) => [one, next] as const));

  it.each(cases)("is not in what is told: %s%s", (one, next) => {
    const text = `Ann Low ${one}${next}\nBoats left.`;
    const [first] = parseArticle({ id: "a", text }).quotations;
    expect(first?.text).toBe(one.replace(/^\w+ /, ""));
  });
});
