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

describe("the second of two of whom one verb tells that each says something", () => {
  it.each([
    "said that it was “a shame” and Reed that it was “a joke”",
    "argued that it was “a shame”, but Reed that it was “a joke”",
    "claimed it was “a shame”, Reed that it was “a joke”",
    "insisted that the pier was safe, and Reed that he thought it was “a joke”",
    "insisted that the pier was safe, and Reed that it was late and “a joke”",
  ])("says what follows the second “that”: Low %s", (report) => {
    const text = `${OPENING}Ann Low met Tom Reed. Low ${report}.`;
    expect(shownOf(text, "“a joke"), text).toBe("Tom Reed");
  });

  it.each([
    "told Orr that it was “a shame” and Reed that it was “a joke”",
    "assured Orr that it was safe and Reed that it was “a joke”",
    "agreed with Orr and Reed that it was “a joke”",
    "said she was so proud of Reed that it was “a joke”",
    "said she feared for Orr and Reed and that it was “a joke”",
  ])("is nobody who hears it, or is told of: Low %s", (report) => {
    const text = `${OPENING}Ann Low met Tom Reed and Jo Orr. Low ${report}.`;
    expect(["Ann Low", null], text).toContain(shownOf(text, "“a joke"));
  });
});
