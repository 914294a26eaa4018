import { describe, expect, it } from "vitest";
import { shownOf } from "../../../support/shown-speaker.ts";

const OPENING = "The club met in Dayton on Monday.\n\n";
const HEDGES = [
  ["a voice that some say is that of Tom Reed", "a voice"],
  ["a man who many believe is Tom Reed", "a man"],
  ["a woman who the Echo says is close to Tom Reed", "a woman"],
  ["a guard who prosecutors allege was paid by Tom Reed", "a guard"],
] as const;

describe("what others say of somebody between him and his verb", () => {
  it.each(HEDGES)("leaves the words to him: %s", (hedged, who) => {
    for (const said of ["calls the vote “a sham”", "told the court it was “a sham”"]) {
      const text = `${OPENING}In the afternoon ${hedged} ${said}.`;
      expect([who, null], text).toContain(shownOf(text, "a sham"));
    }
  });

  it.each(["who", "whom"])("is theirs who say so: %s", (relative) => {
    const inner = relative === "who" ? "was" : "she had never met, and was";
    const text = `${OPENING}Dayton voted for Tom Reed, ${relative} Ann Low said ${inner} “a sham”.`;
    expect(shownOf(text, "a sham")).toBe("Ann Low");
  });

  it("is his own where he says so himself", () => {
    const text = `${OPENING}Ann Low met Tom Reed, who has said wants to be “a broker”.`;
    expect(["Tom Reed", null]).toContain(shownOf(text, "a broker"));
  });
});
