import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const OPENING = "Ann Low met the union on Monday. ";

describe("words of a description", () => {
  const takes = [
    "did not accept",
    "rejected",
    "disputed",
    "would not share",
    "took issue with",
    "questioned",
    "endorsed",
    "echoed",
    "bristled at",
    "said he did not recognise",
  ];
  const nouns = ["description", "account", "portrayal", "dismissal", "view"];

  it.each(takes)("are whose it is, and never his: Reed %s", (take) => {
    for (const noun of nouns)
      for (const [owner, who] of [
        ["Ann Low’s", "Ann Low"],
        ["Low's", "Ann Low"],
        ["the union’s", "the union"],
      ]) {
        const text = `${OPENING}The mayor, Tom Reed, ${take} ${owner} ${noun} of the plan as “a late sham”.`;
        expect([who, null], text).toContain(shownOf(text, "“a late sham"));
      }
  });

  it.each(takes)("are nobody's where it is nobody's: Reed %s", (take) => {
    const text = `${OPENING}Tom Reed ${take} the description of the plan as “a late sham”.`;
    expect(shownOf(text, "“a late sham")).toBeNull();
  });

  it("are the subject's where it is his own", () => {
    for (const own of ["repeated his", "gave a"]) {
      const text = `${OPENING}Tom Reed ${own} description of the plan as “a late sham”.`;
      expect(shownOf(text, "a late sham")).toBe("Tom Reed");
    }
  });

  it("are not hers whose criticism is only answered", () => {
    const text = `${OPENING}Tom Reed answered Low's criticism: “We go on.”`;
    expect(shownOf(text, "We go on")).not.toBe("Ann Low");
  });
});
