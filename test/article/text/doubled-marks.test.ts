import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { withoutDoubledMarks } from "../../../src/article/text/doubled-marks.ts";

const said = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ text: words, speaker }) => [words, speaker]);

describe("a mark that was typed twice", () => {
  it.each([
    "““It was late, and it rained,” Ann Low said.",
    "“”It was late, and it rained,” Ann Low said.",
    '""It was late, and it rained," Ann Low said.',
    '""It was late, and it rained,"" Ann Low said.',
  ])("opens words once: %s", (text) => {
    expect(said(text)).toEqual([["It was late, and it rained,", "Ann Low"]]);
  });

  it.each([
    "““No,” she told me,” said Ann Low.",
    '""No," she told me," said Ann Low.',
    "“She said, “No.””",
    'A string such as "" is empty.',
    '"""Docs"""',
  ])("is left alone where it opens words within words, or none: %s", (text) => {
    expect(withoutDoubledMarks(text)).toBe(text);
  });

  it("keeps every character in its place, whatever the text", () => {
    const pieces = fc.constantFrom('"', '""', "“", "”", "““", " ", "a", "\n", ".", "word ");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const read = withoutDoubledMarks(text);
        expect(read.length).toBe(text.length);
        expect(read.replace(/[\s"“”]/g, "")).toBe(text.replace(/[\s"“”]/g, ""));
      }),
    );
  });
});
