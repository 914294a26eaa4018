import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const WORDS = "“We have nobody but ourselves to blame.”";

describe("what the line below calls words", () => {
  it.each([
    "That was the verdict of Denby captain Ann Low after the match on Monday.",
    "That is the view of Denby manager Ann Low, whose team lost on Monday.",
    "That was the message from Ann Low on Monday.",
    "That’s the opinion of Ann Low, who runs the pier.",
    "Those were the feelings put into words by captain Ann Low on Monday.",
    "Those were the first words of Ann Low after she was freed.",
    "That was the stark warning issued by Ann Low on Monday.",
    "That was the conclusion reached by Ann Low on Monday.",
    "That was Ann Low’s reaction to the loss.",
    "That’s what Ann Low told the board on Monday.",
    "With those words Ann Low resigned on Monday.",
    "So said Denby manager Ann Low on Monday.",
  ])("makes them hers: %s", (below) => {
    expect(lastShown(`${WORDS}\n\n${below}`)).toBe("Ann Low");
    expect(lastShown(`“It was late,” said Tom Reed.\n\n${WORDS}\n\n${below}`)).toBe("Ann Low");
  });

  it.each([
    "That is what Ann Low was told on Monday.",
    "That was how Ann Low was described by the board on Monday.",
    "This was the start of the career of Ann Low.",
    "That was before Ann Low resigned.",
    "That was Ann Low in May. This week she was late.",
    "With those words ringing in her ears, Ann Low left.",
    "That was not the view of Ann Low.",
  ])("leaves them to nobody else: %s", (below) => {
    expect(lastShown(`${WORDS}\n\n${below}`)).toBeNull();
  });

  it.each(["That was the view of Ann Low, too.", "That was also the view of Ann Low."])(
    "may be another's as well where somebody leads into them: %s",
    (below) => {
      expect(lastShown(`Tom Reed said: ${WORDS}\n\n${below}`)).toBe("Tom Reed");
      expect(lastShown(`“It was late,” said Tom Reed. ${WORDS}\n\n${below}`)).toBe("Tom Reed");
    },
  );
});
