import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashWord } from "../../../src/article/text/hash-word.ts";
import {
  CAPITAL,
  CAPS,
  DOTTED,
  LINE_BREAK_BEFORE,
  NUMBER,
  SPACE_BEFORE,
  tokenize,
  WORD,
} from "../../../src/article/text/tokenize.ts";

function words(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from(tokens.starts, (start, index) => text.slice(start, tokens.ends[index]));
}

describe("tokenize", () => {
  it.each([
    ["a possessive is a token of its own", "Baker's plan", ["Baker", "'s", "plan"]],
    ["a curly one too", "Baker’s", ["Baker", "’s"]],
    ["a plural possessive", "voters' fears", ["voters", "'", "fears"]],
    ["a negation keeps its n", "won't don’t", ["wo", "n't", "do", "n’t"]],
    ["contractions", "they'll we've I'm", ["they", "'ll", "we", "'ve", "I", "'m"]],
    ["an Irish name is whole", "O'Hara O’Hara", ["O'Hara", "O’Hara"]],
    ["titles and initials keep the stop", "Sen. J. Doe.", ["Sen.", "J.", "Doe", "."]],
    ["dotted initials are whole", "the U.S. at 5 p.m.", ["the", "U.S.", "at", "5", "p.m."]],
    ["initials behind a hyphen too", "(D-N.Y) said", ["(", "D-N.Y", ")", "said"]],
    ["a lower-case word ends before the stop", "was ill. No.", ["was", "ill", ".", "No", "."]],
    ["a number of an issue", "No. 5", ["No.", "5"]],
    ["figures are whole", "$3.5 or 1,000.", ["$", "3.5", "or", "1,000", "."]],
    ["hyphens join, dashes part", "mayor-elect—now", ["mayor-elect", "—", "now"]],
    [
      "a domain is whole, a missing space is not",
      "Foo.org end.But",
      ["Foo.org", "end", ".", "But"],
    ],
    ["marks stand alone", '("Yes!")', ["(", '"', "Yes", "!", '"', ")"]],
    ["an ellipsis is one", "well... so", ["well", "...", "so"]],
    ["a pair of surrogates is one", "a🙂b", ["a", "🙂", "b"]],
    ["nothing is nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("tells the shape of a token", () => {
    const { shapes } = tokenize("Sen. NATO\n5 me");
    const line = LINE_BREAK_BEFORE | SPACE_BEFORE;
    expect([...shapes]).toEqual([
      line | WORD | CAPITAL | DOTTED,
      SPACE_BEFORE | WORD | CAPITAL | CAPS,
      line | NUMBER,
      SPACE_BEFORE | WORD,
    ]);
  });

  it("hashes words without case, without the shape of their apostrophe or their own stop", () => {
    expect(tokenize("SEN. it’s").hashes).toEqual(
      Int32Array.from([hashWord("sen"), hashWord("it"), hashWord("'s")]),
    );
  });

  it("leaves out nothing but space, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const tokens = tokenize(text);
        let at = 0;
        for (let index = 0; index < tokens.count; index++) {
          const start = tokens.starts[index] ?? -1;
          const end = tokens.ends[index] ?? -1;
          expect(text.slice(at, start)).toMatch(/^[\s\p{C}\p{Z}]*$/u);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{C}\p{Z}]*$/u);
      }),
    );
  });
});
