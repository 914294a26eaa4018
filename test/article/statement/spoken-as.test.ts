import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const BEFORE = "Ann Low met Tom Reed in Dayton on Friday.";

describe("words that are speech by where they stand", () => {
  it.each([
    [
      "“We need more people with a steady hand,” to end it all, Low told a briefing.",
      "We need more people with a steady hand,",
    ],
    [
      "“It takes years to mend such a pier,” for all its worth, Low told the board.",
      "It takes years to mend such a pier,",
    ],
    ["Low saw the boat and shouted at them “come on”, the court heard.", "come on"],
    [
      "When Low built it, it was, in her own words, “a hopeful little firm”.",
      "a hopeful little firm",
    ],
  ])("are found: %s", (sentence, words) => {
    for (const marks of ["“”", '""']) {
      const text = `${BEFORE} ${sentence.replace("“", marks.charAt(0)).replace("”", marks.charAt(1))}`;
      const { quotations } = parseArticle({ id: "a", text });
      expect(quotations.map((quotation) => quotation.text)).toContain(words);
      for (const { speaker } of quotations) expect(speaker).not.toBe("Tom Reed");
    }
  });

  it.each([
    "“The Man Who Came Late,” a play by Low, opens in May.",
    "“The Sea House,” the first of her books, came out in May.",
    "“A house by the sea,” her second novel, came out in May.",
  ])("are not the title of a work: %s", (sentence) => {
    const { quotations } = parseArticle({ id: "a", text: `${BEFORE}\n\n${sentence}` });
    expect(quotations.filter(({ type }) => type === "direct")).toEqual([]);
  });
});

describe("what a source tells", () => {
  const ASIDES = [
    "speaking on condition of anonymity",
    "talking on the pier",
    "the head of the harbour board",
    "a former captain",
  ];

  it.each(ASIDES)("does not begin with what is told of it: %s", (aside) => {
    for (const who of ["Ann Low", "a harbour official"]) {
      const text = `According to ${who}, ${aside}, the pier is “beyond repair” by now.`;
      const [said] = parseArticle({ id: "a", text }).quotations;
      expect(said).toMatchObject({ text: "the pier is “beyond repair” by now", speaker: who });
    }
  });

  it("begins with whom it tells of, where a name explains that", () => {
    const text = "According to the Echo, the mayor, Tom Reed, was “late” on Friday.";
    const [said] = parseArticle({ id: "a", text }).quotations;
    expect(said?.text).toBe("the mayor, Tom Reed, was “late” on Friday");
  });
});
