import { describe, expect, it } from "vitest";
import { shownFor } from "../../support/shown-speaker.ts";

const BEFORE = "Ann Low leads the party in Dayton, Tom Reed notes.";

describe("what nobody may say", () => {
  it.each(["say", "claim", "shout", "cry", "insist", "pretend"])("is nobody's word: %s", (verb) => {
    for (const who of ["Reed", "Democrats", "The board"])
      for (const not of ["can’t just", "cannot simply", "shouldn’t merely", "must not just"])
        for (const words of [
          "“They’re wrong.”",
          "“They’re wrong and we are right!” when they lose.",
        ])
          expect(shownFor(`${BEFORE} ${who} ${not} ${verb} ${words}`, "wrong")).toEqual([]);
  });

  it.each([
    "Reed can’t just point a finger and cry “but they’re wrong!” when he loses.",
    "Democrats should not fold their arms and say “but they’re wrong!” when they lose.",
    "Nobody should shout “they’re wrong and we are right!” and leave.",
    "No one can claim, “They’re wrong and we are right.”",
  ])("is nobody's in a clause: %s", (sentence) =>
    expect(shownFor(`${BEFORE} ${sentence}`, "wrong")).toEqual([]),
  );

  it.each([
    ["Reed said they can’t just leave: “They’re wrong.”", "Tom Reed"],
    ["Reed would not only say but shout, “They’re wrong.”", "Tom Reed"],
    ["Reed could not swim, but said: “They’re wrong.”", "Tom Reed"],
    ["“You can’t just say that they’re wrong,” said Reed.", "Tom Reed"],
    ["Reed can say: “They’re wrong.”", "Tom Reed"],
  ])("may be said all the same: %s", (sentence, speaker) =>
    expect([[], [speaker]]).toContainEqual(shownFor(`${BEFORE} ${sentence}`, "wrong")),
  );
});
