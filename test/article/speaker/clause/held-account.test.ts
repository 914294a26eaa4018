import { describe, expect, it } from "vitest";
import { shownOf, shownSpeaker } from "../../../support/shown-speaker.ts";

const HELD = ["noted", "accepted", "considered", "recorded", "received", "heard", "cited"];
const WORDS = "out of all control";

describe("an account that somebody hears, notes or cites", () => {
  const givers = ["Ann Low", "a nurse", "residents", "the trainer's representative"];
  const accounts = ["an explanation", "evidence", "an assurance", "a complaint", "a report"];
  const frames = HELD.flatMap((verb) => givers.map((giver) => [verb, giver] as const));

  it.each(frames)("is theirs who give it: The board %s one from %s", (verb, giver) => {
    for (const account of accounts)
      for (const that of ["that", "to the effect that"]) {
        const text = `The board met Ann Low. The board ${verb} ${account} from ${giver} ${that} the horse was “${WORDS}”.`;
        expect([giver, null]).toContain(shownOf(text, WORDS));
        expect([giver, null]).toContain(shownSpeaker(text, WORDS));
      }
  });

  it("is shown as the giver's own words", () => {
    const text = `The board noted an explanation from a nurse that the ward was “${WORDS}”.`;
    expect(shownOf(text, WORDS)).toBe("a nurse");
  });

  it.each(HELD)("is nobody's where whose it is has no name of its own: %s", (verb) => {
    for (const account of ["Reed's explanation", "his explanation", "evidence", "a report"]) {
      const text = `The board met Tom Reed. The board ${verb} ${account} that the horse was “${WORDS}”.`;
      expect([null, "Tom Reed"]).toContain(shownOf(text, WORDS));
    }
  });
});

describe("what somebody only hears", () => {
  it.each(["The court", "The jury", "Ann Low", "The inquest"])("%s does not say", (who) => {
    for (const heard of [
      "heard that the man was",
      "also heard how the man was",
      "has heard that he was",
    ]) {
      const text = `Ann Low came to Dayton. ${who} ${heard} “${WORDS}” at night.`;
      expect(shownOf(text, WORDS)).toBeNull();
    }
  });
});
