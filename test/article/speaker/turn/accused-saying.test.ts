import { describe, expect, it } from "vitest";
import { shownInMarks } from "../../../support/shown-speaker.ts";

const WORDS = "bogus, wild and mistaken";

/** Those who are shown for the words in marks. */
function shownFor(sentence: string): readonly (string | null)[] {
  const text = `Anna Bell came to Denby on Monday. Bell told a crowd that it was late.\n\n${sentence}`;
  return shownInMarks(text, WORDS).filter((one) => one !== null);
}

const ACCUSERS = ["Tom Marsh", "First Minister Tom Marsh", "Rivals", "The union"];
const DEEDS = [
  "saying things",
  "making claims about roads",
  "publicly telling a tale",
  "spreading rumours",
];

describe("what somebody is accused of saying", () => {
  it.each(ACCUSERS)("is judged by %s, never by the accused", (accuser) => {
    const name = accuser.replace("First Minister ", "");
    for (const accused of ["Anna Bell", "the mayor, Anna Bell,", "Bell"])
      for (const deed of DEEDS)
        for (const link of ["that were", "which was", "that had been"])
          for (const one of shownFor(
            `${accuser} accused ${accused} of ${deed} ${link} “${WORDS}”.`,
          ))
            expect(one).toBe(name);
  });

  it("is nobody's where it isn't told who accuses", () => {
    expect(shownFor(`Anna Bell has been accused of saying things that were “${WORDS}”.`)).toEqual(
      [],
    );
  });
});

describe("an answer that somebody is given", () => {
  it.each([
    `Bell asked if people could pay for it but the answer was that it was “${WORDS}”.`,
    `Bell asked for a meeting, but the reply came that her plans were “${WORDS}”.`,
    `Bell wanted to know why, and the response was that it was “${WORDS}”.`,
  ])("is not that one's: %s", (sentence) => {
    expect(shownFor(sentence)).toEqual([]);
  });
});
