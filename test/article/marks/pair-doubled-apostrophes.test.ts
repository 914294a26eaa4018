import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairDoubledApostrophes } from "../../../src/article/marks/doubled-apostrophes.ts";
import { tokenize } from "../../../src/article/text/tokenize.ts";

function pairs(text: string): string[] {
  return pairDoubledApostrophes(tokenize(text)).map(({ start, end }) => text.slice(start, end));
}

describe("pairDoubledApostrophes", () => {
  it.each([
    ["a pair", "He said, ''It is late.'' She left.", ["''It is late.''"]],
    ["two pairs", "''Yes,'' she said. ''Now.''", ["''Yes,''", "''Now.''"]],
    [
      "apostrophes inside do not end it",
      "''It's the voters' day,'' she said.",
      ["''It's the voters' day,''"],
    ],
    ["inches alone are none", "A 6'' pipe.", []],
    ["a line break ends what is open", "''Yes\nno'' he said", []],
    ["single ones are not doubled", "'Yes,' she said.", []],
  ])("%s", (_, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it("gives spans in order that begin and end with the marks, whatever the text", () => {
    const pieces = fc.constantFrom("''", "'", " ", "a", "\n", ".", "'''");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        let before = 0;
        for (const { start, end } of pairDoubledApostrophes(tokenize(text))) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(start, start + 2)).toBe("''");
          expect(text.slice(end - 2, end)).toBe("''");
          before = end;
        }
      }),
    );
  });
});
