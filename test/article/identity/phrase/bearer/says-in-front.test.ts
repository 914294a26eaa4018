import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const WORDS = "“It was late.”";

describe("a description in front of what somebody says next", () => {
  it.each([
    ["Minister Tom Low was there. Mr Low said it was early.", "The Denby MP said"],
    ["New party chairman Tom Low was there. Mr Low said it was early.", "The Denby MP said later"],
    ["Labour’s health spokesman Tom Low said it was early.", "The Denby MP told voters"],
    ["Tom Low praised his party’s methods. Mr Low said it was early.", "The Lib Dem leader said"],
    ["Tom Low said it was early.", "The Denby MP added"],
    ["Tom Low said it was early.", "The MP for Denby added"],
    ["Tom Low said it was early.", "The Denby coach added"],
    ["Tom Low said it was early.", "The party leader continued"],
  ])("goes on from whoever spoke last: %s %s", (opening, tag) => {
    expect(lastShown(`${opening}\n\n${tag}: ${WORDS}`)).toBe("Tom Low");
  });

  it.each([
    ["Tom Low said it was early.", "The Denby MP said"],
    ["Publican Tom Low said it was early.", "The Denby MP said"],
    ["Tom Low, 45, of Mill Lane, said it was early.", "The council leader said"],
    ["Tom Low said the Lib Dems were early.", "The Lib Dem leader said"],
    ["Minister Tom Low said it was early.", "But the Denby MP said"],
    ["Minister Tom Low said it was early.", "The Denby MP replied"],
    ["Minister Tom Low said it was early. Ann Reed was not there.", "The Denby MP said"],
    ["Minister Tom Low, MP for Harwick, said it was early.", "The Denby MP said"],
    ["Tom Low said it was early for Jo Orr.", "The Denby coach added"],
  ])("is another's where it may be: %s %s", (opening, tag) => {
    expect(lastShown(`${opening}\n\n${tag}: ${WORDS}`)).not.toBe("Tom Low");
  });

  it("goes on behind paragraphs of nothing but words", () => {
    const text =
      "“One draw is nothing,” Tom Low said.\n\n“We are champions.\n\n“You bring me the bad side,” the Rovers coach went on.";
    expect(lastShown(text)).toBe("Tom Low");
  });
});
