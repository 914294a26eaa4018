import { describe, expect, it } from "vitest";
import { shownIn } from "../../support/shown-speaker.ts";

/** Who is shown to have said the last words in marks. */
const shown = (text: string) => shownIn(text).at(-1) ?? null;

const BEFORE = "“It is late,” said Ana Orr.";
const WORDS = "“He is not our man. We let him go.”";

describe("a line that leads into the words below", () => {
  const somebody = ["a Labour spokesman", "the harbour board", "one fan", "the two unions"];
  const lines = [
    "This is what %s had to say:",
    "Here's what %s said about it:",
    "And this is how %s put it:",
  ];
  const cases = somebody.flatMap((one) => lines.map((line) => [one, line] as const));

  it.each(cases)("gives what somebody without a name had to say: %s, %s", (one, line) => {
    const text = `${BEFORE}\n\n${line.replace("%s", one)}\n\n${WORDS}`;
    expect(shown(text)).toBe(one);
  });

  const reports = [
    "%s had this to say:",
    "%s later issued a joint statement:",
    "%s released the following statement on Monday:",
    "%s gave this statement to the Echo:",
  ];
  it.each(reports)("tells who puts the words out: %s", (report) => {
    for (const one of ["A spokesman", "The two unions", "Tom Reed", "Tom Reed and Kim Hale"])
      expect(shown(`${BEFORE}\n\n${report.replace("%s", one)}\n\n${WORDS}`)).toBe(one);
  });

  it.each(["%s published a statement on Monday.", "%s later released a short statement about it."])(
    "tells so as a sentence above words that fill their paragraph: %s",
    (report) => {
      for (const one of ["The two unions", "Tom Reed"]) {
        const line = report.replace("%s", one);
        expect(shown(`${BEFORE}\n\n${line}\n\n${WORDS}`)).toBe(one);
        expect(shown(`${BEFORE}\n\n${line}\n\n“It is closed,” said Kim Hale.`)).toBe("Kim Hale");
      }
    },
  );

  it("gives nobody's words where it tells what we know", () => {
    expect(shown(`${BEFORE}\n\nThis is what we know so far:\n\n${WORDS}`)).toBe(null);
  });
});

describe("so many sentences or words that somebody puts out", () => {
  const put = [
    "put out two sentences",
    "issued a single paragraph",
    "released three short lines",
    "sent four words",
  ];

  it.each(put)("are whoever's does it: %s", (does) => {
    for (const opening of [
      "The mayor's office",
      "In Dayton, the mayor's office",
      "By noon, the mayor's office",
    ]) {
      const said = shown(`${BEFORE} “It is late,” she said.\n\n${opening} ${does}:\n\n${WORDS}`);
      expect(said?.toLowerCase()).toBe("the mayor's office");
    }
  });
});

describe("whoever is moved to say words", () => {
  const moved = [
    "Ana Orr walked out, leaving Tom Reed to say: “He is a fool.”",
    "Ana Orr left, which left Tom Reed to explain: “We had no time.”",
    "Ana Orr resigned, prompting Tom Reed to say, “It is late.”",
    "Ana Orr shrugged, causing Tom Reed to shout “Sit down!”",
    "Ana Orr left, leaving Tom Reed to brief the papers and comment: “He is a fool.”",
    "Ana Orr spoke. It fell to the mayor, Tom Reed, to add: “It is late.”",
    "It was left to Tom Reed to say: “It is late.”",
    "Ana Orr has quit, allowing Tom Reed to claim the plan was “a farce”.",
  ];
  it.each(moved)("says them: %s", (text) => {
    expect(shown(text)).toBe("Tom Reed");
  });

  it("is not who is asked to", () => {
    expect(shown("Ana Orr stood up to say: “It is late.”")).toBe("Ana Orr");
    expect(shown("Ana Orr told Tom Reed: “It is late.”")).toBe("Ana Orr");
  });
});

describe("two who say words together", () => {
  it.each(["", "On Monday, ", "In a joint statement, "])("say them both: %s…", (opening) => {
    const text = `${BEFORE}\n\n${opening}Tom Reed and Kim Hale said: ${WORDS}`;
    expect(shown(text)).toBe("Tom Reed and Kim Hale");
  });
});

describe("a notice that somebody puts out on a page", () => {
  it.each([
    [
      "staff at the office",
      "While it rained, staff at the office put out a notice on Facebook, asking families to boil their water.",
    ],
    [
      "the school",
      "Later, the school posted a message on Facebook, asking families to boil their water.",
    ],
    ["Police in Denby", "Police in Denby put out an appeal on Facebook."],
    ["Denby Council", "Denby Council issued a warning, telling families to boil their water."],
    [
      "a lifeguard",
      "A day later a lifeguard posted a warning on Facebook, asking people to stay away.",
    ],
  ])("is in the words below: %s", (who, report) => {
    expect(shown(`${BEFORE}\n\n${report}\n\n${WORDS}`)).toBe(who);
    expect(shown(`${BEFORE}\n\n${report}\n\n(Source: Facebook)\n\n${WORDS}`)).toBe(who);
  });

  it("is not in words with a tail of their own", () => {
    const report = "The council issued a warning, urging people to stay at home.";
    expect(shown(`${BEFORE}\n\n${report}\n\n“I was scared,” said Tom Reed.`)).toBe("Tom Reed");
  });
});
