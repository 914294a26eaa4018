import { describe, expect, it } from "vitest";
import { shownFor } from "../../../support/shown-speaker.ts";

describe("a deed told by a verb of speech", () => {
  it.each([
    ["Unrest continued at the camp overnight with two huts lost.", "camp"],
    ["Strong winds are again predicted for today but the service is confident.", "confident"],
    ["Wheat posted more modest gains as dry weather helped the south.", "gains"],
    ["The company posted a net loss for the year.", "loss"],
    ["F-16s blasted security targets in Denby and Dayton.", "targets"],
    ["Two helicopters and a bomber blasted villages in the hills.", "villages"],
  ])("is no statement: %s", (sentence, words) => {
    for (const text of [sentence, `${sentence} Ann Low said the road was late.`])
      expect(shownFor(text, words)).toEqual([]);
  });

  it("is one where somebody says it", () => {
    expect(shownFor("Critics blasted the plan as a late and costly mess.", "plan")).toEqual([
      "Critics",
    ]);
    expect(shownFor("Ann Low predicted that strong winds would come today.", "winds")).toEqual([
      "Ann Low",
    ]);
  });
});
