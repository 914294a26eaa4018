import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const BEFORE =
  "Ann Low and Tom Reed met on Monday.\n\n“Leave my daughter out of it,” Low told Reed in a full hall.\n\n";

describe("a description whose own tail calls it “he”", () => {
  it.each([
    "the 38-year-old said as he tried to go on",
    "the newcomer said on Monday, before he left",
    "said the 38-year-old when he was asked",
    "the newcomer said, shaking his head",
  ])("means no woman: %s", (tail) => {
    expect(shownSpeaker(`${BEFORE}“You have them propping it up,” ${tail}.`, "propping")).not.toBe(
      "Ann Low",
    );
    const hers = tail.replace(/\bhe\b/, "she").replace(/\bhis\b/, "her");
    expect(shownSpeaker(`${BEFORE}“You have them propping it up,” ${hers}.`, "propping")).toBe(
      "Ann Low",
    );
  });
});
