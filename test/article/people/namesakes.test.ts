import { describe, expect, it } from "vitest";
import { lastShown, shownIn } from "../../support/shown-speaker.ts";

describe("a forename that two bear", () => {
  const pairs = [
    "The shop belongs to Tom Reed and Tom Orr.",
    "Tom Reed runs the shop. His friend Tom Orr delivers.",
    "Tom Reed and his son, Tom Reed, run the shop.",
    "Tom Reed runs the shop. His father, also Tom, founded it.",
    "Tom Reed runs the shop. His father, who was also called Tom, founded it.",
  ];

  it.each(pairs)("is nobody's: %s", (opening) => {
    for (const tail of ["said Tom", "Tom said", "said the taller Tom", "said the first Tom"])
      expect(String(lastShown(`${opening} “It is late,” ${tail}.`))).not.toMatch(/Reed|Orr/);
  });

  it.each([
    "Tom Reed, 8, came first. “It was cold,” Tom said. His coach, Tom Orr, left.",
    "Tom Reed runs the shop with Ann Orr.",
    "Tom Reed runs the shop. Tom Reed sings too. Tom Reed has a bus. Tom Orr left.",
  ])("is his who was called so before, or is told of far more: %s", (opening) => {
    expect(lastShown(`${opening} “It is late,” Tom said.`)).toBe("Tom Reed");
  });
});

describe("a namesake", () => {
  const namesakes = [
    ["His father, also Tom, was less sure.", "the father"],
    ["His uncle, likewise a Tom, was less sure.", "the uncle"],
    ["His grandfather, also called Tom, was less sure.", "the grandfather"],
    ["His cousin, another Tom Reed, was less sure.", "the cousin"],
    ["His nephew, Tom too, was less sure.", "the nephew"],
    ["A baker of the same name was less sure.", "A baker of the same name"],
  ];

  it.each(namesakes)("is somebody else: %s", (sentence, tail) => {
    const text = `Tom Reed, the mayor, denied it. ${sentence} “It may be true,” said ${tail}.`;
    expect(lastShown(text)).toBe(tail);
  });

  it.each(["A second Tom Reed", "Another Tom Reed", "A different Tom Reed"])(
    "is called by his own name: %s",
    (namesake) => {
      const text = `Tom Reed, a setter, said it was late. ${namesake}, who is a cook, said: “It is a black day for all of us here.”\n\n“We want to know why nobody at the works was told.”\n\nThe works shut in May.`;
      expect(shownIn(text, "direct")).toEqual(["Tom Reed", "Tom Reed"]);
    },
  );

  it.each([
    ["Tom Reed left. Orr, Reed also noted, was late.", "Reed"],
    ["Ann Orr blamed Tom Reed, too.", "Reed"],
  ])("is told to be one: %s", (opening, name) => {
    expect(lastShown(`${opening} “It is late,” ${name} said.`)).toBe("Tom Reed");
  });
});
