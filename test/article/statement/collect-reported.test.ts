import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const INTRODUCTION = "Senator Maria Lopez met Governor Tom Reed in Dayton.\n\n";
const reportedIn = (text: string) =>
  parseArticle({ id: "a", text: INTRODUCTION + text })
    .quotations.filter(({ type }) => type !== "direct")
    .map(({ type, text: words, inner, start }) => [
      type,
      words,
      inner.map((piece) => words.slice(piece.start - start, piece.end - start)),
    ]);

describe("reported clauses", () => {
  it.each([
    [
      "after “said that”",
      "Lopez said that the school would open.",
      ["indirect", "that the school would open", []],
    ],
    [
      "before “said”",
      "The school would open in May, Lopez said.",
      ["indirect", "The school would open in May", []],
    ],
    [
      "with words in marks",
      "Lopez said the plan was “a gift to nobody” in Ohio.",
      ["mixed", "the plan was “a gift to nobody” in Ohio", ["a gift to nobody"]],
    ],
    [
      "of a question left open",
      "Lopez did not say whether the school would open.",
      ["indirect", "whether the school would open", []],
    ],
  ])("are found %s", (_, text, expected) => {
    expect(reportedIn(text)).toEqual([expected]);
  });

  it.each([
    ["not said", "Lopez never said the school would open."],
    ["asked of someone", "Lopez was asked about the school."],
    ["said as a sentence in marks", "Lopez and others said, “Go home now!” as they had before."],
  ])("are none where something was %s", (_, text) => {
    expect(reportedIn(text)).toEqual([]);
  });
});
