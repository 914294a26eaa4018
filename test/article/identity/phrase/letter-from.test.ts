import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const WORDS = "a mess of holes";

describe("one of several letters", () => {
  const ones = ["One of them", "One", "Another", "One email", "Another of them"];
  const writers = ["a marketing director", "Ann Low", "a nurse in Dayton"];
  const frames = ones.flatMap((one) => writers.map((writer) => [one, writer] as const));

  it.each(frames)("is whose it is from: %s, from %s, said", (one, writer) => {
    for (const before of ["The council had emails.", "Council emails show that it was late."])
      for (const said of [`said the road was “${WORDS}”`, `warned that it was “${WORDS}”`]) {
        const text = `Tom Reed came to Dayton. ${before} ${one}, from ${writer}, ${said}.`;
        expect([writer, null]).toContain(shownOf(text, WORDS));
      }
  });

  it("shows whom one of them is from", () => {
    const text = `The council had emails. One of them, from a nurse, said that the road was “${WORDS}”.`;
    expect(shownOf(text, WORDS)).toBe("a nurse");
  });

  it.each([
    ["There were five friends. One of them, from the north of the island,", "One of them"],
    ["The council had emails. One, from Dayton,", "One"],
  ])("is nobody's who is named for a place: %s", (lead, shown) => {
    expect([shown, null]).toContain(shownOf(`${lead} said the road was “${WORDS}”.`, WORDS));
  });

  it("is itself where it is a report that is told of", () => {
    const text = `The report, by Reed Low Associates, said that the road was “${WORDS}”.`;
    expect(shownOf(text, WORDS)).toBe("The report");
  });
});
