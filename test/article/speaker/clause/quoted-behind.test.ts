import { describe, expect, it } from "vitest";
import { lastShown, shownFor, shownSpeaker } from "../../../support/shown-speaker.ts";

const before = "“The roof had leaked,” manager Tom Reed told the agency.";

describe("a tail that relays", () => {
  it.each(["the Denby radio", "the Echo", "the Denby Broadcasting Corporation radio"])(
    "leaves the words to whom it quotes: %s",
    (outlet) => {
      for (const witness of ["one witness", "a local official", "an old man"]) {
        const tail = `${outlet} quoted ${witness} as saying.`;
        expect(lastShown(`${before} “A lot of dust came down,” ${tail}`)).toBe(witness);
        expect(lastShown(`${before} There was “a lot of dust,” ${tail}`)).toBe(witness);
      }
    },
  );

  it.each([
    "said the stories rested on “hunches” rather than evidence, Reuters reported.",
    "said the stories in the Post, which had shocked her, rested on “hunches”, the Echo News reported.",
    "told the court the case rested on “hunches”, the Denby Echo News reports.",
    "has claimed that the case rested on “hunches”, the BBC said.",
    "said the case rested on “hunches”, according to Reuters.",
    "told the court the case rested on “hunches”, newspapers say.",
    "said the case rested on “hunches”, local media said.",
    "has claimed that the case rested on “hunches”, state broadcasters say.",
  ])("leaves the words to whom the sentence tells of: %s", (rest) => {
    for (const who of ["Ann Low", "Mayor Ann Low", "In May, Ann Low"])
      expect(lastShown(`Tom Reed left. ${who} ${rest}`), rest).toBe("Ann Low");
  });

  it.each([
    ["The fire began at noon. There was “a lot of smoke”, Reuters reported.", "Reuters"],
    ["Ann Low said it was late and Tom Reed called it “mad”, Reuters reported.", "Tom Reed"],
    ["Ann Low said it was late, but Tom Reed said it was “early”, Reuters reported.", "Tom Reed"],
  ])("gives none of another's words to whoever opens the sentence: %s", (text, speaker) => {
    expect(lastShown(text)).toBe(speaker);
  });

  it("is none on a line of its own", () => {
    const text = `“They have slowed it,” Reed said.\n\n“They dried up the markets for our goods.”\n\nReed said the World Bank estimated 35 billion dollars would be needed.`;
    expect(shownSpeaker(text, "dried up")).not.toBe("the World Bank");
  });
});

describe("by whom a deed in marks is done", () => {
  it.each(["condemned", "has denounced", "criticised", "praised"])(
    "is not who calls it so: %s",
    (verb) => {
      const text = `Ann Low ${verb} “deliberate attacks” by the rebels at the weekend.`;
      expect(shownFor(text, "deliberate")).not.toContain("the rebels");
    },
  );

  it.each(["called", "dubbed", "condemned as", "dismissed as"])(
    "is who does where it is %s something",
    (verb) => {
      const text = `Ann Low met Tom Reed. The review, ${verb} “a whitewash” by Reed, ends on Monday.`;
      expect(lastShown(text)).toBe("Tom Reed");
    },
  );
});

describe("a sentence behind “but”", () => {
  it("has its own subject, whatever stands before it", () => {
    const before = "U.S. and Canadian officials are still trying to figure it out";
    for (const who of ["one security expert", "a retired guard", "one lawyer"])
      for (const link of ["but", "while"]) {
        const text = `${before}, ${link} ${who} says the case is a “chilling” one.`;
        expect(lastShown(text)).toBe(who);
      }
  });
});

describe("with his lawyers arguing", () => {
  it.each(["his lawyers", "her doctors", "his family"])("has the words be theirs: %s", (kin) => {
    for (const verb of ["arguing", "claiming", "insisting"]) {
      const text = `Tom Reed has failed to appear in court to answer with ${kin} ${verb} that it is too late for a trial.`;
      expect(shownFor(text, "too late")).toEqual([kin]);
    }
  });
});

describe("words left open where the next have a tail of another's", () => {
  it.each(["Karim Amin told the agency", "said Karim Amin", "Mr Amin added"])(
    "end with the turn: %s",
    (tail) => {
      const text = `Karim Amin came late. “We need to see it,” Tom Reed said. “The guards hope so. They will be told. “He has taken command himself,” ${tail} from Denby.`;
      expect(lastShown(text)).toBe("Karim Amin");
    },
  );

  it("end with the turn of whoever is named there for the first time, though a “he” began it", () => {
    const text =
      "Tom Reed said it was late. “We need to see it,” he said. “The guards hope so. They will be told. “He has taken command himself,” Karim Amin told the agency from Denby.";
    expect(lastShown(text)).toBe("Karim Amin");
  });
});
