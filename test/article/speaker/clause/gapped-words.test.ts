import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const OPENING = "The club met in Dayton on Monday.\n\n";

describe("the second of two who each call something so", () => {
  it.each([
    ["which Ann Low had described as “a disgrace” and Tom Reed as “a joke”", "Tom Reed"],
    ["described by Ann Low as “a disgrace” and by Tom Reed as “a joke”", "Tom Reed"],
    ["which Ann Low dismissed as “a disgrace”, but Tom Reed as “a joke”", "Tom Reed"],
  ])("says the second words: %s", (clause, who) => {
    const text = `${OPENING}The plan, ${clause}, was dropped on Friday.`;
    expect([who, null], text).toContain(shownOf(text, "“a joke"));
  });

  it("is only spoken of where the first one calls him so", () => {
    const text = `${OPENING}Ann Low dismissed the plan as “a joke” and Tom Reed as “a fool”.`;
    expect(shownOf(text, "“a fool")).not.toBe("Tom Reed");
  });
});
