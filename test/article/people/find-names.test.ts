import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";

function namesIn(text: string) {
  const { names, words } = analyseText(text);
  return names.map(({ first, last, kind }) => [
    text.slice(words.starts[first], words.ends[last - 1]),
    kind,
  ]);
}

describe("findNames", () => {
  it.each([
    ["a person by the forename", "Then Maria Quzack left.", [["Maria Quzack", "person"]]],
    ["a person without a police rank", "Then ASP Twaha Reed left.", [["Twaha Reed", "person"]]],
    ["a pilgrim by the name", "Then Alhaji Bashir Quzack left.", [["Bashir Quzack", "person"]]],
    ["a person without the title", "Then Sen. Maria Quzack left.", [["Maria Quzack", "person"]]],
    ["an initial and a suffix", "Then Tom J. Reed Jr. left.", [["Tom J. Reed Jr.", "person"]]],
    ["a particle", "Then Peter van Dyke left.", [["Peter van Dyke", "person"]]],
    [
      "an organisation by its head",
      "The Ohio Education Committee met.",
      [["Ohio Education Committee", "organisation"]],
    ],
    ["a place", "They met in New York.", [["New York", "place"]]],
    ["a forename joined from two", "Then Anna-Quzie Reed left.", [["Anna-Quzie Reed", "person"]]],
    [
      "no more than the name after a joined word",
      "Local cup-winner Quzack left.",
      [["Quzack", "unknown"]],
    ],
    ["no day behind a surname", "They met Tom Hayden Friday.", [["Tom Hayden", "person"]]],
    ["no one who is against another", "Tom Reed Vs. Ann Low.", [["Tom Reed", "person"]]],
    ["the house that speaks", "But No 10 has denied it.", [["No 10", "organisation"]]],
    ["nobody on a shirt", "But our No 10 has denied it.", []],
    [
      "no trade before a whole name",
      "It was late, said Biologist Ann Quzack.",
      [["Ann Quzack", "person"]],
    ],
    [
      "nor one with a capital of its own",
      "It is what Treemaker Ann Quzack does.",
      [["Ann Quzack", "person"]],
    ],
    [
      "a forename that no list has",
      "It was late, said Luzo Fernando Quzack.",
      [["Luzo Fernando Quzack", "unknown"]],
    ],
    ["no adverb before a name", "Ultimately Quzack left.", [["Quzack", "unknown"]]],
    ["no bidding before a name", "Enter Quzack. Elsewhere Quzack left.", [["Quzack", "unknown"]]],
    ["no month before a name", "In June Quzack left.", [["Quzack", "unknown"]]],
    ["nor last April", "Last April Quzack left.", [["Quzack", "unknown"]]],
    ["whom a month is called after", "It is in April Quzack's home.", [["April Quzack", "person"]]],
    ["a surname that ends as an adverb", "Donnelly left.", [["Donnelly", "unknown"]]],
    ["nothing in words that open a sentence", "However it went, they left.", []],
  ])("finds %s", (_, text, expected) => {
    const names = namesIn(text);
    for (const name of expected) expect(names).toContainEqual(name);
    if (expected.length === 0) expect(names).toEqual([]);
  });

  it.each([
    ["That Originally Aired Quzack Video Was Edited", true],
    ["The mayor said that Quzack had been there all along", false],
  ])("knows a headline by its capitals: %s", (text, expected) => {
    expect(analyseText(text).names.some(({ headed }) => headed)).toBe(expected);
  });

  it("stays within the text, in order, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { names, words } = analyseText(text);
        let before = 0;
        for (const { opening, first, last } of names) {
          expect(opening).toBeGreaterThanOrEqual(before);
          expect(first).toBeGreaterThanOrEqual(opening);
          expect(last).toBeGreaterThan(first);
          expect(last).toBeLessThanOrEqual(words.count);
          before = last;
        }
      }),
    );
  });
});
