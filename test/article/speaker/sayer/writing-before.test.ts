import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

/** Who is given for each piece of what is said with words in marks, shown or not. */
function speakersIn(sentence: string): readonly (string | null)[] {
  const text = `Tom Reed runs the Dayton bank. ${sentence} Boats left at noon.`;
  const { quotations } = parseArticle({ id: "a", text });
  const said = quotations.filter(({ start, type }) => start > 30 && type !== "indirect");
  return said.map(({ speaker }) => speaker);
}

const ANSWERS = ["rejected", "dismissed", "denied", "refuted", "hit back at", "responded to"];
const WRITINGS = ["a report", "a statement", "a letter", "an article", "a post"];
const CALLING = ["described the bank as “opaque”", "called it “opaque”", "said it was “opaque”"];

describe("what a piece of writing says that somebody answers", () => {
  it.each(ANSWERS)("is never his: Reed %s", (answers) => {
    for (const writing of WRITINGS) {
      for (const by of ["by", "from"]) {
        for (const calling of CALLING) {
          for (const relative of [" which", " that", ", which"]) {
            const sentence = `Reed ${answers} ${writing} ${by} the Vale committee${relative} ${calling}.`;
            expect(speakersIn(sentence), sentence).not.toContain("Tom Reed");
          }
        }
      }
    }
  });

  it("is whose it is", () => {
    const sentence = "Reed refuted a statement by a Vale committee which described it as “opaque”.";
    expect(speakersIn(sentence)).toEqual(["a Vale committee"]);
  });
});

describe("what a message says that is passed on", () => {
  it.each(["read", "read out", "relayed", "conveyed", "delivered", "passed on"])(
    "is the sender's, or the message's, and never his: Reed %s",
    (passes) => {
      for (const said of [
        ", which said that it “will not last”",
        ", saying that it “will not last”",
      ]) {
        const sentence = `Reed ${passes} a message from the Vale Council${said}.`;
        expect(speakersIn(sentence), sentence).not.toContain("Tom Reed");
      }
    },
  );

  it.each([
    [
      "Reed read out a letter from Ann Low, which said that it “will not last”.",
      "a letter from Ann Low",
    ],
    [
      "Reed delivered a speech on behalf of the bishop, who said that it “will not last”.",
      "the bishop",
    ],
    [
      "Reed read a statement from the family. “We miss her every day,” it said.",
      "a statement from the family",
    ],
  ])("is given so: %s", (sentence, speaker) => {
    expect(speakersIn(sentence)).toEqual([speaker]);
  });

  it("is his who writes it", () => {
    const sentence = "Reed issued a statement, which said that it “will last”.";
    expect(speakersIn(sentence)).not.toContain("Ann Low");
  });
});

it("leaves to a woman what a story of her tells that she claims", () => {
  const sentence = "Reed told a story of a woman who claims that she was robbed.";
  expect(speakersIn(sentence)).not.toContain("a story");
});
