import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBody } from "../../../src/article/text/find-body.ts";
import { splitParagraphs } from "../../../src/article/text/split-paragraphs.ts";

describe("splitParagraphs", () => {
  it.each([
    ["one line", "One.", ["One."]],
    ["blank lines between", "One.\n\n\n Two. \nThree.", ["One.", "Two.", "Three."]],
    ["carriage returns and hard spaces", "One.\r\n\u00a0\r\nTwo.\u00a0", ["One.", "Two."]],
    ["nothing", " \n\t\n", []],
  ])("takes %s", (_, text, expected) => {
    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("leaves out white space only", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ".", " ", "\n", "\u00a0") }), (text) => {
        const kept = splitParagraphs(text).map(({ start, end }) => text.slice(start, end));
        expect(kept.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("findBody", () => {
  it.each([
    ["date 2025-11-19 New York is big.", 16, "2025-11-19"],
    ["2025-11-19 | New York is big.", 13, "2025-11-19"],
    ["New York is big.", 0, null],
    ["date 2025-13-41 New York is big.", 0, null],
    ["On 2025-11-19 they met.", 0, null],
  ])("of “%s” begins at %d", (text, start, publishedOn) => {
    expect(findBody(text)).toEqual({ start, publishedOn });
  });
});
