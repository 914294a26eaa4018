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
