import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

describe("a line of a talk that prints no verb", () => {
  const called = ["your honour", "Your Honor", "my lord", "my lady", "sir", "ma’am", "Judge"];

  it.each(called)("is not whose who spoke before where it calls somebody “%s”", (address) => {
    const answer = `“It was an emphatic one and everybody saw it, ${address}.”`;
    for (const before of ["“A gesture?” Ann Low said.", "“I see a gesture here,” Ann Low said."]) {
      const text = `Solicitor Tom Reed said it was “a gesture”.\n\n${before}\n\n${answer}`;
      expect(shownSpeaker(text, "everybody")).not.toBe("Ann Low");
    }
  });

  it.each(["said Ann Low", "Ann Low said", "asked Ann Low"])(
    "is asked by whoever asked before the answer: %s",
    (tail) => {
      const text = `Advocate Tom Reed said it was late. “Is there a list?” ${tail}.\n\n“There is a guard,” said Reed.\n\n“And did the guard go on the course?”\n\nThe case goes on.`;
      expect(shownSpeaker(text, "the course")).not.toBe("Tom Reed");
    },
  );

  it("goes on where nobody has asked", () => {
    const text =
      "Ann Low left the court on Monday. “It was a long day for all of us,” Low said.\n\n“I have never seen so many people in one room.”";
    expect(shownSpeaker(text, "one room")).toBe("Ann Low");
  });

  it.each(["Low said", "She said", "Low argued"])(
    "is the asker's own who argues in the paragraph above and asks nobody: %s",
    (says) => {
      const above = `“There is a code,” said Tom Reed.\n\nAnn Low rejected the charge. ${says} that it was decided early.`;
      const answer = "“The wind is the wind, and Reed knows it.”";
      const asked = (whom: string) =>
        shownSpeaker(`${above}\n\n“What should I do?” Low asked${whom}. ${answer}`, "The wind");
      expect(asked("")).toBe("Ann Low");
      expect(asked(" him")).not.toBe("Ann Low");
    },
  );
});
