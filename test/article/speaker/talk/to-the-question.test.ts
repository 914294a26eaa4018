import { describe, expect, it } from "vitest";
import { lastShown, shownSpeaker } from "../../../support/shown-speaker.ts";

describe("a question that the sentence has answered", () => {
  it.each(["To the question,", "In reply to the question", "Answering the first question,"])(
    "is not whose answer follows: %s",
    (lead) => {
      for (const who of ["Mr Reed", "he"])
        for (const question of ["Have you made any mistakes?", "Why did you leave so late?"]) {
          const text = `Tom Reed came to court. He was calm. ${lead} “${question}”, ${who} replied: “No, I do not think so.”`;
          expect(shownSpeaker(text, question.slice(0, -1))).toBeNull();
          expect(lastShown(text)).toBe("Tom Reed");
        }
    },
  );
});
