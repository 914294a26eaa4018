import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type === "direct")
    .map(({ speaker }) => speaker);

describe("“it said” behind a report about something new", () => {
  const before = [
    "An old lodger had once said: “It is late.”",
    "The Czech left. “I am ill,” he said.",
    "Tom Reed said: “It is late.”",
  ];
  const reports = [
    "Outside, someone had hung a bedsheet.",
    "At the gate a bus went by with a placard on its side.",
  ];
  const frames = before.flatMap((one) => reports.map((report) => [one, report] as const));

  it.each(frames)("is nobody's before it: %s … %s", (one, report) => {
    const last = speakersIn(`${one}\n\n${report} “Still ours,” it said.`).at(-1);
    expect([null, "a bedsheet", "a placard on its side"]).toContain(last);
  });

  it("is still the council's", () => {
    const text =
      "Denby Council said: “It is late.” It told the Echo on Monday: “We are sorry.” “Go,” it said.";
    expect(speakersIn(text)).toEqual(["Denby Council", "Denby Council", "Denby Council"]);
  });
});

describe("what belongs to somebody who is described", () => {
  const own = ["letter begins", "mother says", "lawyer said", "note read"];

  it.each(own)("is not that one: the nine-year-old's %s", (does) => {
    const who = `the nine-year-old's ${does.split(" ")[0]}`;
    const text = `Ann Low has had it framed. “Dear Miss,” ${who} ${does.split(" ")[1]}.`;
    expect(speakersIn(text)).toEqual([who]);
  });
});

describe("“it reads” behind a sentence that goes on about a letter", () => {
  it.each([
    "It was sent to Reed on 2 May and lists 41 bags.",
    "Written by a clerk, Paul Hale, it was received by Reed on 2 May.",
    "For a month it lay on the desk.",
  ])("is the letter's: %s", (report) => {
    const text = `The manager's office called it “a lie”.\n\nAt the centre of the matter is a letter. ${report} “I have told the manager three times,” it reads.`;
    expect(speakersIn(text).at(-1)).toBe("a letter");
  });
});

describe("“it says” behind a letter that somebody hands over", () => {
  const handed = [
    "The postwoman, Libuse, hands me a letter.",
    "The clerk, Tom, showed us a letter.",
    "The mayor, Tom Reed, held up a letter.",
    "Her sister found a letter on the desk.",
    "There was a letter on the desk.",
  ];

  it.each(handed)("is the letter's, and nobody's who is told of: %s", (report) => {
    for (const between of ["", " It has no stamp."]) {
      const text = `Ann Low left in May. “It is late,” she said.\n\n${report}${between} “You have been here long,” it says.`;
      expect(speakersIn(text).at(-1)).toMatch(/^a letter/);
    }
  });

  it.each([
    "The company, Marlow Foods, sent a letter.",
    "The council, led by Tom Reed, showed us a letter.",
  ])("may be a body's: %s", (report) => {
    expect(speakersIn(`${report} “We are sorry,” it said.`)).not.toContain("a letter");
  });

  it("is no letter's that somebody has written", () => {
    const text = "Tom Reed left a note in the hut. “Gone for a walk,” it said.";
    expect(["Tom Reed", null]).toContain(speakersIn(text)[0]);
  });
});
