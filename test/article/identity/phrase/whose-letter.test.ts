import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const said = (report: string, letter: string) =>
  lastShown(`${report}\n\n“It cannot go on,” ${letter} said. “We are tired.”`);

describe("what “the letter” says", () => {
  it.each([
    ["Ann Low, who chairs the board, wrote a letter to parents on Monday.", "the letter"],
    ["In a letter to parents, head teacher Ann Low said the school was safe.", "the letter"],
    ["Ann Low later called it a muzzle, and in her letter invited Tom Reed to go.", "the letter"],
    ["Ann Low resigned on Monday in a letter to the mayor.", "the letter"],
    ["Ann Low wrote to the mayor on Monday.", "her letter"],
    ["Ann Low wrote to the mayor on Monday.", "Low's letter"],
    ["Tom Reed said Ann Low wrote to him in May.", "the letter"],
    ["Ann Low sent an email to staff on Monday.", "the email"],
    ["In an email seen by the Echo, Ann Low told staff to stay calm.", "the email"],
    ["Ann Low tweeted about the vote on Monday.", "the tweet"],
    ["Ann Low wrote a letter to the board. A lawyer read the letter aloud.", "the letter"],
  ])("is hers who has written it: %s “…,” %s said", (report, letter) => {
    expect(said(report, letter)).toBe("Ann Low");
  });

  it.each([
    ["Ann Low read out a letter on Monday.", "the letter"],
    ["Ann Low published a letter that she had been sent.", "the letter"],
    ["Ann Low posted his message online.", "the message"],
    ["Ann Low posted a screenshot of a message.", "the message"],
    ["Ann Low said she had been threatened in a letter.", "the letter"],
    ["Ann Low said in May that a letter had come.", "the letter"],
    ["In an email, Ann Low was told she had been sacked.", "the email"],
    ["In a letter Ann Low read to the court, Tom Reed said he was sorry.", "the letter"],
    ["Neither Ann Low nor Tom Reed wrote to the board.", "the letter"],
    ["In a joint letter, mayors Ann Low and Tom Reed asked for money.", "the letter"],
    ["Ann Low was named in a letter to the board.", "the letter"],
    ["Ann Low shared a letter online.", "the letter"],
  ])("is not hers who has not, or not alone: %s “…,” %s said", (report, letter) => {
    expect(said(report, letter)).not.toMatch(/Low/);
  });

  it("is the body's that bears it in its name", () => {
    const text =
      "He was abused online. Level Field wasted no time.\n\n“We have seen it all,” a Level Field statement read.";
    expect(lastShown(text)).toBe("Level Field");
  });

  it("is not the letter's where that calls something so", () => {
    const text = "Ann Low wrote to the mayor on Monday.\n\nThe letter called the plan “a trap”.";
    expect(lastShown(text)).not.toBe("Ann Low");
  });
});
