import { describe, expect, it } from "vitest";
import { clusterStories } from "../../../src/briefing/stories/cluster-stories.ts";

const BACKGROUND = `The Harvest Party has governed the county since 2011 and is led by Mayor Tessa Vane,
whose deputy is Carl Oakes. It goes into the county poll on 4 March against the Civic Alliance and
the River Party, which have said that they will form a coalition if they can. Turnout at the last
county poll was 61 per cent, and the Harvest Party won 34 of the 60 seats. Ms Vane has said that she
will stand down as mayor before the poll after it, whatever its outcome may be, and that Mr Oakes has
her support. The county has 412,000 voters in nine districts, of which Corby and Saltwick are largest.`;

const long = (title: string, opening: string) => ({ title, text: `${opening}\n${BACKGROUND}` });

const FERRY = long(
  "Harvest Party would buy the Wend ferry",
  "The Harvest Party would buy the Wend ferry for 3 million crowns if it wins the county poll, Mayor Tessa Vane said on Monday.",
);
const FERRY_ELSEWHERE = long(
  "Vane: party would buy Wend ferry",
  "Mayor Tessa Vane said on Monday that the Harvest Party would buy the Wend ferry for 3 million crowns after the county poll.",
);
const SCHOOL = long(
  "Harvest Party picks teacher for Corby seat",
  "A primary school teacher will stand for the Harvest Party in Corby after its members chose her over a banker and a dentist.",
);
const SNAP = {
  title: "Harvest Party to buy Wend ferry",
  text: "The Harvest Party says it will buy the Wend ferry.",
};

const titlesOf = (texts: readonly { title: string; text: string }[]) =>
  clusterStories(texts).map((story) => story.map(({ title }) => title));

describe("long texts", () => {
  it("are two stories where only their background is one", () => {
    expect(titlesOf([FERRY, SCHOOL])).toEqual([[FERRY.title], [SCHOOL.title]]);
  });

  it("are one where they open with one event", () => {
    expect(titlesOf([FERRY, FERRY_ELSEWHERE])).toEqual([[FERRY.title, FERRY_ELSEWHERE.title]]);
  });

  it("have a snap beside the one that it tells of", () => {
    expect(titlesOf([SCHOOL, FERRY, SNAP])).toEqual([[SCHOOL.title], [FERRY.title, SNAP.title]]);
  });
});
