import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const CLAUSES = [
  "who gave her name as",
  "who gave his name only as",
  "who identified herself as",
  "who asked to be identified only as",
  "who would be identified only as",
  "who wished to be known as",
  "who gave only her first name,",
  "who goes by the name of",
  "giving his name as",
];

describe("a name that somebody is told to give", () => {
  it.each(CLAUSES)("is the speaker's: “a baker %s Teti”", (clause) => {
    for (const somebody of ["one", "one of them,", "a baker", "a baker,"]) {
      const text = `It rained all day. “I ran,” said ${somebody}${somebody === "one" ? "," : ""} ${clause} Teti.`;
      expect(shownSpeaker(text, "I ran")).toBe("Teti");
    }
  });

  it.each([
    ["A man in a red hat, who identified himself as Ned Hale, said: “I ran.”", "Ned Hale"],
    [
      "“I ran,” the group, which calls itself the Banner of the Faithful, said.",
      "the Banner of the Faithful",
    ],
    ["A group that calls itself Red Dawn said: “I ran.”", "Red Dawn"],
    ["“I ran,” said a baker, named only as Mr Hale.", "Mr Hale"],
    [
      "“I ran,” said a man who identified himself as a veteran.",
      "a man who identified himself as a veteran",
    ],
    ["“I ran,” said a man who identified himself as Palestinian.", "a man"],
    [
      "“I ran,” said a lawyer for a man who gave his name as Ned.",
      "a lawyer for a man who gave his name as Ned",
    ],
  ])("is no nation and no other's: %s", (text, speaker) => {
    expect(shownSpeaker(`It rained all day. ${text}`, "I ran")).toBe(speaker);
  });

  it.each(["and who gave his name only as", "and who would give his name only as"])(
    "may stand behind a clause that tells of more: %s",
    (clause) => {
      for (const name of ["Will", "“Will”"]) {
        const text = `It rained. A man who answered the telephone, ${clause} ${name}, took exception. “I ran,” he said.`;
        expect(shownSpeaker(text, "I ran")).toBe("Will");
      }
    },
  );
});
