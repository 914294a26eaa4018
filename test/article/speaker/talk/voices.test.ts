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

describe("the lines below a question of the reporter's", () => {
  it.each([
    "asked what he would say to the artist",
    "asked whether he was sorry",
    "wanted to know why he left",
  ])("are not the presenter's who %s", (asked) => {
    for (const presenter of ["The presenter, Ann Low,", "Ann Low", "The presenter"]) {
      const text = `Tom Reed spoke to Radio Dayton. ${presenter} ${asked}.\n\n“That it is a very good glove.”\n\nAnd to the voters?\n\n“The same as before.”`;
      for (const words of ["That it is", "The same"])
        expect(["Tom Reed", null]).toContain(shownSpeaker(text, words));
    }
  });
});
