import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const said = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(
    ({ start, end, speaker }) => [text.slice(start, end), speaker] as const,
  );

describe("what is said in a clause behind another's words", () => {
  const who = [
    "a colleague",
    "her boss",
    "the mayor",
    "another contributor to the book",
    "a teacher from Denby",
    "fellow rower",
  ];
  it.each(["but", "while", "and", "whereas"].flatMap((joiner) => who.map((one) => [joiner, one])))(
    "is theirs who are named behind a phrase: %s %s, Tom Reed, says",
    (joiner, one) => {
      for (const verb of ["said", "says", "has said"]) {
        const text = `Ann Low ${verb} that the port was busy, ${joiner} ${one}, Tom Reed, ${verb} it was late.`;
        expect(said(text)).toEqual([
          ["that the port was busy", "Ann Low"],
          ["it was late", "Tom Reed"],
        ]);
      }
    },
  );

  it("is not the last one's of several who say it together", () => {
    const text = "Ann Low, Sue Orr, and a colleague, Tom Reed, said it was late.";
    expect(said(text)).not.toContainEqual(["it was late", "Tom Reed"]);
  });
});
