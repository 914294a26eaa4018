import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("the body that “it” takes up", () => {
  it.each([
    ["Air Skerry", "Air Skerry would not confirm that. “No guest was in danger,” it said."],
    [
      "Air Skerry",
      "Air Skerry would not confirm that. In a release, it said: “No guest was in danger.”",
    ],
    [
      "Fair Seats",
      "Consumer group Fair Seats said anyone may pay. “The promoter will refund it,” it said.",
    ],
    [
      "Age Dayton",
      "Age Dayton, a charity, said the old were cold. “They sit in the dark,” it said.",
    ],
    [
      "the trustees",
      "In a brief note, the trustees said it was late. “We have tried it all,” they said.",
    ],
  ])("is %s, which speaks or will not: %s", (name, text) => {
    expect(lastShown(text)).toBe(name);
  });

  it.each([
    "Tom Reed said that Fair Seats had been late. “We were on time,” it said.",
    "Solicitor Amrit Dhaliwal read a statement on their behalf. It said: “We waited for hours.”",
    "The truck hit a bus. “Stop here,” it said.",
    "Ann Low joined the zoo in May. “We are proud of her,” it said.",
    "Fair Seats rejected the claims of Rail Future. “The line will pay,” it said.",
  ])("is nobody where another may be, or none speaks: %s", (text) => {
    expect(lastShown(text)).toBeNull();
  });
});

describe("what is pinned up", () => {
  it.each([
    ["a hand-painted sign", "In their place stood a hand-painted sign: “Closed for the winter.”"],
    ["a sign", "At the top of the steps there is a sign: “Welcome. Mind the donkey.”"],
    ["A board", "A board has come up at the gate: “Beware of the dog. By order.”"],
    ["a banner", "Students marched behind a banner that read “No to free trade.”"],
    [
      "A note found in the van",
      "A note found in the van, unsigned and undated, read: “Ring No 3. Be sad.”",
    ],
  ])("says what is on it: %s", (name, text) => {
    expect(lastShown(text)).toBe(name);
  });
});
