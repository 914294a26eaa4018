import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

describe("what somebody is blamed for saying", () => {
  const blaming = [
    "hit back at Tom Reed for",
    "rounded on Tom Reed for",
    "mocked Tom Reed for",
    "took aim at Tom Reed for",
    "has criticised Tom Reed for",
    "was angry with Tom Reed for",
    "has answered Tom Reed for",
    "upbraided Tom Reed for",
  ];
  it.each(blaming)("is his word: Ann Low %s calling her “too old”", (report) => {
    expect(shownSpeaker(`Ann Low ${report} calling her “too old”.`, "too old")).toBe("Tom Reed");
    expect(shownSpeaker(`Ann Low ${report} saying she was “too old”.`, "too old")).toBe("Tom Reed");
  });

  it("is nobody's where he has no name that the text tells of", () => {
    expect(shownSpeaker("Ann Low took a swipe at the Echo for calling her “old”.", "old")).toBe(
      null,
    );
  });

  it("is hers who says she is sorry for it", () => {
    const text = "Ann Low has apologised to Tom Reed for calling him “too old”.";
    expect(shownSpeaker(text, "too old")).not.toBe("Tom Reed");
  });
});

describe("what somebody ought to say", () => {
  const demands = [
    "said Tom Reed should publish a “timetable” for his exit",
    "says Tom Reed must announce a “timetable” soon",
    "said Tom Reed needed to admit to a “timetable”",
    "wants Tom Reed to publish a “timetable”",
    "said Tom Reed must say “timetable”",
  ];
  it.each(demands)("is the word of whoever says so: Ann Low %s", (demand) => {
    expect(shownSpeaker(`Ann Low ${demand}.`, "timetable")).toBe("Ann Low");
  });

  it("is so in a tail", () => {
    const text = "Tom Reed should publish a “timetable” for his exit, Ann Low said.";
    expect(shownSpeaker(text, "timetable")).toBe("Ann Low");
  });

  it("is his where he has said it", () => {
    const text = "Ann Low said Tom Reed had called it a “timetable”.";
    expect(shownSpeaker(text, "timetable")).toBe("Tom Reed");
  });
});

describe("what somebody is accused of telling", () => {
  it.each(["Reed of telling a crowd that", "the governor of telling a funeral gathering that"])(
    "is not the accuser's: Ann Low accused %s",
    (report) => {
      const text = `Ann Low runs a page. Low accused ${report} she was “a flower girl”.`;
      expect(shownSpeaker(text, "flower")).not.toBe("Ann Low");
    },
  );
});
