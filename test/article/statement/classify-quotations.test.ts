import { describe, expect, it } from "vitest";
import { classifyQuotations } from "../../../src/article/statement/classify-quotations.ts";
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
});
