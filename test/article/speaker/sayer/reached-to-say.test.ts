import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

describe("whoever reaches others to say something", () => {
  const tellers = ["According to police, ", "Police said that "];
  const reaches = [
    "rang on the night to report",
    "phoned the station to say there was",
    "called 999 to report",
    "emailed them to complain of",
    "wrote to the Echo to say it was",
  ];
  it.each(reaches)("says it, and not whoever tells of it: %s", (reach) => {
    for (const teller of tellers) {
      const text = `Boats left.\n\n${teller}Ann Low ${reach} “a man with a goat”.`;
      expect(["Ann Low", null], text).toContain(shownOf(text, "“a man"));
      const unnamed = `Boats left.\n\n${teller}one caller ${reach} “a man with a goat”.`;
      expect(["one caller", null], unnamed).toContain(shownOf(unnamed, "“a man"));
    }
  });

  it.each([
    "arose",
    "awoke",
    "crept out",
    "drank up",
    "forgot",
    "froze",
    "hung on",
    "leapt up",
    "lent a hand",
    "overheard it",
    "quit",
    "rode",
    "rang",
    "rung the bell",
    "sang",
    "shook",
    "slid out",
    "sprang up",
    "spun round",
    "strode in",
    "stuck",
    "swam",
    "tore off",
    "woke",
    "withdrew",
  ])("is never called by what the name did: %s", (deed) => {
    for (const teller of tellers) {
      const text = `Boats left.\n\n${teller}Ann Low ${deed} on the night to report “a man with a goat”.`;
      expect(["Ann Low", "Police", "police", null], text).toContain(shownOf(text, "“a man"));
    }
  });
});
