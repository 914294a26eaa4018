import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const saidIn = (text: string) =>
  parseArticle({ id: "a", text: `${text} Boats left.` }).quotations.map(
    ({ text: words, speaker }) => [words, speaker],
  );

describe("a name with a title after the verb", () => {
  it.each([
    [
      "The harbour will close, said harbour master Ines Duarte.",
      "The harbour will close",
      "Ines Duarte",
    ],
    [
      "The bridge will open in May, said project engineer Tom Achebe.",
      "The bridge will open in May",
      "Tom Achebe",
    ],
    ["“We lost,” said harbour master Ines Duarte.", "We lost,", "Ines Duarte"],
  ])("is who said what stands before it, not what was said: %s", (text, words, speaker) => {
    expect(saidIn(text)).toEqual([[words, speaker]]);
  });

  it("is never what was said, though nothing before it is read as such", () => {
    expect(saidIn("The fire was out by noon, said fire chief Mary Okoro.")).toEqual([]);
  });

  it("leaves a clause that a name ends to whom the sentence gives it", () => {
    expect(saidIn("The report, released Monday, said police shot Ann Moss.")).toEqual([
      ["police shot Ann Moss", "The report"],
    ]);
  });
});

describe("the speaker of a reported clause", () => {
  it.each([
    ["A fan, who had flown in from Oslo, told us he felt “cheated”.", "A fan"],
    ["One fan, who had flown in from Oslo, told the BBC she felt “cheated”.", "One fan"],
    [
      "A fan who had flown in from Oslo told us he was “angry”.",
      "A fan who had flown in from Oslo",
    ],
    [
      "The man accused of robbing Ned Hale said it was “a lie”.",
      "The man accused of robbing Ned Hale",
    ],
  ])("is the subject of its verb, not a name in the subject's tail: %s", (text, speaker) => {
    expect(saidIn(text).at(-1)?.[1]).toBe(speaker);
  });

  it("is nobody where the subject's noun is none that the article tells of", () => {
    expect(saidIn("A punter who had flown in from Oslo told us he was angry.")).toEqual([
      ["he was angry", null],
    ]);
  });
});

it("leaves words in marks to whoever the account tells of", () => {
  expect(saidIn("According to the complaint, Tom Lee told police he “just panicked.”")).toEqual([
    ["Tom Lee told police he “just panicked.”", "the complaint"],
    ["“just panicked.”", "Tom Lee"],
  ]);
});

it("leaves words in marks to whoever is named after “by”, in a clause that somebody else is reported to say", () => {
  expect(
    saidIn(
      "Ines Duarte said that the pool would close, a step called “a shameful retreat” by the Greens.",
    ),
  ).toContainEqual(["“a shameful retreat”", "the Greens"]);
});

describe("words that others cry, in a clause that somebody is reported to say", () => {
  it.each([
    ["Ann Low said that there had been calls of “resign now” from the gallery.", ["“resign now”"]],
    ["Tom Reed said that he had left the stage to cries of “shame”.", ["“shame”"]],
    [
      "Tom Reed thinks the answer could lie somewhere between the cries of “ban it all” and “let it be”.",
      ["“ban it all”", "“let it be”"],
    ],
  ])("are nobody's: %s", (text, cries) => {
    for (const cry of cries) expect(saidIn(text)).toContainEqual([cry, null]);
  });

  it("are whose they are told to be", () => {
    expect(saidIn("Tom Reed said that his cries of “stop it” had been ignored.")).toEqual([
      ["that his cries of “stop it” had been ignored", "Tom Reed"],
    ]);
  });
});

describe("who stands right before the verb", () => {
  it.each([
    ["Tom Reed left hours after Ana Orr said the road was safe.", "Ana Orr"],
    [
      "Tom Reed told us that it was late. He spoke two days after the Daily Mail reported that “Treasury analysis” suggested the road was safe.",
      "Daily Mail",
    ],
    ["Tom Reed fell after sources told the Echo that the road was safe.", "sources"],
    ["Tom Reed's trouble began when Ms Orr warned that the road was unsafe.", "Orr"],
  ])("says what follows, and not whom the sentence opens with: %s", (text, speaker) => {
    expect(saidIn(text).at(-1)?.[1]).toBe(speaker);
  });

  it.each([
    "A neighbour of Tom Reed's who did not give evidence said that the road was safe.",
    "Tom Reed, who had been to see the council, said that the road was safe.",
    "The drivers of the town both said that the road was safe.",
  ])("does not, inside of another's phrase: %s", (text) => {
    expect(saidIn(text)[0]?.[1]).toMatch(/neighbour|Reed$|drivers/);
  });
});

describe("who is moved to say it", () => {
  const movers = ["prompted", "led", "forced", "drove", "spurred"];
  const verbs = ["say", "note", "admit", "warn"];
  const told = movers.flatMap((moved) => verbs.map((verb) => [moved, verb] as const));

  it.each(told)("says it, and not who moves him: %s … to %s", (moved, verb) => {
    const text = `Tom Reed's denials ${moved} the correspondent Ana Orr to ${verb} that the road was “a trusted road”.`;
    expect(saidIn(text).map(([, who]) => who)).toEqual(["Ana Orr"]);
  });

  it.each(["the board agreed with him", "most of the drivers backed him", "the crews had left"])(
    "is not who adds to it: %s",
    (clause) => {
      const text = `Tom Reed met the board. Mr Reed said that ${clause}, adding: “It is late.”`;
      expect(saidIn(text).at(-1)).toEqual(["It is late.", "Tom Reed"]);
    },
  );
});
