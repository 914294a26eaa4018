import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { lastShown, shownFor, shownIn } from "../../support/shown-speaker.ts";

const LOW = "“They are trying to build a new harbour for twelve towns,” Ann Low said on Monday.";
const REED = "“We have paid for it twice, and nobody has said sorry,” said Tom Reed, a baker.";
const AFTER = "The board of the harbour meets on Friday.";

/** Whose the words are at each place among the paragraphs. */
const everywhere = (words: string, told: readonly string[] = [LOW, REED, AFTER]) =>
  Array.from({ length: told.length + 1 }, (_, place) => {
    const paragraphs = told.toSpliced(place, 0, words);
    const at = paragraphs.slice(0, place).join("").split("“").length - 1;
    return shownIn(paragraphs.join("\n\n"), "direct")[at];
  });

describe("words that stand in the article twice", () => {
  it.each([
    "“They are trying to build a new harbour for twelve towns”",
    "“They are trying to build a new harbour for twelve towns.”",
    "“They are trying to build a new harbour”",
    "“… trying to build a new harbour for twelve towns”",
  ])("are whoever's they are where that is told, wherever they are set off: %s", (words) => {
    for (const speaker of everywhere(words.replace("… ", ""))) expect(speaker).toBe("Ann Low");
  });

  it("are another's where he is told to say them", () => {
    for (const speaker of everywhere("“We have paid for it twice, and nobody has said sorry”"))
      expect(speaker).toBe("Tom Reed");
  });

  it.each([
    "‘They are trying to build a new harbour’: talks begin in Vale",
    "‘They are trying to build a new harbour’: Reed at odds with board",
    "Harbour boss: ‘They are trying to build a new harbour’",
  ])("are his or hers in a headline: %s", (headline) => {
    expect(shownIn([headline, LOW, REED, AFTER].join("\n\n"), "direct")[0]).toBe("Ann Low");
  });

  it.each([
    "Phone queue ‘like trying to get a ticket’",
    "Clerk tells board it is ‘like trying to get a ticket’",
  ])("are in a headline of few of them whoever's they are below: %s", (headline) => {
    const told =
      "Ann Low, a clerk in Vale, said the phone queue was “like trying to get a ticket”.";
    expect(shownIn([headline, REED, told].join("\n\n"), "mixed", "direct")[0]).toBe("Ann Low");
  });

  it.each([
    ["'Shabby excuse'", "“It is a shabby excuse for a harbour,” Ann Low said on Monday."],
    ["“Shabby excuse”", "Ann Low called the plan “a shabby excuse” for a harbour."],
    ["‘A shabby excuse’", "“I have seen a shabby excuse or two,” said Ann Low."],
    ["'Counterweight'", "“It is to be a counterweight to the board,” Ann Low said."],
  ])("are in a crosshead whoever's they are below or above: %s", (crosshead, told) => {
    const lines = [REED, crosshead, told, AFTER];
    const words = crosshead.slice(1, -1);
    for (const text of [lines.join("\n\n"), [told, REED, crosshead, AFTER].join("\n\n")]) {
      const { quotations } = parseArticle({ id: "a", text });
      const own = quotations.find(({ start }) => start - 1 === text.indexOf(crosshead));
      expect(own).toMatchObject({ type: "direct", text: words, speaker: "Ann Low" });
    }
    expect(shownIn(lines.join("\n\n"), "direct", "mixed")[1]).toBe("Ann Low");
  });

  it.each([
    ["“The Long Winter”", "Ann Low, the star of “The Long Winter”, was late."],
    ["“Old wounds”", "The old wounds are open again, said Ann Low."],
    ["“Old wounds”", "“We have thresholds,” Ann Low said."],
  ])("are nobody's in a crosshead that nobody says: %s, %s", (crosshead, told) => {
    const lines = [REED, crosshead, told, AFTER];
    expect(shownFor(lines.join("\n\n"), crosshead.slice(1, -1))).toEqual([]);
  });

  it("are a person's by name where the first sentence leaves them open", () => {
    const told = "“It has been in the state of a zombie for years,” said Ann Low of the board.";
    for (const lede of [
      "The harbour is “in the state of a zombie”.",
      "Trade “in the state of a zombie” is no trade.",
    ])
      expect(shownIn([lede, REED, told].join("\n\n"), "mixed", "direct")).toContain("Ann Low");
    const term = "The harbour was called “a hub and spoke”, and Tom Reed built it.";
    const also = "“We wanted a hub and spoke and got one,” said Ann Low.";
    expect(shownFor([term, also].join("\n\n"), "called “a hub")).toEqual([]);
  });

  it("are nobody's where the headline names one and the text another", () => {
    const told =
      "Ann Low mocked his vow to be “fair to all the towns of Vale”, which she called late.";
    const headline = "Tom Reed vows to be ‘fair to all the towns of Vale’";
    const [shown] = shownIn([headline, told, AFTER].join("\n\n"), "mixed", "direct");
    expect([null, "Tom Reed"]).toContain(shown);
  });

  it.each([
    "Words fell",
    "Remarks flew",
    "Hard words followed",
    "The sentences were short",
    "Phrases were heard",
    "The last words read",
  ])("stay with whom the headline names, where the text leaves them open: %s", (said) => {
    const told = `${said}: “They are trying to build a new harbour.”`;
    const headline = "Ann Low: ‘They are trying to build a new harbour’";
    const [shown] = shownIn([headline, "Ann Low met Tom Reed.", told].join("\n\n"), "direct");
    expect(shown).toBe("Ann Low");
    expect(lastShown(`Ann Low met Tom Reed. ${told}`)).toBeNull();
  });

  it("are nobody's more than they are there", () => {
    const told = "“They are trying to build a new harbour,” read a card on the door of the office.";
    const [first] = everywhere("“They are trying to build a new harbour”", [REED, AFTER, told]);
    expect(first).not.toBe("Tom Reed");
  });

  it("are as told where two are told to say them, and where they have a verb of their own", () => {
    const again = "“They are trying to build a new harbour for twelve towns,” Tom Reed repeated.";
    expect(shownIn([LOW, again].join("\n\n"), "direct")).toEqual(["Ann Low", "Tom Reed"]);
    const said = everywhere("“They are trying to build a new harbour for twelve towns”", [
      LOW,
      again,
      AFTER,
    ]);
    expect(said.every((speaker) => speaker !== undefined)).toBe(true);
  });

  it("are not looked for where anybody may say so few", () => {
    const text = `Ann Low was asked. “It is late,” she said.\n\nTom Reed came in.\n\n“It is late.”\n\n${AFTER}`;
    expect(shownIn(text, "direct")[1]).not.toBe("Ann Low");
  });
});
