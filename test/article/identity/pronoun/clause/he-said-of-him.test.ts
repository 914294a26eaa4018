import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

describe("whom a “he” says something of", () => {
  it.each([
    "He told the radio that nobody had mentioned Orr to him. “I was up at four,” he added.",
    "He said Orr had never called him. “I was up at four,” he said.",
    "He claimed that Orr knew it in May.\n\n“I was up at four,” he added.",
  ])("is not the next “he”: %s", (report) => {
    const text = `Tom Reed was sacked by Sam Orr. “It is too late,” said Orr.\n\n${report}`;
    expect(["Tom Reed", null], text).toContain(lastShown(text));
  });
});

describe("the goalkeeper", () => {
  it.each([
    "It was in May that manager Sir Sam Orr paid Dayton £2m for Reed, who has played for years.",
    "In May chairman Sam Orr paid Dayton £2m for Reed, who has played ever since.",
    "Former coach Sam Orr paid Dayton £2m for Reed, who has played ever since.",
  ])("is nobody of another trade: %s", (report) => {
    const text = `Tom Reed will stay at Denby, the club said.\n\n${report}\n\n“I like it,” said the goalkeeper.`;
    expect(["Tom Reed", "the goalkeeper", null], text).toContain(lastShown(text));
  });
});

describe("a chamber", () => {
  it("does not reach up to a name behind “he”", () => {
    const text =
      "Speaker Tom Reed cleared the chamber after he told Labour’s Sam Orr that it was “a farce”.";
    expect(lastShown(text)).not.toBe("Sam Orr");
  });
});
