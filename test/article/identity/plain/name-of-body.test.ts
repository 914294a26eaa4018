import { describe, expect, it } from "vitest";
import { firstShown } from "../../../support/shown-speaker.ts";

const MORE = " Ann Low was voted off at the weekend, and Tom Reed stayed on with his partner.";

describe("a body that has a verb of speech of its own", () => {
  it.each([
    ["NTV has insisted it is “simply wrong” that anyone can sway the judges.", "NTV"],
    [
      "She comes up so often that it led the Dayton Courier to announce that “Denby has fallen in hate at first sight” in a column.",
      "the Dayton Courier",
    ],
    ["Ukraine said on Thursday that its towns were hit with a wave of “flying bombs”.", "Ukraine"],
    ["Denby Water has admitted that its pipes are “not fit for the job”.", "Denby Water"],
  ])("says the words: %s", (text, body) => {
    expect(firstShown(text + MORE)).toBe(body);
  });
});
