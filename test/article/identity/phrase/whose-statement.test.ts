import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("what “the statement” says", () => {
  const issued = [
    "Dayton Rail issued a statement in which it expressed regret.",
    "Dayton Rail has put out a brief statement.",
    "Dayton Rail sent out a statement by email.",
    "In a statement, Dayton Rail said that it was late.",
    "It was late, Dayton Rail said in a joint statement on Monday.",
  ];
  const tags = ["the statement said", "the statement read", "said the statement"];

  it.each(issued)("is whoever's has issued it: %s", (report) => {
    for (const tag of tags)
      for (const parting of [" ", "\n\n"]) {
        const text = `Tom Reed was fined.\n\n${report}${parting}“We are sorry,” ${tag}. “It is over.”`;
        for (const words of ["sorry", "over"])
          expect(shownSpeaker(text, words)).toBe("Dayton Rail");
      }
  });

  it("is hers who issued it through others", () => {
    const text =
      "Ann Low was not there. In a statement issued through her solicitors, she said it was late.\n\n“I am glad,” the statement said.";
    expect(shownSpeaker(text, "glad")).toBe("Ann Low");
  });

  it("is theirs from whom somebody read it", () => {
    const text = "Ann Low read a statement by the family. “We are sorry,” the statement said.";
    expect(shownSpeaker(text, "sorry")).toBe("the family");
  });

  it.each([
    "Tom Reed said that it was late.",
    "Tom Reed said in a statement that Ann Low had said it was late.",
    "Ann Low was asked about the statement.",
    "Ann Low declined to give a statement.",
  ])("is nobody's whom the report doesn't tell to have issued one: %s", (report) => {
    expect(shownSpeaker(`${report} “We are sorry,” the statement said.`, "sorry")).not.toMatch(
      /Low|Reed/,
    );
  });
});
