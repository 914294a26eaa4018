import { describe, expect, it } from "vitest";
import { holdsIn } from "../../../src/briefing/asking/check-rule.ts";
import { readForWatches, readWatched } from "../../../src/briefing/watch/read-watched.ts";
import { newsroomWeek } from "../../support/newsroom-week.ts";

const TODAY = "2026-03-02";
const EXPRESSIONS = [
  "ferry",
  "ferries fares",
  '"the mayor" OR harbour',
  "council -ferry",
  "NOT (tram OR bus)",
  "speaker:lee",
  "bud*",
  "/harbou?r/",
  "in:example.com OR since:2020-01-01",
];

describe("what is watched for", () => {
  it.each(EXPRESSIONS)("holds where the same search does: %s", (expression) => {
    const { rule, holds } = readWatched(expression, TODAY);
    const read = newsroomWeek().map(readForWatches);
    expect(read.map(holds)).toEqual(read.map(({ checked }) => holdsIn(rule, checked)));
  });

  it("names a topic as people do", () => {
    const plain = readWatched("speaker:mamdani ICE", TODAY).rule;
    expect(readWatched("speaker:mamdani about ICE", TODAY).rule).toEqual(plain);
    expect(readWatched('"speaker about" ICE', TODAY).rule).not.toEqual(plain);
  });
});
