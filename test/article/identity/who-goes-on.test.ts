import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { shownSpeaker } from "../../support/shown-speaker.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type === "direct")
    .map(({ speaker }) => speaker);

const CALLINGS = ["manager", "coach", "captain", "MP", "senator", "leader"];

describe("what somebody is, told behind what she says next", () => {
  it.each(CALLINGS)("is whoever spoke last: the Denby %s", (calling) => {
    for (const tail of [`the Denby ${calling} said`, `added the Denby ${calling}`])
      for (const gap of [" ", "\n\n"]) {
        const report = "Orla Rudd said Jo Sim did “special things” in the match.";
        expect(speakersIn(`${report}${gap}“She is quick,” ${tail}.`)).toEqual(["Orla Rudd"]);
      }
  });

  it.each(["MP", "MSP", "MLA"])("is a %s's, who speaks for a party or leads it", (calling) => {
    for (const office of ["Health spokeswoman", "Green leader", "Health minister"]) {
      const text = `${office} Orla Rudd said Jo Sim was “late”. “It is over,” the Denby ${calling} said.`;
      expect(speakersIn(text)).toEqual(["Orla Rudd"]);
    }
    const text = `Manager Orla Rudd said Jo Sim was “late”. “It is over,” the Denby ${calling} said.`;
    expect(speakersIn(text)).not.toEqual(["Orla Rudd"]);
  });

  const others = [
    [
      "is of whom the words tell",
      "Jo Sim said it was “hard”. “She is tired,” the Denby coach said.",
    ],
    [
      "has another calling",
      "Defender Jo Sim said it was “hard” for Ann Low. “She is tired,” the Denby coach said.",
    ],
    [
      "has made way for another",
      "Jo Sim said Ann Low did “special things”. Kay Orr was glad. “I am glad,” the Denby coach said.",
    ],
    ["is answered", "Jo Sim said Ann Low was “late”.\n\n“She is not,” the Denby coach replied."],
    [
      "is told of in another clause",
      "Jo Sim said Ann Low was “late”.\n\nThe Denby coach said: “I am glad.”",
    ],
  ];

  it.each(others)("is not whoever %s", (_, text) => {
    expect(speakersIn(text).at(-1)).not.toBe("Jo Sim");
  });
});

describe("the one of whom nothing was told", () => {
  it.each(["MP", "senator", "leader", "Republican"])("is the Denby %s", (calling) => {
    for (const rest of ["", "Mayor Tom Reed was there. "]) {
      const text = `${rest}Ann Low took a swipe at the board. “It is bad,” said the Denby ${calling}.`;
      expect(speakersIn(text)).toEqual(["Ann Low"]);
    }
  });

  it.each([
    "Kay Orr was there. Ann Low took a swipe. “It is bad,” said the Denby MP.",
    "Ann Low was jailed. “She is bad,” said the Denby MP.",
    "Ann Low was jailed on Monday. “It is bad,” said the Denby MP.",
    "Ann Low died in Denby. “It is bad,” said the Denby MP.",
    "Mayor Ann Low took a swipe. “It is bad,” said the Denby MP.",
  ])("is nobody where it may be another: %s", (text) => {
    expect(speakersIn(text)).toEqual(["the Denby MP"]);
  });

  it.each(["Savannah Republican", "Austin Democrat", "Jordan Liberal"])(
    "has no name but the one that was printed: the %s",
    (phrase) => {
      const text = `Republican Liberal Democrat Erik Stroud piled on. “It is bad,” the ${phrase} said.`;
      expect(speakersIn(text)[0]).not.toBe(phrase);
    },
  );
});

describe("whom a paragraph turns to", () => {
  const turns = ["As for Hale, he said he was ready.", "As for Ned Hale, he admitted it was late."];

  it.each(turns)("is “he” up to its end: %s", (turn) => {
    for (const before of [
      "Tom Lee met Ned Hale. “It is late,” Lee said.",
      "Ned Hale left.\n\nTom Lee said it was late. “We are late,” Lee said.\n\n",
    ]) {
      expect(speakersIn(`${before} ${turn} “I am up at six,” he added.`).at(-1)).toBe("Ned Hale");
    }
  });

  it("is not “he” where it is a woman", () => {
    const text =
      "“It is late,” Tom Lee said. As for Mary Hale, he said he was glad. “I am up,” he added.";
    expect(speakersIn(text)).toEqual(["Tom Lee", "Tom Lee"]);
  });
});

describe("they", () => {
  const pairs = [
    "“No,” said Tom Lee and Ann Kim.",
    "“No,” Tom Lee and Ann Kim said.",
    "Tom Lee and Ann Kim said: “No.”",
    "“No,” said Tom Lee, the chairman, and Ann Kim, the secretary.",
    "“No,” wrote Sens. Tom Lee (D-Dayton) and Ann Kim (R-Denby).",
    "“No,” said Rep. Tom Lee of Dayton, the panel's chairman, and Rep. Ann Kim of Denby.",
  ];

  it.each(pairs)("are both who spoke last together: %s", (pair) => {
    for (const gap of [" ", "\n\n"])
      for (const tail of ["they said", "they added"]) {
        const speakers = speakersIn(`${pair}${gap}“We will go on,” ${tail}. “We will,” they said.`);
        expect(speakers).toEqual(Array(3).fill("Tom Lee and Ann Kim"));
      }
  });

  it.each([
    "“No,” said Tom Lee and Ann Kim. The board met.",
    "“No,” Tom Lee told Ann Kim.",
    "“No,” said Tom Lee, the chairman, and Ann Kim agreed.",
  ])("are not where another comes between, or one spoke alone: %s", (opening) => {
    expect(speakersIn(`${opening} “We will go on,” they said.`).at(-1)).not.toBe(
      "Tom Lee and Ann Kim",
    );
  });
});

describe("both", () => {
  it.each(["Both", "The two", "The pair", "The two women", "Both women"])(
    "are the two whom the sentence before opens with: %s",
    (both) => {
      for (const opening of [
        "Jane Orr and Ann Low came.",
        "Two women, Jane Orr and Ann Low, came.",
      ])
        for (const gap of [" ", "\n\n"])
          expect(shownSpeaker(`${opening}${gap}${both} said it was “late”.`, "late")).toBe(
            "Jane Orr and Ann Low",
          );
    },
  );

  it.each([
    "A report on Jane Orr and Ann Low was out.",
    "Jane Orr, Ann Low and Kim Hale came.",
    "Tom Reed met Jane Orr and Ann Low.",
    "Jane Orr and Ann Low came. It rained.",
  ])("are as printed where it may be others: %s", (opening) => {
    expect(shownSpeaker(`${opening} Both said it was “late”.`, "late")).not.toMatch("Jane Orr and");
  });
});

describe("one that says something", () => {
  it.each(["message", "notice", "letter", "statement"])("is a %s and nobody", (written) => {
    for (const that of ["that", "which"])
      for (const way of ["replaced with", "followed by"]) {
        const text = `Later the ${written} was ${way} one ${that} said that the company was “late”.`;
        expect(shownSpeaker(text, "late")).not.toBe("one");
      }
  });
});

describe("a description where a name without an introduction has a better claim", () => {
  const tails = ["said the Scot", "the champion said", "said the 34-year-old", "the rookie said"];

  it.each(tails)("stands for itself: %s", (tail) => {
    for (const verb of ["beat", "praised", "faced"])
      for (const gap of [" ", "\n\n"]) {
        const text = `Kovar ${verb} Tom Djoran.${gap}“He was great,” ${tail}.`;
        expect(speakersIn(text)).not.toContain("Tom Djoran");
      }
  });

  it.each(tails)("is whoever is named where no other is the subject: %s", (tail) => {
    for (const opening of ["Denby signed Tom Djoran.", "Tom Djoran beat Kovar."])
      expect(speakersIn(`${opening} “It was great,” ${tail}.`)).toEqual(["Tom Djoran"]);
  });
});
