import { describe, expect, it } from "vitest";
import { shownInMarks } from "../../../support/shown-speaker.ts";

const WORDS = "simply beyond the pale";

/** Who is shown for the words in marks, or null. */
function shownFor(sentence: string): string | null {
  const text = `Tom Marsh met reporters in Dayton on Monday.\n\n${sentence}`;
  return shownInMarks(text, WORDS)[0] ?? null;
}

const JUDGES = ["Anna Bell", "Chief executive Anna Bell", "The bishop of Denby", "Labour"];
const SAYINGS = [
  "what Marsh said",
  "what Tom Marsh had told the court",
  "everything Marsh claimed",
  "what Mr Marsh wrote about the pier",
];

describe("what another said", () => {
  it.each(JUDGES)("is judged by %s, and not by whoever said it", (judge) => {
    for (const saying of SAYINGS) {
      for (const verb of ["described", "has dismissed", "branded", "condemned"])
        expect(shownFor(`${judge} ${verb} ${saying} as “${WORDS}”.`)).toBe(nameOf(judge));
      for (const verb of ["called", "branded", "found"])
        expect(shownFor(`${judge} ${verb} ${saying} “${WORDS}”.`)).toBe(nameOf(judge));
    }
    for (const saying of ["what Marsh told him", "everything Marsh told the court on Monday"])
      for (const link of ["was", "had been"])
        expect(shownFor(`${judge} said that ${saying} ${link} “${WORDS}”.`)).toBe(nameOf(judge));
    for (const things of ["things Marsh told him", "the words Marsh wrote", "remarks Marsh made"])
      expect([nameOf(judge), null]).toContain(
        shownFor(`${judge} said that ${things} had been “${WORDS}”.`),
      );
  });

  it.each(JUDGES)("is judged by %s in more words than one, wherever they stand", (judge) => {
    for (const saying of SAYINGS) {
      const before = `${judge} called ${saying}`;
      expect(shownFor(`${before} “vile” and “${WORDS}”.`)).toBe(nameOf(judge));
      expect(shownFor(`${before} “vile”, “unfair” and “${WORDS}”.`)).toBe(nameOf(judge));
      expect(shownFor(`${judge} hit back, calling ${saying} “vile” but “${WORDS}”.`)).toBe(
        nameOf(judge),
      );
    }
    for (const verb of ["granted", "conceded", "thought", "said"])
      for (const who of ["what Marsh, who is on the board,", "what Marsh, the mayor of Denby,"])
        expect(shownFor(`${judge} ${verb} that ${who} had said about it was “${WORDS}”.`)).toBe(
          nameOf(judge),
        );
  });

  it("is no word of the judge's where whoever said it goes on", () => {
    expect(shownFor(`Anna Bell called what Marsh said “vile”. “It is ${WORDS},” Marsh said.`)).toBe(
      "Tom Marsh",
    );
  });

  it.each([
    `This is what Marsh said: “${WORDS}, and I mean it.”`,
    `Anna Bell read out what Marsh said: “${WORDS}, and I mean it.”`,
    `Anna Bell attacked what Marsh described as “a road that is ${WORDS}”.`,
    `Anna Bell is in what Marsh described as “a state ${WORDS}”.`,
  ])("stays in the words of whoever said it where they are told: %s", (sentence) => {
    expect(shownFor(sentence)).toBe("Tom Marsh");
  });
});

function nameOf(judge: string): string {
  return judge.replace("Chief executive ", "");
}
