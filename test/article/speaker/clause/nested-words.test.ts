import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("the verb nearest to words in a clause", () => {
  it.each([
    ["said a clerk at the grocery store told her to “go shop”", "a clerk at the grocery store"],
    ["said a nurse on the ward told her to “go shop”", "a nurse on the ward"],
    ["showed the court an email in which Mr Reed called Miss Orr “go shop” twice", "Reed"],
    [
      "said the staff had been tired, and cited a text in which Mr Reed called Miss Orr “go shop”",
      "Reed",
    ],
    ["said Tom Reed would stand across from the school and yell, “Go shop!”", "Tom Reed"],
    ["said Tom Reed would stand at the gate of the school and shout: “Go shop!”", "Tom Reed"],
  ])("has the subject that says them: Low %s", (report, speaker) => {
    const text = `Ann Low runs a page. Low ${report}.`;
    expect(shownSpeaker(text, "go shop") ?? shownSpeaker(text, "Go shop")).toBe(speaker);
  });
});
