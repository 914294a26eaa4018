import { describe, expect, it } from "vitest";
import { analyseText } from "../../../../src/article/analyse-text.ts";
import { layOutItems } from "../../../../src/article/reader/lay-out-items.ts";
import { listNamed } from "../../../../src/article/reader/list-named.ts";
import { describedBeside } from "../../../../src/article/reader/ties/descriptions.ts";
import { likenessTo, namedInside } from "../../../../src/article/reader/ties/word-ties.ts";

/** How like the descriptions beside the last quotation each is that is named, by what is printed. */
function likenesses(text: string): Record<string, number> {
  const analysis = analyseText(text);
  const { words, mentions, quoteOf, quoted } = analysis;
  const named = listNamed(analysis, layOutItems(analysis));
  const quote = quoted.length - 1;
  const first = quoteOf.indexOf(quote);
  const last = quoteOf.lastIndexOf(quote) + 1;
  const { own } = describedBeside(analysis, named, { first, last });
  return Object.fromEntries(
    named.map((one) => {
      const { first: from = 0, last: past = 0 } = mentions[one.mention] ?? {};
      const printed = text.slice(words.starts[from], words.ends[past - 1]);
      return [printed, likenessTo(analysis, own, one)];
    }),
  );
}

const [NOTHING, OTHER_WORD, HEAD, BOTH, ITSELF] = [0, 1, 2, 3, 4];

describe("a description beside a quotation", () => {
  it.each([
    ["the striker", HEAD],
    ["the Denby striker", BOTH],
    ["the Denby captain", OTHER_WORD],
    ["the captain", NOTHING],
  ])("has the words or not by which somebody is told of: %s", (phrase, likeness) => {
    const text = `Ana Low, a striker for Denby, won. Tom Reed lost.\n\n“It is late,” said ${phrase}.`;
    const { "Ana Low": ana, "Tom Reed": tom, [phrase]: own } = likenesses(text);
    expect({ ana, tom, own }).toEqual({ ana: likeness, tom: NOTHING, own: ITSELF });
  });

  it("shares no word that tells nothing, or that somebody else says", () => {
    const text =
      "Ana Low was with the police. “The striker won,” she said. “It is late,” said the striker.";
    expect(likenesses(text)["Ana Low"]).toBe(NOTHING);
  });

  it("is looked for in the quotation's own paragraph", () => {
    const text = "Ana Low, a striker, won.\n\nThe striker left.\n\n“It is late,” said Tom Reed.";
    expect(likenesses(text)["Ana Low"]).toBe(NOTHING);
  });
});

describe("who is named in a quotation", () => {
  it("is told of each", () => {
    const analysis = analyseText(
      "Ana Low met Tom Reed. “Tom Reed lost,” said Low. “He won,” said Reed.",
    );
    const inside = namedInside(analysis);
    expect([...inside.keys()]).toEqual([0]);
    expect(inside.get(0)?.size).toBe(1);
  });
});
