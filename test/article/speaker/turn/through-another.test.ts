import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const OPENING =
  "Dan Low and Tom Reed ran the Denby ferry with Sam Orr until May. “It was a bad year for us,” said Jack Hill, the chairman.\n\n";
const shown = (told: string) => lastShown(`${OPENING}${told}`);

describe("words that come through somebody", () => {
  it.each(
    "said recalled claimed revealed testified relayed told the court".split(/ (?!the|court)/),
  )("are whose the nearer tail has them: %s", (verb) => {
    for (const told of [
      "Low had told him",
      "Low told Reed",
      "Low shouted",
      "the guard had told him",
    ])
      expect(shown(`“We are not sorry,” ${told}, Orr ${verb}.`)).toMatch(/^(Dan Low|the guard)$/);
    expect(shown("“We are not sorry,” Low had told him, according to Orr.")).toBe("Dan Low");
  });

  it.each("recalled remembered paraphrased quoted cited".split(" "))(
    "are whose they are recalled as: %s",
    (verb) => {
      expect(shown(`Orr ${verb} Low as saying it was “rotten to the core”.`)).toBe("Dan Low");
      expect(shown(`Orr ${verb} Low as saying: “We are not sorry.”`)).toBe("Dan Low");
    },
  );

  it.each("warning promise assurance call tip-off plea".split(" "))(
    "are whose gift of words they are: a %s",
    (gift) => {
      for (const told of [`Orr got a ${gift} from Low`, `Orr recalled Low’s ${gift}`])
        expect(shown(`${told}: “We are not sorry.”`)).toMatch(/Low/);
    },
  );

  it.each("answer reply advice response".split(" "))(
    "are one's whose %s they are, though two are named together above",
    (reply) => expect(shown(`Low’s ${reply} to Orr was: “We are not sorry.”`)).toBe("Dan Low"),
  );
});
