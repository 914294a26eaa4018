import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a word that joins a clause to the one before", () => {
  it.each([
    "however",
    "meanwhile",
    "nevertheless",
    "therefore",
    "instead",
    "moreover",
    "at the time",
    "in turn",
    "for his part",
  ])("is no part of who speaks: %s", (turn) => {
    expect(lastShown(`It rained. The governor ${turn} said: “It is late.”`)).toBe("The governor");
    expect(lastShown(`It rained. A baker ${turn} said: “It is late.”`)).toBe("A baker");
  });

  it("stays within the clause that tells who it is", () => {
    const text = "It rained. “It is late,” said a nurse who was in the camp at the time.";
    expect(lastShown(text)).toBe("a nurse who was in the camp at the time");
  });
});

describe("what a headline has somebody answer", () => {
  const below = "\n\nAnn Low was in Denby on Monday and met Tom Reed. It rained all day long.";

  it.each([
    "hits back at claim she is ‘a liar’",
    "fires back at Reed over vow to ‘sort out Orr’",
    "fires back at claims of ‘bullying’",
    "responds to allegations of ‘bullying’",
    "shrugs off warning that she is ‘too old’",
    "defies warning that she is ‘too old’",
  ])("is not hers: %s", (answer) => {
    expect(lastShown(`Ann Low ${answer}${below}`)).not.toBe("Ann Low");
  });

  it.each(["responds to claim: ‘It is late’", "reacts to threat of strike, saying it is ‘late’"])(
    "is where she says it: %s",
    (answer) => {
      expect(lastShown(`Ann Low ${answer}${below}`)).toBe("Ann Low");
    },
  );

  it("leaves the verb alone", () => {
    const text = "Ann Low went on to claim that it was an error by “a tired man”.";
    expect(lastShown(text)).toBe("Ann Low");
  });
});
