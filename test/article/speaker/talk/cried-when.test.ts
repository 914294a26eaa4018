import { describe, expect, it } from "vitest";
import { shownFor } from "../../../support/shown-speaker.ts";

const WORDS = "Who asked her to come here";

/** Whoever is shown for the words that are called out. */
const shownWhere = (sentence: string) =>
  shownFor(`Anna Bell spoke in Denby on Friday.\n\n${sentence}`, WORDS);

const CRIERS = ["members", "one voter", "hecklers", "Tom Marsh"];
const CRIES = [
  "called out",
  "shouted back",
  "had cried out",
  "yelled",
  "chanted",
  "called out at her",
];
const TAILS = [
  "Bell said: “It is late.”",
  "Bell replied that it was late.",
  "she went on to speak.",
];

describe("what is called out when somebody speaks", () => {
  it.each(CRIERS)("is not said by who speaks, where %s call it out", (crier) => {
    for (const when of ["When", "As", "After", "Though"])
      for (const cry of CRIES)
        for (const tail of TAILS) {
          const others = shownWhere(`${when} ${crier} ${cry} “${WORDS}?”, ${tail}`).filter(
            (one) => one !== crier,
          );
          expect(others).toEqual([]);
        }
  });

  it("is shown for whoever calls it out", () => {
    expect(shownWhere(`When members called out “${WORDS}”, Bell said: “It is late.”`)).toEqual([
      "members",
    ]);
  });
});
