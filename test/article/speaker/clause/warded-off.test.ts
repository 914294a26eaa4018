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
    "has hit back at talk on the internet that she is",
    "hit out at reports that she is",
    "scoffed at the notion that she is",
    "mocked gossip in the press that she is",
    "has addressed rumours online that she is",
    "defended herself against complaints on social media that she was",
    "slammed accusations that she is",
    "has spoken out over whispers in the Commons that she is",
    "was stung by chatter that she was",
  ])("are not said by whoever %s", (warded) => {
    for (const subject of ["Mayor Ann Low", "Tom Reed met Ann Low. She", "Ann Low, the mayor,"])
      expect(shownSpeaker(`${subject} ${warded} “slow to act”.`, "slow to act")).toBeNull();
  });

  it("are theirs who are told to claim them", () => {
    for (const text of [
      "Tom Reed fended off calls from Ann Low to “do the decent thing”.",
      "Tom Reed hit back at Ann Low’s claim that he should “do the decent thing”.",
      "Tom Reed laughed off a suggestion by Ann Low that he “do the decent thing”.",
    ])
      expect(shownSpeaker(text, "do the decent"), text).toBe("Ann Low");
  });

  it.each([
    "shrugged off the criticism, saying it was",
    "fended off claims that she would quit by calling the story",
    "has fended off rumours, and called the report",
    "has fended off rumours and thinks the report is",
    "repeated claims that the report was",
    "said rumours that she would quit were",
    "hit back at talk on the internet, saying that it was",
    "hit back at reports that she would quit and said the paper was",
    "branded claims that she would quit",
  ])("are hers where Ann Low %s", (said) => {
    expect(shownSpeaker(`Ann Low ${said} “a farce”.`, "a farce")).toBe("Ann Low");
  });
});
