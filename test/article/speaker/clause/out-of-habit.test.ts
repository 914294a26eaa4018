import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("words that somebody tells another used to shout", () => {
  it.each([
    ["recalled that her father used to shout", "her father"],
    ["told the jury that Tom Reed kept shouting", "Tom Reed"],
    ["said the man kept shouting", "the man"],
  ])("are not theirs who tell it: Ann Low %s", (told, who) => {
    for (const words of ["Mind the step!", "Get out of here!"])
      expect([who, null]).toContain(shownSpeaker(`Ann Low ${told} “${words}” at noon.`, words));
  });

  it.each([
    "recalled that the bird used to call out",
    "recalled that the bird used to call out, in her own voice,",
    "said the parrot would shriek",
    "told the court that the machine would announce",
  ])("are nobody's where no mention is of who does: Ann Low %s", (told) => {
    expect(shownSpeaker(`Ann Low ${told} “Who's there?” at noon.`, "Who's there")).toBeNull();
  });

  it("are hers who used to shout them", () => {
    expect(shownSpeaker("Ann Low said she used to say “Why me?” at noon.", "Why me")).toBe(
      "Ann Low",
    );
  });
});
