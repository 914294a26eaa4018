import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "Tom Reed and Ned Hale came to Denby. Reed spoke first. “I was late,” Reed said.";
const OTHERS = ["the coach", "his lawyer", "the victim's uncle", "Hale"];
const REPORTS = [
  "OTHER was less sure than Reed",
  "OTHER praised Reed",
  "Reed was followed by OTHER",
  "Reed was interrupted by OTHER",
  "Reed and OTHER were at the meeting",
  "Neither Reed nor OTHER had come",
  "As Reed left, OTHER stood up",
  "Next to Reed stood OTHER",
  "After Reed came OTHER",
  "Reed handed the microphone to OTHER",
];
const cells = REPORTS.flatMap((report) => OTHERS.map((other) => report.replace("OTHER", other)));

describe("words without a tail behind a sentence with somebody else in it", () => {
  it.each(cells)("are not for sure his who spoke before: %s", (report) => {
    const sentence = `${report.charAt(0).toUpperCase()}${report.slice(1)}.`;
    for (const gap of [" ", "\n\n"])
      for (const tail of [".”", ",” he said."]) {
        const text = `${BEFORE}\n\n${sentence}${gap}“In a year it will be over${tail}`;
        expect(lastShown(text)).not.toBe("Tom Reed");
      }
  });

  it.each([
    "Reed thanked the coach",
    "Reed came without his lawyer",
    "When the coach left, Reed stood up",
    "Reed handed the cup to the coach",
  ])("are his where the sentence is about him: %s", (report) => {
    expect(lastShown(`${BEFORE}\n\n${report}. “In a year it will be over,” he said.`)).toBe(
      "Tom Reed",
    );
  });

  it.each(["The coach shrugged", "His lawyer was blunt", "The victim’s uncle left the room"])(
    "are not for sure his where the paragraph above is about another: %s",
    (report) => {
      expect(lastShown(`${BEFORE}\n\n${report}.\n\n“In a year it will be over.”`)).not.toBe(
        "Tom Reed",
      );
    },
  );
});
