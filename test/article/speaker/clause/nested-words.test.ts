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

describe("what somebody believes, as another tells it", () => {
  const beliefs = [
    "had believed the number to be “a wrong turn”",
    "had thought it was “a wrong turn”",
    "believes it to be “a wrong turn”",
    "felt the deal was “a wrong turn”",
    "had assumed it was “a wrong turn”",
  ];
  const tellers = ["told the board that", "said", "had claimed that"];
  const frames = beliefs.flatMap((belief) => tellers.map((told) => [told, belief] as const));

  it.each(frames)(
    "is told by whoever tells it, and not said by whom it is told of: %s Reed %s",
    (told, belief) => {
      for (const who of ["Tom Reed", "Reed", "its driver"]) {
        const text = `Tom Reed left. The firm ${told} ${who} ${belief}.`;
        expect(["The firm", null]).toContain(shownSpeaker(text, "a wrong turn"));
      }
    },
  );

  it.each(["The court was told that", "The court heard that", "Ann Low was told that"])(
    "is nobody's where nobody tells it: %s",
    (heard) => {
      const text = `${heard} Tom Reed had believed the rule was “a wrong turn”.`;
      expect(shownSpeaker(text, "a wrong turn")).not.toBe("Tom Reed");
    },
  );

  it("is his own who tells it himself", () => {
    const text = "Tom Reed said he felt it was “a wrong turn”.";
    expect(shownSpeaker(text, "a wrong turn")).toBe("Tom Reed");
  });
});
