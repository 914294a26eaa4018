import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const WORDS = "Go on, lad, you can do it!";
const said = (report: string) => `“I told them yes,” Tom Reed said, ${report} “${WORDS}”`;

describe("who eggs somebody on", () => {
  it.each([
    "recalling that Ann Kim had then egged him on,",
    "recalling how Ann Kim had goaded him,",
    "adding that Ann Kim had cheered him on:",
  ])("says what follows: %s", (report) => {
    expect(shownSpeaker(said(report), WORDS)).toBe("Ann Kim");
  });

  it("is not for sure told of as “they”", () => {
    expect(shownSpeaker(said("recalling that they had egged him on,"), WORDS)).not.toBe("Tom Reed");
  });
});
