import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../../support/shown-speaker.ts";

const WORDS = "It came too late for all of us";

/** Who is shown for what “he” or “she” says behind the clause. */
const shownFor = (name: string, clause: string, he: string) =>
  shownSpeaker(`${name} runs the shop in Denby.\n\n${clause}, ${he} said: “${WORDS}.”`, WORDS);

const STRANGERS = ["the judge", "a doctor", "the mayor", "one neighbour", "the coach"];
const DEEDS = ["sentenced", "examined", "thanked", "had left", "finally dropped"];

describe("a pronoun behind a clause whose subject has no name", () => {
  it.each(STRANGERS)("is not for sure whoever is named in it: %s", (stranger) => {
    for (const when of ["When", "As", "After", "Before"])
      for (const deed of DEEDS) {
        expect(shownFor("Tom Marsh", `${when} ${stranger} ${deed} Marsh`, "he")).not.toBe(
          "Tom Marsh",
        );
        expect(shownFor("Ana Orr", `${when} ${stranger} ${deed} Ana Orr`, "she")).not.toBe(
          "Ana Orr",
        );
      }
  });

  it.each([
    "When a reporter asked Marsh about it",
    "When the judge pressed Marsh on that",
    "After a neighbour called Marsh at night",
    "When the fire reached Marsh at last",
    "After the firm sacked Marsh on Monday",
  ])("is whoever is asked, and whoever no other may be: %s", (clause) => {
    expect(shownFor("Tom Marsh", clause, "he")).toBe("Tom Marsh");
  });
});
