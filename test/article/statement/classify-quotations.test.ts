import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import {
  classifyQuotations,
  isCertainQuotation,
} from "../../../src/article/statement/classify-quotations.ts";
import { readSpeakerContext } from "../../support/read-speaker-context.ts";

function kindsIn(text: string) {
  return classifyQuotations(readSpeakerContext(text).context).map(({ direct, part, none }) =>
    direct > Math.max(part, none) ? "direct" : part > none ? "part" : "none",
  );
}

describe("classifyQuotations", () => {
  it.each([
    ["a sentence with a tag", "“We will build the school,” Lopez said.", ["direct"]],
    [
      "what goes on after the tag",
      "“We will,” Lopez said. “And soon enough.”",
      ["direct", "direct"],
    ],
    [
      "a piece of a reported clause",
      "Lopez said the plan was “a gift to nobody” in Ohio.",
      ["part"],
    ],
    ["a title", "“Jaws”, a film by Luigi Conti, opened in May.", ["none"]],
    ["what a work is called", "Lopez wrote in a note titled “Winter is coming”.", ["none"]],
    ["a term", "The so-called “death tax” was back.", ["none"]],
  ])("tells %s", (_, text, expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it("gives chances that add up to one", () => {
    const [chances] = classifyQuotations(readSpeakerContext("“We will go,” Lopez said.").context);
    expect((chances?.direct ?? 0) + (chances?.part ?? 0) + (chances?.none ?? 0)).toBeCloseTo(1);
  });

  const BELOW = "\n\nThe town met on Monday.\n\n“It is late,” Ann Low said.";
  const certainIn = (text: string) => isCertainQuotation(analyseText(text), 0);

  it.each([
    "Runner cleared after a year: ‘I kept the letter’",
    "Runner cleared after a year; 'I kept the letter'",
    "Runner cleared after a year – ‘They kept the letter’",
    "‘It’s a bunker’: Tory knives out for Low",
    "'People are dying' - councillors at odds",
    "‘You feel like a guest’: the tenants",
    "'The bathroom's the only place it hasn't reached'",
    "'The bathroom is the only place it has not reached'",
  ])("holds a clause that a stop parts from its headline for a quotation: %s", (headline) => {
    expect(certainIn(headline + BELOW)).toBe(true);
  });

  it.each([
    "Album review: ‘I kept the letter’",
    "‘I Kept A Letter’ - the show returns",
    "‘Late again’: the show returns",
    "Star of 'I kept the letter' to wed",
    "‘It is late’ show returns",
  ])("but not a title, nor a piece of the headline: %s", (headline) => {
    expect(certainIn(headline + BELOW)).toBe(false);
  });
});
