import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("what is nobody is no “she”", () => {
  it.each(["Drive", "Lane", "Close", "Street", "Hill"])("not a road: Beatrice %s", (road) => {
    for (const before of ["live on", "work in", "drove down"]) {
      const text = `A woman shouted at Tom Reed. “I ${before} Beatrice ${road},” he said.\n\nShe laughed at him. “Know that one, do you?” she says.`;
      expect(shownSpeaker(text, "that one")).not.toMatch(/^Beatrice/);
    }
  });

  it.each(["AirVita", "PayNorth", "NetBank"])("not a firm with a capital inside: %s", (firm) => {
    const text = `The report names Ann Quiroz. After our call, ${firm} told Quiroz that it was late. She asked for that in writing.\n\n“I should be happy, right?” she says.`;
    expect(shownSpeaker(text, "happy")).toBe("Ann Quiroz");
  });

  it("but a woman whose surname has two", () => {
    const text = "DeLow left the court on Monday. “I should be happy,” she said.";
    expect(shownSpeaker(text, "happy")).toBe("DeLow");
  });

  it.each(["Paper Boat", "Fishing Hut", "Garden Bench"])("not a headline's thing: %s", (thing) => {
    const text = `Dayton Woman's ${thing} Wins A Medal\n\n"It floats," she says.\n\nThe town is glad.`;
    expect(shownSpeaker(text, "floats")).not.toBe(thing);
  });
});
