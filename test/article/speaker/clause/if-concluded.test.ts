import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const WORDS = "that he looked away, then he will pay for it";

describe("what somebody may yet conclude", () => {
  it.each([
    "said that if his 14 judges and 30 doctors concluded",
    "said that if the board concluded",
    "said if her officers found",
    "said that when the doctors say",
    "said that unless the council agreed",
    "promised that if voters thought",
  ])("is in the words of who says so: Low %s", (report) => {
    expect(shownSpeaker(`Ann Low met the jurors. Low ${report} “${WORDS}”.`, WORDS)).toBe(
      "Ann Low",
    );
  });

  it.each(["was asked if the board thought it was “%”", "left when the board said it was “%”"])(
    "is not theirs who do not say it: Low %s",
    (report) => {
      const text = `Ann Low met the jurors. Low ${report.replace("%", "too late")}.`;
      expect(shownSpeaker(text, "too late")).not.toBe("Ann Low");
    },
  );
});

describe("what somebody's questions or stories were like", () => {
  it.each([
    ["put", "the sort of questions you'd hope a doctor would put"],
    ["asked", "all the right questions"],
    ["posed", "really thoughtful questions"],
    ["asked a", "really good question"],
    ["told", "the funniest stories"],
    ["gave", "the loveliest speech"],
  ])("is not what she %s: %s", (verb, words) => {
    const text = `“She was lovely,” Tom Reed said.\n\nAnn Low ${verb} “${words}” about her home.`;
    expect(shownSpeaker(text, words)).not.toBe("Ann Low");
  });

  it("but a question is hers", () => {
    const words = "the question we all have: why?";
    expect(shownSpeaker(`Ann Low asked the crowd “${words}”`, words)).toBe("Ann Low");
  });
});
