import { describe, expect, it } from "vitest";
import { plainLead } from "../../../../src/article/speaker/lead/plain-lead.ts";
import { readSpeakerContext } from "../../../support/read-speaker-context.ts";

function leads(text: string) {
  const { analysis, context, phrase } = readSpeakerContext(text);
  return analysis.quoted.map((quoted) =>
    phrase(plainLead(analysis, context.traits, quoted)?.mention),
  );
}

describe("who plainly leads into a quotation", () => {
  it.each([
    ["the subject of the verb before it", "Lopez said, “Go.”", ["Lopez"]],
    ["the same over an adverb", "Lopez quietly said: “Go.”", ["Lopez"]],
    ["the subject of the last verb", "Lopez left as a heckler yelled, “Go.”", ["a heckler"]],
    ["who told someone", "Lopez says Reed had told her, “Go.”", ["Reed"]],
    ["a name before a colon that opens its line", "Lopez: “Go.”", ["Lopez"]],
    ["a name between a dash and a colon", "Voters agree - Tom Reed: “Go.”", ["Tom Reed"]],
  ])("is %s", (_, text, expected) => {
    expect(leads(text)).toEqual(expected);
  });

  it.each([
    ["after the quotation", "“Go,” said Lopez."],
    ["with words between", "Lopez said at noon, “Go.”"],
    ["within another's phrase", "Lopez, asked of Reed's request: “Go.”"],
    ["by what a place is doing", "Lopez took to Twitter, writing, “Go.”"],
    ["before a colon in mid-sentence", "Later that month on the show with Reed: “Go.”"],
  ])("is nobody %s", (_, text) => {
    expect(leads(text)).toEqual([null]);
  });
});
