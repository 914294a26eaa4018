import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const BEFORE = "Tom Reed missed a penalty for Denby. “We were poor,” said coach Ann Low.";
const WORDS = "“It was a clear foul, and I said so at the time.”";

describe("whoever is pressed by name", () => {
  it.each(["pressed", "quizzed", "badgered", "grilled", "press", "quiz", "interviewed"])(
    "answers, and not who presses: %s",
    (verb) => {
      for (const asker of ["Kit Hale", "The Echo", "Sky", "BBC Sport"])
        for (const topic of ["about the penalty", "on it, and would not let go", "further"]) {
          const text = `${BEFORE}\n\n${asker} ${verb} Tom Reed ${topic}. ${WORDS}`;
          expect(["Tom Reed", null]).toContain(lastShown(text));
        }
    },
  );

  it("is asked where the words are a question", () => {
    const text = `${BEFORE}\n\nKit Hale pressed Tom Reed about the penalty. “Was it a foul?”`;
    expect(lastShown(text)).not.toBe("Tom Reed");
  });
});

describe("a broadcaster", () => {
  it.each(["Sky", "Sky Sports", "BBC Sport", "ITV", "BBC Radio Denby", "TalkSport"])(
    "says no “I”: %s",
    (name) => {
      for (const report of [
        `${name} let it lie, and brought the talk back round to the penalty.`,
        `${name} was there as well.`,
        `The striker explained it to ${name}.`,
      ])
        expect(lastShown(`${BEFORE}\n\n${report} ${WORDS}`)).not.toBe(name);
      const told = [`${name} spoke to Tom Reed about it.`, `${name} asked Tom Reed about it.`];
      for (const report of told)
        expect(["Tom Reed", null]).toContain(lastShown(`${BEFORE}\n\n${report} ${WORDS}`));
    },
  );

  it("says what it is told to say", () => {
    expect(lastShown(`${BEFORE}\n\nSky said: “We are sorry, and we have told him so.”`)).toBe(
      "Sky",
    );
  });
});
