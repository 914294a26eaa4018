import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfQuoted } from "../../../src/article/marks/half-quoted.ts";

/** Sentences each on a line of its own, as pages print them that keep no paragraphs. */
function halves(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  let start = 0;
  const sentences = lines.map((line) => {
    const span = { start, end: start + line.length };
    start += line.length + 1;
    return span;
  });
  const half = halfQuoted(text, sentences);
  return lines.filter((_, index) => half.has(index));
}

const TOLD = "The harbour will be closed for two years.";

describe("a sentence with half of a quotation in single marks", () => {
  it.each([
    [["'We will pay the traders.", "They need not worry, ' Anna Berg said."]],
    [["Anna Berg said: 'We will pay the traders.", "They need not worry.", "'"]],
    [["‘We will pay the traders.", "They need not worry,’ Anna Berg said."]],
    [["Anna Berg said: ' We will pay.", "All of it.", "Nobody will lose. '"]],
  ])("is told with all that lies between its marks: %j", (spoken) => {
    expect(halves(TOLD, ...spoken, TOLD)).toEqual(spoken);
  });

  it.each([
    "'We will pay the traders,' Anna Berg said.",
    "Anna Berg called it a 'scandal ' and left.",
    "The traders' fears of the '90s have come back, and so has Anna's.",
    "Queen Mother ’ s house isn ’ t for sale, the mayor ’ s office said.",
    "'Tis the season to sell.",
    "The captain (of the 'Vega') was picked up.",
  ])("is not one whose marks close, nor one with an apostrophe: %s", (sentence) => {
    expect(halves(TOLD, sentence, TOLD)).toEqual([]);
  });

  it("is that alone where the mark never closes", () => {
    expect(halves("She wrote 'Farewell and left.", TOLD, TOLD)).toEqual([
      "She wrote 'Farewell and left.",
    ]);
  });

  it("makes an “I” without marks somebody's words, which it is not elsewhere", () => {
    const mine = "I never wanted the harbour closed.";
    expect(halves(TOLD, mine)).toEqual([]);
    expect(halves("'It is a pity.", "', Anna Berg said.", TOLD, mine)).toContain(mine);
  });

  it("is read in any text, in time that grows with it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (lines) => {
        expect(lines).toEqual(expect.arrayContaining([...halves(...lines)]));
      }),
    );
    const long = "' a".repeat(100_000);
    expect(halves(long).length).toBeLessThanOrEqual(1);
  });
});
