import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

const PAIRS = [
  ["It was nothing, a tyre burst", "Driver Tom Reed after the race in Denby.", "Tom Reed"],
  ["I was down, and I was angry.", "Ann Low following the loss of her cup to Reed.", "Ann Low"],
  ["It is about hitting balls.", "Low explains how she came back – in Reed’s place.", "Ann Low"],
  ["I am no hero", "The organisers’ answer to the crash.", null],
  [
    "You see people go.",
    "Chief Sam Orr, a doctor by trade, on the death of a fan. Two more were hurt.",
    "Sam Orr",
  ],
] as const;

function listed(headings: readonly string[] = []): string {
  return PAIRS.map(([words, report], at) => {
    const heading = headings[at % headings.length];
    return `${heading ? `${heading}\n\n` : ""}“${words}”\n\n${report}`;
  }).join("\n\n");
}

describe("a list of quotes with a report below each", () => {
  const announced = [
    "Quotes of the year\n\nDENBY, May 28 – Who said what: the best sporting quotes of the year:",
    "Jo Ivy looks back on the most memorable quotes of the season.",
    "The ten best quotations of the week",
  ];

  it.each(announced)("has whoever the report tells of: %s", (line) => {
    const speakers = PAIRS.map(([, , speaker]) => speaker);
    expect(shownIn(`${line}\n\n${listed()}`, "direct")).toEqual(speakers);
    expect(shownIn(`${line}\n\n${listed(["Low point", "Not so fast"])}`, "direct")).toEqual(
      speakers,
    );
  });

  it("is no list where nothing announces quotes", () => {
    const shown = shownIn(`Rain fell on the pier. Reed was late.\n\n${listed()}`, "direct");
    expect(shown).not.toContain("Sam Orr");
  });
});

describe("lines below quotations that begin with a dash", () => {
  const REPORTS = [
    ["France coach Marc Low was not a happy man as a few of his side went out.", "Marc Low"],
    ["Les Bleus’ defence coach David Reed was relieved to see it end.", "David Reed"],
    ["Disappointed coach Shaun Orr is not ready to look ahead to May.", "Shaun Orr"],
    ["Orr elaborates on how it feels to have come so far.", "Shaun Orr"],
  ] as const;
  const WORDS = [
    "I asked them not to go out.",
    "It is hard to play a man down.",
    "I am not over it.",
    "I am empty.",
  ];

  it.each(["– ", "— ", "-- ", "—"])("tell whose they are by whole sentences: %s", (dash) => {
    for (const between of ["\n", "\n\n"]) {
      const pairs = REPORTS.map(([report], at) => `“${WORDS[at]}”${between}${dash}${report}`);
      const speakers = REPORTS.map(([, speaker]) => speaker);
      expect(shownIn(pairs.join(between), "direct")).toEqual(speakers);
    }
  });

  it("tell it in the same line as well, in a list", () => {
    const items = REPORTS.map(([report], at) => `‘${WORDS[at]}’ – ${report}`);
    const speakers = shownIn(`The best of it all.\n\n${items.join("\n\n")}`, "direct");
    for (const [at, [, speaker]] of REPORTS.entries())
      expect([speaker, null]).toContain(speakers[at]);
  });
});

describe("a numbered list of quotations", () => {
  it.each(["1. ", "1) ", "(1) "])("has whoever stands behind each: %s", (number) => {
    const before = "Kit Short was on Sky News. “I have not seen it,” he said.";
    const text = `${before}\n\n${number}“It is late, and it is not my fault.” Ann Low, 2011. From Mia Orr.`;
    expect(shownIn(text, "direct").at(-1)).toBe("Ann Low");
  });
});
