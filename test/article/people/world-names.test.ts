import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

const WORDS = "It was far too late";
const SAID = (pronoun: string) => `“${WORDS},” ${pronoun} said.`;

describe("a forename from anywhere in the world", () => {
  const men = [
    "Boštjan",
    "Ionuț",
    "Kaspars",
    "Oisín",
    "Chijioke",
    "Nattapong",
    "Mohannad",
    "Ľuboš",
  ];
  const women = [
    "Saoirse",
    "Dzintra",
    "Kerttu",
    "Ruxandra",
    "Živa",
    "Siriporn",
    "Farzana",
    "Zsanett",
  ];

  it.each(men)("is no “she” beside a woman: %s", (name) => {
    for (const met of [`${name} Orr met Ann Low in Denby.`, `Ann Low met ${name} Orr in Denby.`]) {
      expect(shownSpeaker(`${met} ${SAID("she")}`, WORDS)).toBe("Ann Low");
      expect(shownSpeaker(`${met} ${SAID("he")}`, WORDS)).toBe(`${name} Orr`);
    }
  });

  it.each(women)("is no “he” beside a man: %s", (name) => {
    for (const met of [
      `${name} Orr met Tom Reed in Denby.`,
      `Tom Reed met ${name} Orr in Denby.`,
    ]) {
      expect(shownSpeaker(`${met} ${SAID("he")}`, WORDS)).toBe("Tom Reed");
      expect(shownSpeaker(`${met} ${SAID("she")}`, WORDS)).toBe(`${name} Orr`);
    }
  });

  it.each(["Jean", "Nicola", "Michele", "Joan", "Karol"])(
    "tells nothing where men and women bear it: %s",
    (name) => {
      for (const pronoun of ["he", "she"])
        expect(shownSpeaker(`${name} Orr, a baker, came from Denby. ${SAID(pronoun)}`, WORDS)).toBe(
          `${name} Orr`,
        );
    },
  );
});
