import { describe, expect, it } from "vitest";
import { shownFor } from "../../../support/shown-speaker.ts";

const TELLS = ["said that", "told the court that", "recalled how", "testified that", "said"];
const DEEDS = [
  "had come in, looked at the dog and told her",
  "had put his head in, seen the bed, and said to her",
  "had locked the gate and asked her",
];

describe("the last of several things that somebody is told to have done", () => {
  it.each(TELLS)("is not hers who tells it: Low %s", (tells) => {
    for (const deeds of DEEDS)
      for (const doer of ["a guard", "Mr Reed"])
        expect(
          shownFor(`Ann Low ${tells} ${doer} ${deeds}: “You are late, love.”`, "You are late"),
        ).not.toContain("Ann Low");
  });

  it("is his who does it", () => {
    const text =
      "Ann Low said that Tom Reed had got up, put on his coat and said to her: “It is over between us.”";
    expect(shownFor(text, "It is over")).toEqual(["Tom Reed"]);
  });
});
