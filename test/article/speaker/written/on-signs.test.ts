import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("words that stand on what is stuck to a thing", () => {
  it.each([
    ["A board has gone up, with a sticker across it", "a sticker"],
    ["Ann Low found the door shut, with a note pinned to it", "a note"],
    ["Ann Low came out. A van stood outside, with a sign in its window", "a sign in its window"],
    ["The shop is shut, with a small yellow sign taped to the glass", "a small yellow sign"],
    ["Ann Low stood there with a placard round her neck", "a placard round her neck"],
  ])("are nobody else's: %s", (told, sign) => {
    for (const words of ["Under offer.", "Back in May."]) {
      const shown = shownSpeaker(`Ann Low is moving. ${told}: “${words}”`, words);
      expect([sign, null]).toContain(shown);
    }
  });

  it("are not hers who leaves a card with them", () => {
    expect(shownSpeaker("Ann Low left a box bearing a small card: “Thanks.”", "Thanks")).toBeNull();
  });

  it("are hers who answers with a note", () => {
    expect(shownSpeaker("Ann Low sent flowers with a note: “Sleep well.”", "Sleep")).toBe(
      "Ann Low",
    );
  });
});
