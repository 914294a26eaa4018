import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { lastShown } from "../../support/shown-speaker.ts";

function mentionsIn(text: string) {
  const { words, mentions } = analyseText(`Maria Lopez and Tom Reed met.\n\n${text}`);
  return mentions
    .map(({ kind, lead, last }) => [
      kind,
      words.text.slice(words.starts[lead], words.ends[last - 1]),
    ])
    .slice(2);
}

describe("findMentions", () => {
  it.each([
    [
      "a name with its modifiers",
      "Former school director Tom Reed spoke.",
      [["name", "Former school director Tom Reed"]],
    ],
    ["a pronoun", "He spoke.", [["pronoun", "He"]]],
    [
      "a phrase with its tail",
      "A spokesman for the school board spoke.",
      [["nominal", "A spokesman for the school board"]],
    ],
    [
      "a phrase, not the name within",
      "One Reed confidant said so.",
      [["nominal", "One Reed confidant"]],
    ],
    [
      "an owner's people, not the owner",
      "Lopez’s campaign manager spoke.",
      [["nominal", "Lopez’s campaign manager"]],
    ],
    [
      "a name before a verb that may be a noun",
      "Lopez notes it.",
      [
        ["name", "Lopez"],
        ["pronoun", "it"],
      ],
    ],
    [
      "whatever stands beside a verb of speech",
      "“No,” said the 46-year-old.",
      [["nominal", "the 46-year-old"]],
    ],
    ["nothing inside quotation marks", "“Tom Reed told the board.”", []],
  ])("finds %s", (_, text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

const VERBS = "beat faces joined backs trains tops leads owns overtook fed cost outran".split(" ");
const SUBJECTS = ["The striker", "The incumbent", "The company"];

describe("a name that a verb stands before", () => {
  const cases = VERBS.flatMap((verb) => SUBJECTS.map((subject) => [subject, verb] as const));
  it.each(cases)("is no part of its subject's: %s %s Arne Voss", (subject, verb) => {
    const mentions = mentionsIn(
      `${subject} ${verb} Arne Voss in the final. “I am tired,” he said.`,
    );
    expect(mentions).toContainEqual(["name", "Arne Voss"]);
  });
});

describe("a body whose name has an “and”", () => {
  it.each([
    "Kent Fire and Rescue chief",
    "Surrey Parks and Gardens manager",
    "Essex Children and Families director",
  ])("is no second speaker beside who speaks for it: %s", (office) => {
    const text = `${office} Alan Dewbury said the cause was unknown. “We needed two hours,” he said.`;
    const { quotations } = parseArticle({ id: "a", text });
    expect(quotations.at(-1)?.speaker).toBe("Alan Dewbury");
  });
});

describe("a line that bids somebody do something", () => {
  const lines = [
    "Fill in the gaps in his plans",
    "Keep calm",
    "Pick a side",
    "Meet the critics",
    "Heaping praise on the board",
  ];

  it.each(lines)("names nobody by its verb: %s", (line) => {
    for (const stop of ["", "."]) {
      const verb = line.slice(0, line.indexOf(" "));
      const text = `Low has to do the following:\n\n${line}${stop}\n\n“I have learned that.”`;
      for (const [, phrase] of mentionsIn(text)) expect(phrase).not.toMatch(new RegExp(`^${verb}`));
      expect(lastShown(text)).toBeNull();
    }
  });

  it("names nobody where more lines begin so", () => {
    const text =
      "It has ear cups.\nTake calls, and tell Siri to be late\nTake notes, and say “Stop here”";
    for (const [, phrase] of mentionsIn(text)) expect(phrase).not.toMatch(/^Take/);
  });

  it("may be a name where somebody bears it", () => {
    expect(mentionsIn("Then Tom Pick left. Pick said so.")).toContainEqual(["name", "Pick"]);
  });
});

describe("a word in capitals on a line of its own", () => {
  it.each(["ABSTRACT.", "BACKGROUND", "SUMMARY:", "UPDATE"])("heads what follows: %s", (line) => {
    const text = `The firm is late.\n\n${line}\n\nThe company said it was late. It said so.`;
    const word = line.replace(/\P{L}/gu, "");
    expect(mentionsIn(text).map(([, phrase]) => phrase)).not.toContain(word);
    for (const { speaker } of parseArticle({ id: "a", text }).quotations)
      expect(speaker).not.toBe(word);
  });

  it("may be a name, as its line goes on or others do", () => {
    expect(mentionsIn("QUZACK said it was late.")).toContainEqual(["nominal", "QUZACK"]);
    expect(mentionsIn("LOPEZ\n\nIt was late.")).toContainEqual(["name", "LOPEZ"]);
  });
});
