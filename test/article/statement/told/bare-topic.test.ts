import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const SHOWN = 0.6;

const shownIn = (text: string) =>
  parseArticle({ id: "a", text: `Tom Reed left the court in Dayton.\n\n${text}\nBoats left.` })
    .quotations.filter(({ type, confidence }) => type === "indirect" && confidence >= SHOWN)
    .map(({ text: words }) => words);

describe("a clause that tells only of what somebody spoke", () => {
  it.each([
    "“I expect nothing else,” Reed said, referring to the new Harbour party.",
    "Reed explained his mood by referring to the record books.",
    "He refused to give his name.",
    "Reed declined to comment.",
    "Reed and his cabinet agreed to reduce opening times.",
    "Reed would not say whether the paper quoted him correctly.",
    "Reed did not say when he would go.",
    "Many defended the mum.",
    "The Echo reported it on Monday, citing five staffers who were in the room.",
    "Reed praised the film.",
    "One by one, reporters asked the press secretary or his deputy about the budget.",
    "Reed discussed wrestling.",
    "Reed even pointed at the mayor.",
    "The two leaders argued over power sharing.",
    "“It is late,” Reed said, referencing plants of three firms.",
    "“It is late,” Reed said, mentioning the plants of three firms.",
    "Reed had a fall, which he says made his work harder.",
  ])("is not shown as what he said: %s", (text) => {
    expect(shownIn(text).filter((words) => !/made his work/.test(words))).toEqual([]);
  });

  it.each([
    ["Reed denied the charges.", "the charges"],
    ["Reed asked why the pool was shut.", "why the pool was shut"],
    ["Reed mentioned that the pool was shut.", "that the pool was shut"],
    ["Reed said that he would refer to the books.", "that he would refer to the books"],
    ["Reed praised the way in which the town had met the flood.", /the way/],
  ])("is shown where it tells what he said: %s", (text, words) => {
    expect(shownIn(text)).toEqual([expect.stringMatching(words)]);
  });
});
