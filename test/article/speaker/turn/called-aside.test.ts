import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../src/domain/article.ts";

const WORDS = "the next of the greats";

/** Those who are shown for the words. */
function shownFor(sentence: string): readonly (string | null)[] {
  const text = `Sprinter Ann Low has pulled out. “I am gutted,” Low said.\n\n${sentence} She lives in Denby.`;
  return parseArticle({ id: "a", text })
    .quotations.filter(({ start, end }) => text.slice(start, end).includes(WORDS))
    .filter(({ confidence }) => confidence >= ATTRIBUTION_THRESHOLD)
    .map(({ speaker }) => speaker);
}

describe("what somebody is called in an aside", () => {
  const naming = [
    "described as",
    "hailed as",
    "branded",
    "dubbed",
    "billed as",
    "derided as",
    "mocked as",
    "referred to as",
    "touted as",
    "dismissed as",
    "likened to",
    "lauded as",
    "remembered as",
    "crowned",
  ];
  const frames: ((called: string) => string)[] = [
    (called) => `Low, once ${called} “${WORDS}”, ran a record in May.`,
    (called) => `Low, ${called} “${WORDS}” in May, ran a record.`,
    (called) => `The 25-year-old, often ${called} “${WORDS}”, ran a record in May.`,
    (called) => `Once ${called} “${WORDS}”, she ran a record in May.`,
    (called) => `Low – ${called} “${WORDS}” in May – ran a record.`,
    (called) => `Low came third and was ${called} “${WORDS}”.`,
    (called) =>
      `${called.charAt(0).toUpperCase()}${called.slice(1)} “${WORDS}” in May, Low ran a record.`,
  ];

  it.each(frames.flatMap((frame) => naming.map((called) => frame(called))))(
    "is nobody's of whom the sentence tells: %s",
    (sentence) => {
      expect(shownFor(sentence)).toEqual([]);
    },
  );

  it.each(["branded", "dubbed", "labelled", "billed", "deemed"])(
    "is nobody's in a headline that has no “was”: Low %s",
    (called) => {
      for (const who of ["Low", "Ann Low", "Sprinter Ann Low", "MP Low"])
        expect(shownFor(`${who} ${called} “${WORDS}”.`)).toEqual([]);
    },
  );

  it.each([
    [`Low, once described as “${WORDS}” by Tom Reed, ran a record in May.`, "Tom Reed"],
    [`It ended in what Tom Reed described as “${WORDS}”.`, "Tom Reed"],
    [`She is what Tom Reed, in a letter, described as “${WORDS}”.`, "Tom Reed"],
  ])("is his who is said to call her so: %s", (sentence, speaker) => {
    expect(shownFor(sentence)).toContain(speaker);
    expect(shownFor(sentence)).not.toContain("Ann Low");
  });
});

describe("what may, will or ought to be called so", () => {
  const called = ["can be seen as", "should be called", "would always be remembered as"];

  it.each(called)("is the word of whoever says that it %s", (may) => {
    for (const said of ["Ann Low said", "Ann Low has said that", "Mayor Ann Low, 40, added that"])
      expect(shownFor(`${said} the scarf ${may} “${WORDS}”.`)).toContain("Ann Low");
  });

  it.each(["can be seen as", "would always be remembered as"])(
    "is nobody's where nobody says that it %s",
    (may) => {
      for (const whom of ["Low", "Low, who said little,", "Low, who said she was late,"])
        expect(shownFor(`${whom} ${may} “${WORDS}”.`)).toEqual([]);
      expect(shownFor(`Low, who wrote it, ${may} “${WORDS}”, said Tom Reed.`)).not.toContain(
        "Ann Low",
      );
    },
  );
});
