import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("words that a second participle of a passive has behind “as”", () => {
  it.each([
    "was praised for her calm and criticised as",
    "has been lauded in Denby and widely mocked as",
    "was hired in May but soon dismissed as",
    "had been elected in May and described as",
    "was booed by the crowd and vilified as",
    "is admired in the party and attacked as",
  ])("are not said by whoever %s them", (told) => {
    for (const subject of ["Mayor Ann Low", "Ann Low, the mayor,", "Tom Reed met Ann Low. She"])
      expect(shownSpeaker(`${subject} ${told} “slow to act” at home.`, "slow to act")).toBeNull();
  });

  it("are theirs who are named behind “by”", () => {
    const text = "Ann Low has been cheered by drivers but condemned as “reckless” by doctors.";
    expect(shownSpeaker(text, "reckless")).toBe("doctors");
  });

  it("are hers who tells of it", () => {
    const text = "Ann Low said the plan had been delayed and condemned as “a shambles”.";
    expect(shownSpeaker(text, "a shambles")).toBe("Ann Low");
  });

  it("are hers who calls something so", () => {
    const text = "Ann Low praised the plan in March and criticised it as “a farce” in May.";
    expect(shownSpeaker(text, "a farce")).toBe("Ann Low");
  });
});
