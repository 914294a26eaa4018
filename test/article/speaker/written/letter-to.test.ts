import { describe, expect, it } from "vitest";
import { shownIn } from "../../../support/shown-speaker.ts";

/** Who is shown to have said words in marks. */
const shown = (text: string) => shownIn(text, "direct", "mixed");

const LETTERS = ["email", "letter", "memo", "message", "text", "note"];
const SENTENCES = [
  "The %s from board aide and club president Ina Hill to board chairman Tom Reed asks in the subject line, “Is there something I can do” and continues in the body to ask, “To get a grown up?”",
  "The %s from Ina Hill to Tom Reed asks, “Is there something I can do?” and goes on to ask, “When will it be?”",
  "A %s from Ina Hill to her boss, Tom Reed, began “Dear Tom” and ended there.",
  "A %s from Ina Hill to Ann Low and Tom Reed began “Dear Tom” and ended there.",
  "A %s to Mayor Tom Reed from Ina Hill begins “Dear Tom” and ends there.",
  "Low showed a %s from Ina Hill to Tom Reed calling the pier “a trap”.",
  "The %s from Ina Hill to Tom Reed is short. “Nobody will come to help us.”",
  "A %s from Ina Hill to Tom Reed appeared on the wall. “Nobody will come to help us.”",
];
const BEFORE = ["Ann Low met Tom Reed in Dayton.", "“It is late,” said Tom Reed, who had left."];

describe("whom a letter is to", () => {
  it.each(LETTERS)("does not say what stands in it: %s", (letter) => {
    for (const sentence of SENTENCES)
      for (const before of BEFORE) {
        const own = before.includes("“") ? 1 : 0;
        const said = shown(`${before}\n\n${sentence.replace("%s", letter)}`).slice(own);
        expect(said).not.toContain("Tom Reed");
      }
  });

  it.each([
    "In an email to the Herald, Tom Reed said: “Nobody will come.”",
    "In an email provided to the Herald, Reed said, “Nobody will come.”",
    "After the letter to Hill, Tom Reed was blunt: “Nobody will come.”",
    "The book, according to Tom Reed, is “a bore”.",
    "Reed handed a letter to Hill and said: “Nobody will come.”",
  ])("may say something else: %s", (sentence) =>
    expect(shown(`Ann Low met Tom Reed in Dayton. ${sentence}`)).toEqual(["Tom Reed"]),
  );
});
