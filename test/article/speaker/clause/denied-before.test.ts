import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const WORDS = "looking for trouble";

describe("what somebody denies", () => {
  it.each([
    "denied that he looked on the night as “%”",
    "denied treating the walk as “%”",
    "did not accept that it could be seen as “%”",
    "agreed that he had a spade but would not accept that he was “%”",
    "told jurors he was home by nine and denied being “%”",
    "disagreed that he was “%”",
    "contested the claim that he was “%”",
  ])("he has not said: Reed %s", (report) => {
    const text = `Tom Reed gave evidence. Reed ${report.replace("%", WORDS)}.`;
    expect(shownSpeaker(text, WORDS)).toBe(null);
  });

  it.each([
    "dismissed reports that he had left as “%”",
    "rejected claims he had lied as “%”",
    "denied the charge, saying she was “%”",
    "denied wrongdoing but admitted he had been “%”",
    "denied being there and told police he was “%”",
  ])("is not what he says of it: Reed %s", (report) => {
    const text = `Tom Reed gave evidence. Reed ${report.replace("%", WORDS)}.`;
    expect(shownSpeaker(text, WORDS)).toBe("Tom Reed");
  });

  it("is theirs who are told to have said it", () => {
    const text = `Tom Reed denied that he was “${WORDS}”, as Ann Low had claimed.`;
    expect(shownSpeaker(text, WORDS)).toBe("Ann Low");
  });
});
