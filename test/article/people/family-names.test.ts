import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { shownSpeaker } from "../../support/shown-speaker.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type === "direct")
    .map(({ speaker }) => speaker);

describe("a surname that stands with another of the family", () => {
  const pairs = [
    ["Sharon and Neil Mather", "Sharon", "Neil"],
    ["The couple Daniel and Carole Mather", "Daniel", "Carole"],
    ["The sisters Alice and Emma Mather", "Alice", "Emma"],
  ];

  it.each(pairs)("is hers too: %s", (opening, one, other) => {
    const text = `${opening} won in 2010.\n\n“It was odd,” ${one} said.\n\n“It was late,” said ${other}.`;
    expect(speakersIn(text)).toEqual([`${one} Mather`, `${other} Mather`]);
  });

  it.each(["Sharon and Neil Mather", "Alice and Emma Mather", "Carole and Daniel Mather"])(
    "is neither's for sure where both are named together alone: %s",
    (both) => {
      for (const text of [
        `The farm belongs to ${both}.\n\n“It was odd,” Mather said.`,
        `${both} run a farm in Denby.\n\n“It was odd,” said Mather on Monday.`,
      ]) {
        const shown = shownSpeaker(text, "It was odd");
        expect([null, "Mather"]).toContain(shown);
      }
    },
  );

  const couples = [
    "Daniel and Carole Mather won in 2010.",
    "Carole and Daniel Mather won in 2010.",
    "Daniel Mather came with his wife Carole.",
    "Carole Mather came with her husband Daniel.",
    "Daniel Mather died in May. His sister Carole wept.",
  ];

  it.each(couples)("is told apart by the title: %s", (opening) => {
    for (const [mr, ms] of [
      ["Mr", "Mrs"],
      ["Mr.", "Ms."],
    ]) {
      const text = `${opening}\n\n“It was odd,” ${mr} Mather said.\n\n“It was late,” said ${ms} Mather.`;
      expect(speakersIn(text)).toEqual(["Daniel Mather", "Carole Mather"]);
    }
  });

  it.each(["The couple", "The elderly couple", "The Mathers"])(
    "is his where both are %s",
    (both) => {
      const text = `Alan and Beryl Mather waited.\n\n${both} sat down.\n\n“It was odd,” said Alan, 73.`;
      expect(speakersIn(text)).toEqual(["Alan Mather"]);
    },
  );

  it.each([
    ["Adele and Ed Mather sang. “It was odd,” Adele said.", "Ed"],
    ["Paul and Ann Mather sang. “It was odd,” Paul said. Paul Reed left.", "Paul Mather"],
    [
      "Ed Paul left. Paul and Ann Mather met a couple. “It was odd,” Paul said. The couple left.",
      "Paul",
    ],
  ])("is not given to whoever merely stands beside: %s", (text, never) => {
    expect(speakersIn(text)[0]).not.toContain("Mather");
    expect(speakersIn(text)[0]).not.toBe(never);
  });

  it("is either's where a child's father may be meant", () => {
    const text =
      "The youngest victim was Lucas Mather, a baby. His father Mark wept. Mr Mather said: “He slept.”";
    expect(speakersIn(text)).toEqual([null]);
  });
});

describe("a name", () => {
  it.each([
    ["“No,” Khaled al-Fahri told us.\n\n“It is late,” Fahri said.", "Khaled al-Fahri"],
    ["“No,” Ana el-Sedri told us.\n\n“It is late,” el-Sedri said.", "Ana el-Sedri"],
    ["“No,” Ana el-Sedri told us.\n\n“It is late,” Sedri said.", "Ana el-Sedri"],
  ])("is one with its particle and without: %s", (text, name) => {
    expect(speakersIn(text)).toEqual([name, name]);
  });

  it.each(["reported by phone", "told us", "added"])(
    "may end like a verb before one: %s",
    (verb) => {
      expect(speakersIn(`“It is late,” Wati Said ${verb}.`)).toEqual(["Wati Said"]);
    },
  );

  it.each([
    ["NICOLA Stride spoke on Monday.", "Nicola Stride"],
    ["ANN Stride spoke on Monday.", "Ann Stride"],
    ["JJ Stride spoke on Monday.", "JJ Stride"],
  ])("is not shouted because a paper opens so: %s", (opening, name) => {
    expect(speakersIn(`${opening}\n\n“It is late,” Stride said.`)).toEqual([name]);
  });

  it.each(["The University of Arizona’s", "the Bank of England's", "the Institute of Waters'"])(
    "stands alone without whose it is: %s",
    (owner) => {
      expect(speakersIn(`“It is late,” ${owner} Heather Low said.`)).toEqual(["Heather Low"]);
    },
  );

  it.each([
    "the lead author of the study Dr.",
    "a critic of the plan Mr.",
    "Sutton on Sea campaigner",
    "Burton upon Trent councillor",
    "the Denby on Tyne poet",
  ])("stands behind what its bearer is, with whole towns: %s", (role) => {
    for (const end of [".", ", who left."])
      expect(speakersIn(`“It is late,” said ${role} Karen Low${end}`)).toEqual(["Karen Low"]);
  });

  it("is not whose the office is", () => {
    const text = "“It is late,” said a friend of the mayor Mr. Low.";
    expect(speakersIn(text)).toEqual(["a friend of the mayor Mr. Low"]);
  });

  it.each(["TikToker", "YouTuber", "Influencer"])("is no trade: %s", (trade) => {
    expect(speakersIn(`${trade} Dionne wept. “It was odd,” said Dionne.`)).toEqual(["Dionne"]);
  });
});

describe("a forename that tells who somebody is", () => {
  const MEN = [
    "Her publicist, Clive,",
    "Her driver, Tom,",
    "A neighbour, Hugo,",
    "Holt's lawyer, Ivan,",
  ];
  it.each(MEN)("is a man's: %s", (who) => {
    const text = `“Ask me,” says Ina Holt. ${who} reminds her that it is late.`;
    expect(shownSpeaker(`${text} “Then ask me that,” she says.`, "ask me that")).toBe("Ina Holt");
    expect(shownSpeaker(`${text} “It is not long,” he says.`, "not long")).toBe(
      who.split(", ")[1]?.replace(",", ""),
    );
  });

  it.each(["The city, Florence,", "The board, Tom,", "Her coat, Tom,"])(
    "but no thing's: %s",
    (who) => {
      const text = `“Ask me,” says Ben Holt. ${who} was old. “It is not long,” he says.`;
      expect(["Ben Holt", null]).toContain(shownSpeaker(text, "not long"));
    },
  );
});
