import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/article/text/split-sentences.ts";
import { tokenize } from "../../../src/article/text/tokenize.ts";

function sentences(text: string): string[] {
  return splitSentences(tokenize(text)).map(({ start, end }) => text.slice(start, end));
}

describe("splitSentences", () => {
  it.each([
    ["a stop before a capital", "It rained. We left.", ["It rained.", "We left."]],
    ["no stop at a title", "Sen. Ann Low met Dr. Moe.", ["Sen. Ann Low met Dr. Moe."]],
    ["or at one of Canada", "Coun. Ann Low met Const. Moe.", ["Coun. Ann Low met Const. Moe."]],
    ["none at an initial", "J. K. Moe left. B. Low stayed.", ["J. K. Moe left.", "B. Low stayed."]],
    [
      "the name of a place to post may end one",
      "Moe wrote on X. Low left.",
      ["Moe wrote on X.", "Low left."],
    ],
    ["an initial there is none", "Moe met Ann X. Low.", ["Moe met Ann X. Low."]],
    [
      "a country may end one",
      "She left the U.S. The rest stayed.",
      ["She left the U.S.", "The rest stayed."],
    ],
    [
      "also before a mark",
      "She left the U.S. “It was late,” he said.",
      ["She left the U.S.", "“It was late,” he said."],
    ],
    [
      "no figure does",
      "The No. 2 in the house left on Feb. 2 to see them.",
      ["The No. 2 in the house left on Feb. 2 to see them."],
    ],
    ["or before a name in marks", "It is a U.S. “Army.”", ["It is a U.S. “Army.”"]],
    ["or stand before a name", "He joined the U.S. Army.", ["He joined the U.S. Army."]],
    ["an hour may end one", "They met at 5 p.m. He came.", ["They met at 5 p.m.", "He came."]],
    ["a figure has a point", "It rose 3.5 percent. It fell.", ["It rose 3.5 percent.", "It fell."]],
    ["closing marks stay", 'He said "no." She left.', ['He said "no."', "She left."]],
    ["a closing curly mark stays", "He said “no.” She left.", ["He said “no.”", "She left."]],
    ["an opening mark begins one", 'She left. "No," he said.', ["She left.", '"No," he said.']],
    ["a question goes on in lower case", '"Why?" she asked.', ['"Why?" she asked.']],
    [
      "or with the name of who asked",
      "“Why?” Ann Low asked. It rained.",
      ["“Why?” Ann Low asked.", "It rained."],
    ],
    [
      "a question may end one",
      "“Why?” Nobody in the room knew.",
      ["“Why?”", "Nobody in the room knew."],
    ],
    ["an ellipsis goes on", "Well... so it goes.", ["Well... so it goes."]],
    ["brackets go along", "It rained (hard.) We left.", ["It rained (hard.)", "We left."]],
    ["a line break always ends one", "A headline\nThe text.", ["A headline", "The text."]],
    ["a missing space", "It rained.We left.", ["It rained.", "We left."]],
  ])("%s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("puts every token into one sentence, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const tokens = tokenize(text);
        let next = 0;
        for (const { first, last, start, end } of splitSentences(tokens)) {
          expect(first).toBe(next);
          expect(start).toBe(tokens.starts[first]);
          expect(end).toBe(tokens.ends[last - 1]);
          next = last;
        }
        expect(next).toBe(tokens.count);
      }),
    );
  });
});
