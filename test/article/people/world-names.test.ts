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

describe("a forename that no list has", () => {
  it.each(["Amarachi", "Thalente", "Radúz", "Quzak", "Fenwright"])(
    "leaves open who “she” is beside a woman: %s",
    (name) => {
      for (const met of ["met", "hired", "beat", "wrote to"])
        expect(
          shownSpeaker(`${name} Quorrel ${met} Ann Low in Denby. ${SAID("she")}`, WORDS),
        ).not.toBe(`${name} Quorrel`);
    },
  );

  it("is whose “she” is where the woman beside is a daughter of hers", () => {
    const text = `Quzak Orr, who lost her daughter Ann Low in May, left. ${SAID("she")}`;
    expect(shownSpeaker(text, WORDS)).toBe("Quzak Orr");
  });
});

describe("a part of a name", () => {
  const said = (name: string) => `“${WORDS},” ${name} said. “It is so,” said Mr ${name}.`;
  const frames = ["%s came from Denby with a van.", "The board met %s.", "Mayor %s was glad."];

  it.each([
    ["Gabriel Serrano Ibáñez", "Serrano"],
    ["Andrés Manuel Olmos Prado", "Olmos"],
    ["Gabriel Serrano Ibáñez", "Serrano Ibáñez"],
    ["María José Llorente", "María José"],
    ["Ana Paula Couto", "Ana Paula"],
  ])("means whoever bears it: %s, %s", (whole, part) => {
    for (const frame of frames)
      expect(shownSpeaker(`${frame.replace("%s", whole)} ${said(part)}`, WORDS)).toBe(whole);
  });

  it("is nobody's where two bear it", () => {
    const text = `Gabriel Serrano Ibáñez met Luis Serrano Pardo. ${said("Serrano")}`;
    expect(["Serrano", null]).toContain(shownSpeaker(text, WORDS));
  });

  it("is no second forename", () => {
    expect(shownSpeaker(`Ann Kim Low came. ${said("Kim")}`, WORDS)).not.toBe("Ann Kim Low");
  });
});

describe("a surname that stands first", () => {
  it.each(["Seo Jae-sung", "Zheng Fangyu", "Nguyen Phu Thong", "Goh Chok Hin", "Tsai Ying-hui"])(
    "is called by it wherever the name stands: %s",
    (whole) => {
      const [surname = ""] = whole.split(" ");
      for (const told of [`The board met ${whole} in Denby.`, `${whole} came with a van.`])
        expect(shownSpeaker(`${told} “${WORDS},” ${surname} said.`, WORDS)).toBe(whole);
    },
  );

  it.each(["Dang Thanh Long", "Duong Minh Tuan", "Vu Thanh Tuan"])(
    "is no word before a forename: %s",
    (whole) => {
      expect(shownSpeaker(`${whole} said: “${WORDS}.”`, WORDS)).toBe(whole);
    },
  );
});

describe("small words within a name", () => {
  it.each([
    "Juan dela Cruz",
    "Tessie delos Reyes",
    "Rosa de los Santos",
    "Klaus vom Bruch",
    "Rik te Velde",
    "Joost op den Kamp",
    "Ottavio degli Uberti",
    "Pia dalla Chiesa",
    "Siti binti Ahmad",
    "Ngugi wa Mirii",
    "Mari ferch Rhys",
  ])("belong to it: %s", (whole) => {
    expect(shownSpeaker(`Denby baker ${whole} said: “${WORDS}.”`, WORDS)).toBe(whole);
    expect(shownSpeaker(`${whole} came from Denby. “${WORDS},” said ${whole}.`, WORDS)).toBe(whole);
    const tail = whole.slice(whole.indexOf(" ") + 1);
    const surname = tail.charAt(0).toUpperCase() + tail.slice(1);
    expect(shownSpeaker(`${whole} came from Denby. “${WORDS},” ${surname} said.`, WORDS)).toBe(
      whole,
    );
  });
});
