import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

/** A nation's name, what is its, and what one of its people is called. */
const nations = [
  ["Denmark", "Danish", "Dane"],
  ["Croatia", "Croatian", "Croat"],
  ["Argentina", "Argentine", "Argentine"],
  ["Spain", "Spanish", "Spaniard"],
  ["France", "French", "Frenchman"],
  ["Scotland", "Scottish", "Scot"],
  ["Japan", "Japanese", "Japanese"],
] as const;

/** The last of them told to be of the nation, in every way that a report has. */
const told = ([land, adjective]: readonly [string, string, string]) => [
  `${land}'s Ned Low`,
  `${adjective} Ned Low`,
  `${adjective} No 3 seed Ned Low`,
  `${land} captain Ned Low`,
  `Ned Low of ${land}`,
  `Ned Low (${land})`,
  `Ned Low, the ${adjective} champion,`,
];

describe("whom a nation tells of", () => {
  it.each(nations)("of %s is nobody who is told to be of another", (...nation) => {
    const others = nations.filter(([land]) => land !== nation[0]);
    for (const [, , one] of others)
      for (const low of told(nation)) {
        const text = `Tom Reed came through against ${low} in the final. Low broke early. “I was lucky,” the ${one} said.`;
        expect(shownSpeaker(text, "lucky")).not.toBe("Ned Low");
      }
  });

  it.each(nations)("of %s is whoever alone is told to be of it", (...nation) => {
    for (const low of told(nation)) {
      const text = `Tom Reed came through against ${low} in the final. Reed broke early. “I was lucky,” the ${nation[2]} said.`;
      expect(shownSpeaker(text, "lucky")).toBe("Ned Low");
    }
  });

  it("may be the other of two", () => {
    const text =
      "Jo Sim won, and Tom Reed came through against Croatia's Ned Low.\n\nThe champion beat Low 6-2, but was unhappy with the rain.\n\n“I asked him twice,” the Argentine said.";
    expect(shownSpeaker(text, "twice")).toBe("Tom Reed");
  });

  it.each([
    "Croatia coach",
    "Spanish teacher",
    "Spain analyst",
    "French Open champion",
    "South American champion",
  ])("may be whoever is called so for another reason: %s", (called) => {
    const text = `The hall was full. ${called} Ned Low left the hall. “I was lucky,” the Dane said.`;
    expect(shownSpeaker(text, "lucky")).toBe("Ned Low");
  });
});

describe("whom a party tells of", () => {
  it.each(["Labour's Ned Low", "Labour MP Ned Low", "Ned Low (Labour)"])(
    "is nobody of another: %s",
    (low) => {
      const text = `Tom Reed lost to ${low} in the vote. Low laughed. “I was lucky,” the Conservative said.`;
      expect(shownSpeaker(text, "lucky")).not.toBe("Ned Low");
    },
  );
});
