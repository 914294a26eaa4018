import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a name that what was done is joined to", () => {
  const told = (thing: string, verb: string) =>
    `${thing} was in Denby on Saturday.\n\n“We shall not be back,” Garside ${verb}.`;

  it.each([
    "The Ann Garside-trained stayer",
    "A council of the Ann Garside-led party",
    "The Ann Garside-owned shop",
    "An Ann Garside-directed play",
    "The new Ann Garside-backed plan",
  ])("is somebody's whole name: %s", (thing) => {
    for (const verb of ["said", "told reporters on Sunday", "wrote"])
      expect(lastShown(told(thing, verb))).toBe("Ann Garside");
  });

  it("is nobody's behind a word that is no forename", () => {
    expect(lastShown(told("The Oxford Garside-backed plan", "said"))).toBe("Garside");
  });

  it("leaves a surname of two halves whole", () => {
    const text = "Ann Garside-Low won.\n\n“We shall not be back,” Garside-Low said.";
    expect(lastShown(text)).toBe("Ann Garside-Low");
  });
});
