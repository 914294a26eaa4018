import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { shownOf } from "../../../support/shown-speaker.ts";

const page = (line: string) =>
  `Denby met on Monday to talk.\n\n${line}\n\nThe council meets on Friday.`;

describe("a few words in marks that somebody is told to have said", () => {
  it.each([
    [
      "a fort nobody storms",
      "Cllr Reed took up Ann Low’s remarks on the depot as “a fort nobody storms”.",
    ],
    ["cover-up", "Mr Reed hit back at Ann Low's claim of a “cover-up”."],
    ["fort nobody storms", "Mr Reed mocked Ann Low’s talk of a “fort nobody storms”."],
    ["lazy", "Ann Low stands by her “lazy” remark about staff."],
    [
      "honest service to this town",
      "Ann Low praised the firm for what she called “honest service to this town”.",
    ],
    ["honest service", "Ann Low thanked the firm for what she described as “honest service”."],
  ])("are that one's: %s", (words, line) => {
    expect(shownOf(page(line), words)).toBe("Ann Low");
  });

  it.each(["described", "branded", "dismissed"])("are whose who %s the claim so", (verb) => {
    const line = `In a ruling a judge ${verb} Ann Low’s claim as “a fort nobody storms”.`;
    expect(shownOf(page(line), "a fort nobody storms")).toBe("a judge");
  });

  it.each([
    [
      "a piece",
      "Denby boss 'heartbroken' over wait",
      "heartbroken",
      '"I was totally heartbroken," Tom Reed, the head of Denby, told the Echo.',
    ],
    [
      "one short word",
      "Denby boss 'gutted' by wait",
      "gutted",
      '"I was totally gutted," Tom Reed, the head of Denby, told the Echo.',
    ],
    [
      "a clause",
      "Pupils 'taught in a boiler room', TD says",
      "taught in",
      '"They are taught in a boiler room," Labour TD Tom Reed said.',
    ],
  ])("are heard again below their headline: %s", (_, headline, words, line) => {
    expect(shownOf(`${headline}\n\nThe news broke on Monday.\n\n${line}`, words)).toBe("Tom Reed");
  });

  it.each([
    [
      "Late Nights",
      "Star of 'Late Nights' to wed",
      'Tom Reed, who plays a spy in "Late Nights", is to wed.',
    ],
    ["deepfake", "What is a 'deepfake'?", 'A fake picture is known as a "deepfake".'],
    ["crisps", "The shop sells 'crisps'", "The shop in Denby sells what it has."],
  ])("but not what a thing is called: %s", (words, headline, line) => {
    expect(shownOf(`${headline}\n\n${line}\n\n"I am glad," said Ann Low.`, words)).toBeNull();
  });

  const marked = (text: string) =>
    parseArticle({ id: "a", text }).quotations.flatMap((one) =>
      one.inner.map(({ start, end }) => text.slice(start, end)),
    );

  it.each([
    "voiced his WORDS over the plan",
    "registered his WORDS over the plan",
    "pronounced himself WORDS about the plan",
    "professed himself WORDS about the plan",
    "regards the sale of the pier as WORDS",
    "saw cuts at the plant – the oldest in Denby – as WORDS",
    "called the whole sale WORDS",
    "deemed the sale WORDS",
    "compared it to WORDS",
    "hit out at the WORDS plan",
    "apologised for the WORDS caused",
    "spoke of a town with WORDS to come",
    "made the WORDS decision to go",
  ])("are that one's by the verb before them: %s", (told) => {
    for (const words of ["bitter grief", "deep dismay", "grave loss"])
      for (const [left, right] of ["“”", "‘’", '""']) {
        const line = `Tom Reed, the head of Denby, ${told.replace("WORDS", left + words + right)}.`;
        expect(marked(page(line)), line).toContain(words);
      }
  });

  it.each([
    ", it was alleged on Monday",
    ", it was claimed",
    ", a court heard",
    ", a court has heard",
    ", the jury was told",
    ", a judge told him",
    ", an inquiry has found",
  ])("are told by what stands behind the sentence: %s", (tail) => {
    for (const line of [
      `A driver who left a man in the road had shown a “total want of pity”${tail}.`,
      `The pier was the scene of a “total want of pity” for its owners${tail}.`,
    ])
      expect(marked(page(line)), line).toContain("total want of pity");
  });

  it.each([
    "Ann Low views the plan as a “smart” road.",
    "The van left “late” post for Reed.",
    "Reed took the “smart” way to Denby.",
    "Reed put the goods down to the “cold” store.",
  ])("but not what only goes by that name: %s", (line) => {
    expect(marked(page(line))).toEqual([]);
  });

  it("are the line's own where it says so twice, or below lines of the page", () => {
    const headline = "Councillors row after being asked to ‘link arms’ over threats";
    const line = "Ann Low, the mayor, had asked members to “link arms” against those who threaten.";
    for (const above of ["", "Search\n\n", "Search\n\n21 Mar 2024\n\nNews\n\n"]) {
      const text = `${above}${headline}\n\n${headline}\n\nA row broke out.\n\n${line}`;
      expect(marked(text)).toEqual(["link arms", "link arms", "link arms"]);
    }
  });
});
