import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

const KINDS = ["one common", "a popular", "an old", "a local", "another well-worn"];
const SAYINGS = ["saying", "complaint", "refrain", "chant", "question", "joke", "claim", "answer"];

describe("words that are called a saying", () => {
  const before = "Tom Reed runs the pier. “It is shut,” Reed said. People in Dayton are glum.\n\n";

  it.each(SAYINGS)("are nobody's: “is one common %s”", (saying) => {
    for (const kind of KINDS) {
      for (const tail of [
        `is ${kind} ${saying} here`,
        `was ${kind} ${saying}`,
        `goes ${kind} ${saying}`,
      ])
        expect(lastShown(`${before}“We will wake up one day,” ${tail}.`)).toBeNull();
    }
  });

  it.each(["the saying goes", "as the old saying has it", "was the refrain in town"])(
    "are nobody's where it is the one: “%s”",
    (tail) => {
      expect(lastShown(`${before}“We will wake up one day,” ${tail}.`)).toBeNull();
    },
  );

  it("are theirs from whom they come", () => {
    const tail = "was one answer from Reed";
    expect(lastShown(`${before}“We will wake up one day,” ${tail}.`)).toBe("Tom Reed");
  });
});

describe("of several, the next", () => {
  it.each([
    ["read one", "was another", "another"],
    ["said one", "was a second", "a second"],
    ["read one sign", "was another", "another"],
    ["read one", "said another", "another"],
    ["read one", "read a third", "a third"],
  ])("has its own words: “…,” %s. “…,” %s.", (one, next, speaker) => {
    const text = `Signs hung on the pier. “Low is late,” ${one}. “Go home, Low,” ${next}.`;
    expect(lastShown(text)).toBe(speaker);
  });

  it("is none of a person's", () => {
    expect(lastShown("“It is late,” said Ann Low. “Never,” was another.")).toBeNull();
  });
});
