import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const BODIES = [
  "HMP Denby",
  "FC Denby",
  "RNLI Denby",
  "Hotel Denby",
  "Team Denby",
  "Reed Energy",
  "Reed Motors",
  "Reed Pharmaceuticals",
  "Frank Orr Foods",
  "Denby Zoo",
  "Denby Harriers",
  "Unesco",
  "Ofgem",
  "the Gazette",
  "the Courier",
  "the carmaker",
  "the insurer",
  "the watchdog",
];

const opening = (body: string) => body.replace(/^the/, "The");

describe("a body, a firm or a paper with a name", () => {
  it.each(BODIES)("is no “he” of the next sentence: %s", (body) => {
    const text = `Ann Reed opened the fair in May. Mr Sam Orr was there.\n\n${opening(body)} denied any part in that. “I did nothing of the kind,” he said.`;
    expect(lastShown(text)?.toLowerCase()).not.toBe(body.toLowerCase());
  });

  it.each(BODIES)("is no “she” beside whom it hires: %s", (body) => {
    const text = `The fair opened in May. ${opening(body)} hired Ann Baker in June. “I did nothing of the kind,” she said.`;
    expect(lastShown(text)).toBe("Ann Baker");
  });

  it.each(["JK Harlow", "AJ Harlow", "Marla Harlow"])("is not %s", (name) => {
    const text = `The fair opened in May. ${name} denied any part in that. “I did nothing of the kind,” she said.`;
    expect(lastShown(text)).toBe(name);
  });

  it.each(["the Star", "the Denby Star", "the Independent", "the GOP"])(
    "is nobody told of before: %s",
    (body) => {
      const text = `“It was too dear,” Mr Tom Low said on Monday.\n\nThe vote went on. “We did it,” said ${body}.`;
      expect(lastShown(text)).toBe(body);
    },
  );
});
