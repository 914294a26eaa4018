import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("a voice that answers", () => {
  it.each(["answers", "calls", "shouts", "replies", "answered"])("says the words: %s", (verb) => {
    const text = `Ann Orr shouts something through the hatch, and a man's voice ${verb}, “Yes, we are open!”`;
    expect(shownSpeaker(text, "open")).toBe("a man's voice");
  });

  it.each(["a child calls", "her son answers", "the guard shouts"])(
    "is whose it is: %s",
    (tells) => {
      const speaker = tells.replace(/ \w+$/u, "");
      const text = `Ann Orr rings the bell and ${tells}, “Nobody is home!”`;
      expect(shownSpeaker(text, "Nobody")).toBe(speaker);
    },
  );
});
