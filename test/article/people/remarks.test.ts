import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

const REMARKS = [
  "No wonder",
  "Little wonder",
  "Small wonder",
  "No doubt",
  "No surprise",
  "Good thing",
  "Funny thing",
  "Too bad",
  "Thank God",
  "Thank goodness",
  "Of course",
  "Turns out",
  "Looks like",
  "Better yet",
  "Then again",
  "Chances are",
  "Truth is",
  "God knows",
  "Maybe",
  "Perhaps",
];
const EXCLAMATIONS = ["Pity", "Shame", "Funny", "Imagine", "Bet", "Heck", "Hell", "Wow", "Gosh"];
const VERBS = ["said: ", "told the Echo, ", "said, and I quote, "];

describe("a remark on the clause that follows", () => {
  const before = "Ann Low spoke in Dayton on Monday. Tom Reed listened.\n\n";

  it.each([...REMARKS, ...EXCLAMATIONS])("is no part of a name: %s", (remark) => {
    const shown = VERBS.map((verb) =>
      lastShown(`${before}${remark} Low ${verb}“We love the train.”`),
    );
    expect(shown.filter((speaker) => speaker !== "Ann Low" && speaker !== null)).toEqual([]);
    expect(shown).toContain("Ann Low");
  });

  it.each(REMARKS)("is no part of one that nothing else tells of: %s", (remark) => {
    for (const verb of VERBS) {
      for (const name of ["Low", "Zubor Kestin", "the mayor"]) {
        const shown = lastShown(`It rained. ${remark} ${name} ${verb}“We love the train.”`);
        expect([name, null]).toContain(shown);
      }
    }
  });

  it.each([
    ["No doubt was left. Good Thing Low said: “Go.”", "Good Thing Low"],
    ["Bad news for Tom Reed, Ann Low said: “It is late.”", "Ann Low"],
    ["The truth is that Ann Low said: “It is late.”", "Ann Low"],
  ])("is none where no clause follows, or it does not open one: %s", (text, speaker) => {
    expect([speaker, null]).toContain(lastShown(text));
  });
});
