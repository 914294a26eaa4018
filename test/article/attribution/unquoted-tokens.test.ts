import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unquotedTokens } from "../../../src/article/attribution/unquoted-tokens.ts";
import { pairQuotationMarks } from "../../../src/article/marks/pair-quotation-marks.ts";
import { splitParagraphs } from "../../../src/article/text/split-paragraphs.ts";
import { splitSentences } from "../../../src/article/text/split-sentences.ts";
import { classifyWords, tokenize } from "../../../src/article/text/tokenize.ts";

function read(text: string) {
  const words = classifyWords(tokenize(text));
  const quotations = pairQuotationMarks(text, splitParagraphs(text));
  return unquotedTokens(words, splitSentences(words), quotations);
}

function items(text: string): string[] {
  const { tokens, count, firsts, lasts } = read(text);
  return Array.from({ length: count }, (_, item) =>
    text.slice(tokens.starts[firsts[item] ?? 0], tokens.ends[(lasts[item] ?? 0) - 1]),
  );
}

describe("unquotedTokens", () => {
  it.each([
    [
      "a quotation is one item with its marks",
      'He said, "It is late." So?',
      ["He", "said", ",", '"It is late."', "So", "?"],
    ],
    ["one that never closes too", "He said, “It is late.", ["He", "said", ",", "“It is late."]],
    ["doubled apostrophes are marks", "''No,'' he said.", ["''No,''", "he", "said", "."]],
    ["without quotations words stay words", "It's late.", ["It", "'s", "late", "."]],
  ])("%s", (_, text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  it("parts the sentences around quotations, not inside them", () => {
    const { sentenceFirsts, sentenceLasts } = read('"No. Never," he said. "Go." It rained.');
    expect([...sentenceFirsts]).toEqual([0, 0, 0, 0, 4, 5, 5, 5]);
    expect([...sentenceLasts]).toEqual([4, 4, 4, 4, 5, 8, 8, 8]);
  });

  it("puts every token into one item, in order, whatever the text", () => {
    const pieces = fc.constantFrom('"', "“", "”", "''", "'", "No", ".", " ", "\n", ",");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const { tokens, count, firsts, lasts, sentenceFirsts, sentenceLasts } = read(
          parts.join(""),
        );
        let next = 0;
        for (let item = 0; item < count; item++) {
          expect(firsts[item]).toBe(next);
          next = lasts[item] ?? -1;
          expect(sentenceFirsts[item]).toBeLessThanOrEqual(item);
          expect(sentenceLasts[item]).toBeGreaterThan(item);
        }
        expect(next).toBe(tokens.count);
      }),
    );
  });
});
