import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const SHOWN = 0.6;

/** Whose the words are that are said to be these, where that is shown. */
function speakerOf(text: string, words: string): string | null {
  const { quotations } = parseArticle({ id: "a", text });
  const said = quotations.filter(
    ({ start, end, type }) => type !== "indirect" && text.slice(start, end).includes(words),
  );
  const shown = said.find(({ confidence }) => confidence >= SHOWN);
  return shown?.speaker ?? null;
}

describe("what somebody is blamed for saying", () => {
  const blaming = [
    "hit back at Tom Reed for",
    "rounded on Tom Reed for",
    "mocked Tom Reed for",
    "took aim at Tom Reed for",
    "has criticised Tom Reed for",
    "was angry with Tom Reed for",
  ];
  it.each(blaming)("is his word: Ann Low %s calling her “too old”", (report) => {
    expect(speakerOf(`Ann Low ${report} calling her “too old”.`, "too old")).toBe("Tom Reed");
    expect(speakerOf(`Ann Low ${report} saying she was “too old”.`, "too old")).toBe("Tom Reed");
  });

  it("is nobody's where he has no name that the text tells of", () => {
    expect(speakerOf("Ann Low took a swipe at the Echo for calling her “old”.", "old")).toBe(null);
  });

  it("is hers who says she is sorry for it", () => {
    const text = "Ann Low has apologised to Tom Reed for calling him “too old”.";
    expect(speakerOf(text, "too old")).not.toBe("Tom Reed");
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
    expect(speakerOf(`Ann Low ${demand}.`, "timetable")).toBe("Ann Low");
  });

  it("is so in a tail", () => {
    const text = "Tom Reed should publish a “timetable” for his exit, Ann Low said.";
    expect(speakerOf(text, "timetable")).toBe("Ann Low");
  });

  it("is his where he has said it", () => {
    const text = "Ann Low said Tom Reed had called it a “timetable”.";
    expect(speakerOf(text, "timetable")).toBe("Tom Reed");
  });
});
