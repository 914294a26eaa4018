import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE =
  "Colin Reed told of it on Thursday. “It is a mobile problem,” said Reed.\n\nDenby was there.";
const WORDS = "“We are proud of our wins and of all who made them.”";

describe("a sentence right behind words that only tells that somebody said something", () => {
  it.each([
    ["Ann Low told the Echo.", "Ann Low"],
    ["Ann Low MP said.", "Ann Low"],
    ["Ann Low, the mayor, added on Friday.", "Ann Low"],
    ["A spokesman for the pier told Denby FM on Monday.", "A spokesman for the pier"],
    ["The mayor explained in a letter to the board.", "The mayor"],
  ])("is their tail: %s", (tail, speaker) => {
    for (const between of ["\n\n", "\n\nIt was late. "])
      expect(lastShown(`${BEFORE}${between}${WORDS} ${tail}`)).toBe(speaker);
  });

  it.each([
    "Ann Low said she would stay.",
    "Ann Low told Orr she would stay.",
    "Ann Low said on Monday she would stay.",
    "Ann Low told the truth about it, and left.",
    "Ann Low answered on Friday.",
    "Ann Low said nothing.",
  ])("is none where it has words of its own: %s", (report) => {
    expect(lastShown(`${BEFORE}\n\n${WORDS} ${report}`)).not.toBe("Ann Low");
  });

  it("takes none from whoever leads into the words", () => {
    const text = `${BEFORE}\n\nTom Orr said: ${WORDS} Ann Low added on Friday.`;
    expect(lastShown(text)).toBe("Tom Orr");
  });
});

describe("what stands in brackets between a name and a colon", () => {
  it.each([
    "(on whether George Boyd dived)",
    "(on George Boyd’s goal)",
    "(asked if Boyd would stay)",
    "(Denby manager, whom George Boyd had left)",
    "(after losing to Tom Hale's side)",
  ])("names nobody who speaks: %s", (aside) => {
    for (const before of ["", "Denby 0 – 2 Lowmere\n\nDave Low: “We were good.”\n\n"])
      expect(lastShown(`${before}Steve Orr ${aside}: “There is a difference.”`)).toBe("Steve Orr");
  });
});
