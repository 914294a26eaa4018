import { describe, expect, it } from "vitest";
import { shownIn } from "../../../../support/shown-speaker.ts";

describe("a sentence that turns from whoever has just spoken", () => {
  const REED = "The Dayton manager Tom Reed was pleased. “It was a good win,” he said.";
  const turnsTo = (sentence: string, between = " ") =>
    shownIn(`${REED}${between}${sentence} “We were poor,” he said.`, "direct")[1];

  it.each([
    "His opposite number, Sam Orr, was not.",
    "But his opposite number, Sam Orr, saw it differently.",
    "The Croft boss, Sam Orr, was less pleased.",
    "It was a bad day for Sam Orr.",
    "For Sam Orr it was another bad day.",
    "There was no joy for Sam Orr.",
    "That pleased Sam Orr.",
    "Not so Sam Orr.",
    "Next to him sat Sam Orr.",
  ])("means whom it names for the first time: %s", (sentence) => {
    for (const between of [" ", "\n\n"]) expect(turnsTo(sentence, between)).toBe("Sam Orr");
  });

  it.each([
    "It was a good day for the club.",
    "He had praise for Sam Orr.",
    "That was what he had told Sam Orr.",
  ])("does not where it is about him, or names nobody: %s", (sentence) => {
    expect(turnsTo(sentence)).toBe("Tom Reed");
  });
});
