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

  it("are one where two verbs report the same words", () => {
    const text = "Lopez was accused of saying that the school would close.";
    expect(reportedIn(text)).toEqual([["indirect", "that the school would close", []]]);
  });

  it.each([
    ["not said", "Lopez never said the school would open."],
    ["asked of someone", "Lopez was asked about the school."],
    ["a greeting", "Lopez said goodbye to her staff on Friday."],
    ["done meanwhile", "“Go home,” Lopez said as she left the town."],
    ["told of the speaker", "“No,” said Lopez, a Dayton teacher who led the strike for a year."],
    ["said as a sentence in marks", "Lopez and others said, “Go home now!” as they had before."],
  ])("are none where something was %s", (_, text) => {
    expect(reportedIn(text)).toEqual([]);
  });
});

describe("one more thing that somebody reports, behind a verb of telling", () => {
  it.each([
    "Halden says it has told nearly all users and that it is “deeply sorry”.",
    "Halden said it had told the port and that it was “deeply sorry” for the leak.",
    "Halden said the road was shut and that it was “deeply sorry”.",
  ])("is told once, words in marks and all: %s", (text) => {
    const { quotations } = parseArticle({ id: "a", text });
    expect(quotations.map(({ type, speaker }) => [type, speaker])).toEqual([["mixed", "Halden"]]);
  });
});
