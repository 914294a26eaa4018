import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

const WORDS = "Your help has served us at every turn.";
const SAYING = ["stating, “%”", "saying: “%”", "noting, “%”", "insisting: “%”", "stating “%”"];

describe("who says something beside what another would do", () => {
  const reports = [
    "promised that Denby Gold would stay",
    "claimed that Tom Reed would resign",
    "warned that Tom Reed could lose",
    "vowed that the board will pay",
    "assured them that Tom Reed would not be sacked",
    "argued that because Tom Reed had gone the club would fold",
  ];
  const frames = reports.flatMap((report) => SAYING.map((saying) => [report, saying] as const));

  it.each(frames)("is whoever tells of it: Low %s, %s", (report, saying) => {
    const text = `Ann Low met Tom Reed. Low ${report}, ${saying.replace("%", WORDS)}`;
    expect(shownSpeaker(text, WORDS)).toBe("Ann Low");
  });

  it("is whoever does something else", () => {
    const text = `Ann Low met Tom Reed. Low left and Reed stood up, saying: “${WORDS}”`;
    expect(shownSpeaker(text, WORDS)).not.toBe("Ann Low");
  });
});

describe("who does something to another and speaks", () => {
  it.each([
    "as good as admitted it, giving her co-star Tom Reed, who plays Jed Hale, a nudge and saying",
    "laughed, giving her husband Tom Reed a nudge and saying",
    "told the crowd it was late, handing her son Tom Reed, who is nine, the cup and adding",
    "admitted it, patting Tom Reed on the arm and saying",
    "smiled at the crowd, handing Tom Reed the mike and adding",
  ])("is not the other: Orr %s", (deed) => {
    const text = `Ann Orr met the cast. Orr ${deed}: “${WORDS}”`;
    expect(shownSpeaker(text, WORDS)).toBe("Ann Orr");
  });

  it("is whom a clause of his own tells of", () => {
    const text = `Ann Low stood with Tom Reed, who was laughing and saying: “${WORDS}”`;
    expect(shownSpeaker(text, WORDS)).toBe("Tom Reed");
  });
});
