import { describe, expect, it } from "vitest";
import { firstShown } from "../../../support/shown-speaker.ts";

describe("a piece in a sentence with a tail", () => {
  it.each([
    [
      "A demand from Ann Low that they walk back is “naive and ill-timed”, Dayton's biggest party has said.",
      "Dayton's biggest party",
    ],
    ["The bakery owned by Ann Low was “a joy to be in”, the local MP has said.", "the local MP"],
    [
      "The loss of a bakery owned by Ann Low is a “dark day” for Denby, the local MP has said.",
      "the local MP",
    ],
    [
      "A rise in fares announced by Ann Low will be “a kick in the teeth” for us, a passenger group has warned.",
      "a passenger group",
    ],
    [
      "Pupils of Ann Low are “taught in a boiler room”, a member for the town said on Monday.",
      "a member for the town",
    ],
    [
      "Race bosses have told cheats to prepare for “a cold season” that will last, a high official said on Sunday.",
      "a high official",
    ],
  ])("is said by whoever says the whole: %s", (text, speaker) => {
    expect(firstShown(`${text} Low was in Denby.`)).toBe(speaker);
  });

  it.each([
    "Ann Low called the plan “a joke”, her spokesman said.",
    "It is “too late”, but Ann Low said on Monday she would try.",
  ])("but not by who only adds something: %s", (text) => {
    expect(firstShown(text)).not.toBe(text.startsWith("It") ? "Ann Low" : "her spokesman");
  });
});

describe("“they”", () => {
  it.each([
    "When they answered the suit, the club's lawyers were blunt.",
    "In their reply on Monday, the club's lawyers were blunt.",
    "The club's lawyers were blunt.",
  ])("are the people the sentence before is about: %s", (report) => {
    expect(
      firstShown(`Tom Reed went to court. ${report} They called it “a farce”.`)?.toLowerCase(),
    ).toBe("the club's lawyers");
  });
});

describe("what somebody reckons", () => {
  it("is said by that one", () => {
    expect(
      firstShown(
        "Tom Reed runs the pier. Ann Low reckoned in a letter that what he did “saved the town”.",
      ),
    ).toBe("Ann Low");
  });
});
