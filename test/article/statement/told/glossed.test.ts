import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("a word that nobody says", () => {
  it.each([
    [
      "salted",
      "Pixly keeps PINs scrambled, or “salted,” so that nobody can read them, Ann Low said.",
    ],
    ["cured", "Ann Low said the shells are dried, or “cured”, for a week."],
    ["sorry", "Vox says nothing like “sorry” after the fault, though Ann Low was glad."],
    ["sorry", "Ann Low has yet to say “sorry” for the mess."],
    ["Sonny", "Ann Low felt it was wrong to forget about her late “Sonny,” played by Tom Reed."],
    ["Sunrise Crew", "“Sunrise Crew” co-host Ann Low is convinced that it is late."],
  ])("stands for a thing, a part or a show: %s in %s", (words, text) => {
    expect(shownSpeaker(text, words)).toBe(null);
  });

  it.each([
    ["dead", "Ann Low said the road was closed, or “dead”, by May."],
    ["endless", "Ann Low said the nights were long, or “endless, really”."],
    ["sorry", "Ann Low said “sorry” to the crowd."],
    ["Liar", "“Liar,” actor Ann Low shouted."],
  ])("is none in what somebody says: %s in %s", (words, text) => {
    expect(shownSpeaker(text, words)).toBe("Ann Low");
  });
});

describe("a word or two before their noun, in the reporter's own sentence", () => {
  it.each([
    ["handful", "A “handful” of jobs will go to Dayton."],
    ["vast majority", "The “vast majority” of jobs will go."],
    ["non-essential", "Some “non-essential” staff will be let go in May."],
    ["dreadful", "Her father had “dreadful” cuts and a broken wrist."],
    ["strong possibility", "There is a “strong possibility” of snow in the north."],
  ])("are nobody's, whoever spoke last: %s", (words, report) => {
    const text = `“Nobody has fought harder,” Ann Low said.\n\n${report}`;
    expect(shownSpeaker(text, words)).toBe(null);
  });

  it.each([
    ["handful", "She said a “handful” of jobs will go."],
    ["fair", "She wants a “fair” deal for all."],
    ["vast majority", "The “vast majority” of jobs will go, she added."],
  ])("are whose clause they stand in: %s", (words, report) => {
    const text = `“Nobody has fought harder,” Ann Low said.\n\n${report}`;
    expect(shownSpeaker(text, words)).toBe("Ann Low");
  });
});
