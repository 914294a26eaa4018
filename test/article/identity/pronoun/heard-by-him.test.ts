import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("whoever asks for a paper", () => {
  it.each(["A reporter", "One journalist", "An interviewer"])("does not answer: %s", (asker) => {
    for (const between of ["He thought about it.", "He seemed not to hear.", ""]) {
      const text = `Tom Low left. ${asker} asked Low whether he bore a grudge. ${between}\n\n“It was late,” he said.`;
      expect(shownSpeaker(text, "late")).toBe("Tom Low");
    }
  });
});

describe("whom he has heard", () => {
  it.each(["had heard him tell a friend", "saw him shout", "once heard him say"])(
    "is another: %s",
    (heard) => {
      const text = `“It was cold,” said Tom Reed. He said he ${heard}: “They are late!”`;
      expect(shownSpeaker(text, "late")).not.toBe("Tom Reed");
    },
  );
});

describe("a bare “her”", () => {
  it("is nobody's name", () => {
    const text = "Ann Low met Tom Reed. Low said she had heard her tell a friend: “They are late!”";
    expect(shownSpeaker(text, "late")).toBeNull();
  });
});
