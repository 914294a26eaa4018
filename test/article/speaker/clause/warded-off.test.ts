import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("words that somebody wards off", () => {
  it.each([
    "has had to fend off suggestions that she is",
    "has batted away claims that she is",
    "has to live with jokes that she is",
    "laughed off talk that she was",
    "has swatted away repeated accusations that she is",
    "played down reports that she had been",
    "has dodged allegations that she was",
    "is fending off questions over whether she is",
    "has had to fend off suggestions that she thinks the board is",
    "has had to contend with whispers that the club is",
    "has fended off calls to be less",
    "played down fears of a",
  ])("are not said by whoever %s", (warded) => {
    for (const subject of ["Mayor Ann Low", "Tom Reed met Ann Low. She", "Ann Low, the mayor,"])
      expect(shownSpeaker(`${subject} ${warded} “slow to act”.`, "slow to act")).toBeNull();
  });

  it("are theirs who are told to claim them", () => {
    const text = "Tom Reed fended off calls from Ann Low to “do the decent thing”.";
    expect(shownSpeaker(text, "do the decent")).toBe("Ann Low");
  });

  it.each([
    "shrugged off the criticism, saying it was",
    "fended off claims that she would quit by calling the story",
    "has fended off rumours, and called the report",
    "has fended off rumours and thinks the report is",
    "repeated claims that the report was",
  ])("are hers where Ann Low %s", (said) => {
    expect(shownSpeaker(`Ann Low ${said} “a farce”.`, "a farce")).toBe("Ann Low");
  });
});
