import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "Tom Reed and Ned Hale came to Denby. Reed spoke first. “I was late,” Reed said.";
const SAID = "“In a year it will be over,” he said.";

describe("whoever only has a part in the sentence before", () => {
  const others = ["The coach", "The judge", "His lawyer", "His brother", "The victim's uncle"];
  const ends = ["was less sure than Reed", "disagreed with Reed", "rejected what Reed had said"];
  const cells = others.flatMap((other) => ends.map((end) => [other, end] as const));

  it.each(cells)("is no “he” behind it where it is about another: %s %s", (other, end) => {
    for (const gap of [" ", "\n\n"])
      expect(lastShown(`${BEFORE}\n\n${other} ${end}.${gap}${SAID}`)).not.toBe("Tom Reed");
  });

  it.each(["asked Reed why", "wanted to know what Reed thought", "pressed Reed about it"])(
    "answers where he is asked: the coach %s",
    (end) => {
      expect(lastShown(`${BEFORE}\n\nThe coach ${end}. ${SAID}`)).toBe("Tom Reed");
    },
  );
});
