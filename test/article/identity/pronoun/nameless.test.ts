import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const HE = "Mr Tom Reed said it was early. “We built it,” he said.\n\nThe vote went on.";
const SHE = "Mrs Ann Reed said it was early. “We built it,” she said.\n\nThe vote went on.";
const THEY =
  "Tom Reed and Ann Low said it was early. “We built it,” they said.\n\nThe vote went on.";

describe("somebody without a name whom a word with a hyphen tells of", () => {
  it.each([
    "A father-of-three",
    "An ex-cadet",
    "A vice-chair",
    "A co-pilot",
    "A shy 40-year-old",
    "A thirty-something",
    "An editor-in-chief",
    "A sergeant-at-arms",
    "A step-brother",
    "A great-uncle",
  ])("is a “he”: %s", (who) => {
    const text = `${HE} ${who} was less sure. “Nobody asked us,” he said.`;
    expect(shownSpeaker(text, "asked us")).toBe(who);
  });

  it.each(["A mother-to-be", "A grandmother-of-six", "A lady-in-waiting", "Her half-sister"])(
    "is a “she”, and no “he”: %s",
    (who) => {
      const text = `${SHE} ${who} was less sure. “Nobody asked us,” she said.`;
      expect(shownSpeaker(text, "asked us")).toBe(who);
      const his = `${HE} ${who} was less sure. “Nobody asked us,” he said.`;
      expect(shownSpeaker(his, "asked us")).not.toBe(who);
    },
  );

  it.each(["Two ex-cadets", "Passers-by", "The runners-up", "Two 40-year-olds", "The under-21s"])(
    "are “they”: %s",
    (who) => {
      const text = `${THEY} ${who} were less sure. “Nobody asked us,” they said.`;
      expect(shownSpeaker(text, "asked us")).toBe(who);
    },
  );

  it.each(["half-time", "co-op", "sub-plot", "re-run"])("is no thing: a %s", (thing) => {
    const text = `${HE} A ${thing} was on. “Nobody asked us,” he said.`;
    expect(shownSpeaker(text, "asked us")).toBe("Tom Reed");
  });
});

describe("somebody with “and” in what tells of him", () => {
  it.each([
    "A spokesman for the Colleges and Schools Association",
    "A spokesman for the Colleges and Schools Employers’ Association",
    "A guard at the Low and Orr mill",
    "The energy and transport spokesman",
    "The Denby and Lowmere councillor",
  ])("is one: %s", (who) => {
    const text = `${HE}\n\n${who} said it had been cut. “Nobody asked us,” he said.`;
    expect(shownSpeaker(text, "asked us")).toBe(who);
  });

  it.each(["A porter and a nurse", "The baker and her cook"])("are two: %s", (who) => {
    const text = `${HE}\n\n${who} said it had been cut. “Nobody asked us,” he said.`;
    expect(shownSpeaker(text, "asked us")).not.toBe(who);
  });
});

describe("somebody whom only what he feels or does tells to be a person", () => {
  it.each([
    "A mudlark",
    "A signalperson",
    "A fashionista",
    "A tween",
    "A runaway from Denby",
    "Another",
    "A second",
    "Orr's stablehand",
  ])("is a “he”: %s", (who) => {
    for (const does of ["was less sure", "denied any part in that", "sounded far from happy"]) {
      const text = `${HE} ${who} ${does}. “Nobody asked us,” he said.`;
      expect(shownSpeaker(text, "asked us"), text).toBe(who);
    }
  });

  it.each(["A van was left", "A report was blunt", "A letter denied it", "Another was built"])(
    "is no thing: %s",
    (told) => {
      const text = `${HE} ${told}. “Nobody asked us,” he said.`;
      expect(shownSpeaker(text, "asked us")).toBe("Tom Reed");
    },
  );
});

describe("several whom a sentence counts", () => {
  it.each([
    "Half a dozen cadets",
    "Hundreds of fans",
    "At least two guards",
    "Up to 20 climbers",
    "A third of the tenants",
    "The four men",
    "All three women",
    "The trio",
    "Two mudlarks",
  ])("are “they”: %s", (who) => {
    const text = `${THEY} ${who} were less sure. “Nobody asked us,” they said.`;
    const noun = who.split(" ").at(-1) ?? who;
    expect(shownSpeaker(text, "asked us")).toMatch(noun);
  });

  it.each(["Two of them", "Three of those there", "The two accused", "Those who came"])(
    "are not those who spoke before: %s",
    (who) => {
      const text = `${THEY} ${who} were less sure. “Nobody asked us,” they said.`;
      expect(shownSpeaker(text, "asked us") ?? "nobody").not.toMatch(/Reed/);
    },
  );

  it("and a post is no number of posts", () => {
    const text = `Denby Coastways has cancelled all. In a post a moment ago it said: “No sailings today.”`;
    expect(shownSpeaker(text, "sailings")).toBe("Denby Coastways");
  });
});

describe("somebody without a name who stands with a place before a colon", () => {
  it.each([
    "One of the nuns from Denby",
    "Orr's barman from Denby",
    "A furious barista from Denby",
    "An ex-cadet in Denby",
    "Two brewers at Denby",
  ])("says the words behind it, and not the place: %s", (who) => {
    for (const gap of [" ", "\n\n"])
      expect(shownSpeaker(`${HE}${gap}${who}: “Nobody asked us.”`, "asked us")).toBe(who);
  });

  it.each(["A message from Ann Low", "More from Ann Low"])(
    "but not whose the words are that came: %s",
    (line) => {
      expect(shownSpeaker(`${HE}\n\n${line}: “Nobody asked us.”`, "asked us")).toMatch("Ann Low");
    },
  );
});

describe("bare words right behind a sentence about somebody without a name", () => {
  it.each([
    "A potter",
    "A visibly upset barista",
    "An ex-cadet",
    "Orr's barman",
    "Her great-uncle",
    "The provost",
  ])("are not whoever's who spoke before: %s", (who) => {
    for (const does of ["was less sure", "shook his head"]) {
      const text = `${HE} ${who} ${does}. “Nobody asked us.”`;
      expect([who, null], text).toContain(shownSpeaker(text, "asked us"));
    }
  });
});
