import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BEFORE = "Pep Varga met the press. “It is late,” said Varga.";
const WORDS = "“He is getting closer every day.”";

describe("a sentence that gives somebody's view before a colon", () => {
  it.each([
    "Denby boss Ivan Hale has made a bold claim ahead of their game with Tom Reed's side:",
    "Ivan Hale has given a key update on the knee of Tom Reed:",
    "Ivan Hale also gave the latest on Tom Reed's return:",
    "Ivan Hale had a simple answer for Tom Reed:",
    "And here is Ivan Hale's verdict on Tom Reed:",
    "Asked about the rain, here's Ivan Hale’s response:",
  ])("has the words below it: %s", (line) => {
    for (const between of ["\n\n", "\n", " "])
      expect(lastShown(`${BEFORE}\n\n${line}${between}${WORDS}`)).toBe("Ivan Hale");
  });

  it.each(["Ivan Hale was given an update:", "Ivan Hale had a cold:"])(
    "is none where another gives it, or nobody: %s",
    (line) => {
      expect(lastShown(`${BEFORE}\n\n${line}\n\n${WORDS}`)).not.toBe("Ivan Hale");
    },
  );
});

describe("a line with somebody and a colon that no rule reads", () => {
  it.each([
    "Then it was Ivan Hale's turn to face the press:",
    "Over to Ivan Hale in the away dressing room:",
    "Newly crowned Manager of the Month Ivan Hale has given a key update on Tom Reed:",
  ])("takes the words below it from whoever spoke before: %s", (line) => {
    expect(lastShown(`${BEFORE}\n\n${line}\n\n${WORDS}`)).not.toBe("Pep Varga");
  });
});
