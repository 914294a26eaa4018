import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const OPENING = "The club met in Dayton on Monday.\n\n";

/** What the subject does or suffers first, and in whose company. */
const FIRST = [
  "was accused of theft by the club's owner, Tom Reed,",
  "was sued by its landlord, Tom Reed,",
  "got a letter from the mayor, Tom Reed,",
  "walked out of talks with the mayor, Tom Reed,",
  "was joined on the march by the actor Tom Reed",
  "met the mayor, Tom Reed,",
];

describe("a verb of speech that “and” joins to another", () => {
  it.each(FIRST)("never has for its subject whom the first one's predicate names: %s", (first) => {
    for (const second of ["and said that it was", "but replied that it was", "and then called it"])
      for (const subject of ["The union", "Both sides", "Ann Low"]) {
        const text = `${OPENING}${subject} ${first} ${second} “at a loss”.`;
        expect([subject, null], text).toContain(shownOf(text, "at a loss"));
      }
  });

  it.each([
    "what Tom Reed told her had not seemed fair",
    "what Reed said to the board was cruel",
    "what Tom Reed did was cruel",
  ])("has not for its subject who is told of in what is said: %s", (told) => {
    for (const verb of ["added", "continued"]) {
      const text = `${OPENING}Ann Low said that ${told}, and ${verb}: “We are at a loss.”`;
      expect(shownOf(text, "at a loss"), text).toBe("Ann Low");
    }
  });

  it("leaves a word of his own to whoever stands right before it", () => {
    const text = `${OPENING}Ann Low was met by Tom Reed, and Reed said it was “at a loss”.`;
    expect(shownOf(text, "at a loss")).toBe("Tom Reed");
  });
});
