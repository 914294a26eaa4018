import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "Tom Reed and Ned Hale came to court. Reed spoke first. “I was late,” Reed said.";

describe("whoever has the last clause of the sentence before", () => {
  const others = ["the judge", "the minister", "his lawyer", "a guard", "the referee", "Hale"];
  const joiners = [", and", ", but", ";", ", while"];
  const cells = others.flatMap((other) => joiners.map((joiner) => [joiner, other] as const));

  it.each(cells)("may be the “he” behind it as well: Reed lost%s %s shrugged", (joiner, other) => {
    for (const gap of [" ", "\n\n"]) {
      const text = `${BEFORE}\n\nReed lost the case${joiner} ${other} shrugged.${gap}“In a year it will be over,” he said.`;
      expect(lastShown(text)).not.toBe("Tom Reed");
    }
  });

  it("leaves him who has both clauses", () => {
    const text = `${BEFORE}\n\nReed, who came in June and whose lawyer was late, lost the case. “In a year it will be over,” he said.`;
    expect(lastShown(text)).toBe("Tom Reed");
  });
});

describe("a word for all or for none", () => {
  it.each(["Everyone", "Everybody", "Nobody", "Anyone", "Anybody"])("is no “he”: %s", (all) => {
    const text = `At seven the caretaker joined. ${all} could have asked him. “I only have hens,” he typed, and left.`;
    expect(lastShown(text)).not.toBe(all);
  });
});
