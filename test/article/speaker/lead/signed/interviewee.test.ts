import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../../src/article/parse-article.ts";

const ASKED: readonly (readonly [question: string, answer: string])[] = [
  ["When did you hear of it?", "I heard it on the radio, and nearly dropped the kettle."],
  ["What will you do this winter?", "We have a van. It goes, if you ask it nicely."],
  ["Will the pier open again?", "My mother says spring, and never says which."],
];
const lines = (labels: readonly [string, string] = ["", ""]) =>
  ASKED.flatMap(([question, answer]) => [labels[0] + question, labels[1] + answer]);

function saidIn(paragraphs: readonly string[]): readonly (readonly [string, string | null])[] {
  const { quotations } = parseArticle({ id: "a", text: paragraphs.join("\n\n") });
  const direct = quotations.filter(({ type }) => type === "direct");
  return direct.map(({ text, speaker }) => [text, speaker] as const);
}

const OPENINGS = [
  "We spoke to Ann Low, who sells tea on the pier.",
  "The Echo sat down with the tea seller Ann Low on Monday.",
  "In an interview with Ann Low, we asked her about tea. Tom Reed was there.",
  "Ann Low sells tea. She talked to us about the pier.",
  "Here Ann Low answers our questions about Tom Reed.",
];

describe("an interview whose answers have no name before them", () => {
  it.each(OPENINGS)("is with whom its opening tells of: %s", (opening) => {
    const answers = ASKED.map(([, answer]) => [answer, "Ann Low"]);
    expect(saidIn([opening, ...lines()])).toEqual(answers);
    const lettered = saidIn([opening, ...lines(["Q: ", "A: "])]);
    expect(lettered.filter(([text]) => !text.endsWith("?"))).toEqual(answers);
  });

  it("goes on over the paragraphs of an answer, and ends with the last", () => {
    const [first, ...rest] = lines();
    const text = ["We spoke to Ann Low.", first ?? "", "I did.", ...rest, "The pier opens in May."];
    expect(saidIn(text).map(([words]) => words)).toEqual([
      "I did.",
      ...ASKED.map(([, answer]) => answer),
    ]);
  });

  it("has nothing of what its asker adds to a question", () => {
    const [first = "", ...rest] = lines();
    const asked =
      "The kettles are dear. Do you have any cheaper ones? I know that it is hard to find them.";
    const text = ["We spoke to Ann Low.", first, "I did.", asked, "Yes, we do.", ...rest];
    const said = saidIn(text).map(([words]) => words);
    expect(said).not.toContain(asked);
    expect(said).toContain("Yes, we do.");
    const own = "I asked myself, do you want a van? I did not know what to say to that.";
    expect(saidIn(["We spoke to Ann Low.", first, own, ...rest])[0]?.[0]).toBe(own);
  });

  it("has nothing of what its asker says without a question", () => {
    for (const prompt of [
      "You once called it dead.",
      "Tell us of the van.",
      "Let’s talk of tea.",
    ]) {
      const [first = "", ...rest] = lines();
      const text = ["We spoke to Ann Low.", first, "I did.", prompt, "That is so.", ...rest];
      expect(saidIn(text).map(([words]) => words)).not.toContain(prompt);
    }
  });

  it.each([
    "The singer Ann Low talks to Tom Reed about tea.",
    "By Ann Low\n\nWe spoke to a tea seller on the pier.",
    "We spoke to a tea seller about Ann Low.",
    "We spoke to Ann Low. The Echo met Tom Reed on the pier.",
  ])("is nobody's where that does not tell who answers: %s", (opening) => {
    for (const [, speaker] of saidIn([opening, ...lines()])) expect([null]).toContain(speaker);
  });

  it.each([
    ["nobody is said to have been spoken to", ["Ann Low sells tea.", ...lines()]],
    [
      "nobody in it says “I”",
      [
        "We spoke to Ann Low.",
        "Can you sell tea?",
        "You can.",
        "Do you pay?",
        "You do.",
        "Do you?",
        "Yes.",
      ],
    ],
    ["too little is asked", ["We spoke to Ann Low.", ...lines().slice(0, 4)]],
    [
      "it tells who says what",
      [
        "We spoke to Ann Low.",
        ...lines(),
        "Do you agree?",
        "It depends. “I do not,” Tom Reed said of tea.",
      ],
    ],
  ])("is none where %s", (_, paragraphs) => {
    const words = saidIn(paragraphs).map(([text]) => text);
    expect(words.filter((text) => ASKED.some(([, answer]) => answer === text))).toEqual([]);
  });
});
