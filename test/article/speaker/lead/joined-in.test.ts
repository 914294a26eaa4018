import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

describe("whoever joins in with whole words", () => {
  it.each(["joined in", "chimed in", "chipped in", "weighed in", "hit back", "came back"])(
    "says them, and not who says something behind them: %s",
    (joined) => {
      for (const lead of [" with,", " with:", " with"]) {
        const text = `It rained. Ann Low ${joined}${lead} “It has made my week!” while Tom Reed, who owns the boat, added, “Hang on.”`;
        expect(shownOf(text, "made my week"), text).toBe("Ann Low");
        expect(shownOf(text, "Hang on"), text).toBe("Tom Reed");
      }
    },
  );

  it("has no word of an attack that somebody makes", () => {
    const text = "Tom Reed said it was late. Ann Low hit back with “a fierce attack” on the board.";
    expect(shownOf(text, "a fierce attack")).not.toBe("Tom Reed");
  });
});
