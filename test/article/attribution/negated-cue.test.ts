import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const INTRODUCTION =
  "Mayor Anna Cole met Senator Maria Lopez, Governor Tom Lee, Sean O'Neill and Ken Ito in Dayton.\n\n";
const said = (text: string) =>
  parseArticle({ id: "a", text: INTRODUCTION + text }).quotations.map(({ text, speaker }) => [
    text,
    speaker,
  ]);

describe("a negated cue", () => {
  it.each([
    "Cole did not say that he would appeal.",
    "Lopez never said the budget was illegal.",
    "Lopez has not yet publicly said that the budget was illegal.",
    "Lee didn't say the school would close.",
    "Ito did not say “sorry.”",
  ])("says nothing: %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  it("leaves whole sentences in marks to nobody", () => {
    expect(said("Lopez never said, “We will burn the house down.”")).toEqual([
      ["We will burn the house down.", null],
    ]);
  });

  it.each([
    ["Cole not only said that the plan was bad.", "that the plan was bad", "Anna Cole"],
    [
      "Lopez said she did not want the school to close.",
      "she did not want the school to close",
      "Maria Lopez",
    ],
  ])("is not one that only stands near a negation: %s", (text, words, speaker) => {
    expect(said(text)).toEqual([[words, speaker]]);
  });
});
