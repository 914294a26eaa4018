import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a name behind the name of a thing", () => {
  const told = (opening: string) =>
    `Duncan Bright won. Seb lost, and Seb left.\n\nIn the Story Hut it rained. ${opening} said: “It is late.”`;

  it.each([
    ["In the Story Hut Duncan", "Duncan Bright"],
    ["Of the talks with the Talent Hunt Duncan", "Duncan Bright"],
    ["In the Story Hut Seb", "Seb"],
  ])("is a name of its own: %s", (opening, speaker) => {
    expect(lastShown(told(opening))).toBe(speaker);
  });

  it.each(["Fenland Growers", "Denby Coastline"])(
    "is the thing's where it is a noun: %s",
    (thing) => {
      const noun = thing.split(" ")[1] ?? "";
      const text = `${noun} won. ${noun} lost. Yesterday the ${thing} said: “It is late.”`;
      expect(lastShown(text)).toMatch(new RegExp(`${thing}$`));
    },
  );
});

describe("a word before a forename that opens its sentence", () => {
  it.each(["Whilst", "Ah", "Afterwards", "Because", "Oh"])("is no name: %s", (word) => {
    const text = `Duncan Bright won. It rained. ${word} Duncan wrote: “It is late.”`;
    expect(lastShown(text)).toBe("Duncan Bright");
  });

  it.each(["STUBBORN", "JUBILANT", "DUNCAN"])("is none in capitals: %s", (word) => {
    const text = `It rained. ${word} Duncan Bright said: “It is late.”`;
    expect(lastShown(text)).toBe("Duncan Bright");
  });
});

describe("whoever has an office of something", () => {
  it.each([
    "Lib Dem spokeswoman for pensions Ann Low",
    "SNP leader in Denby Ann Low",
    "Conservative candidate in Denby East Ann Low",
    "Minister for Investment Baroness Ann Low",
    "Professor Emeritus Ann Low",
    "Prime Minister-designate Ann Low",
    "Kuwaiti Minister of Oil Ann Low",
    "Minister of Energy Ann Low",
    "Director of Public Works Ann Low",
  ])("is who speaks, and not the office: %s", (who) => {
    expect(lastShown(`It rained. ${who} said: “It is late.”`)).toBe("Ann Low");
  });

  it.each([
    "A lawyer for parents Ann Low and Tom Reed",
    "A friend of striker Ann Low",
    "The driver of singer Ann Low",
  ])("is not whom somebody else acts for: %s", (who) => {
    expect(lastShown(`It rained. ${who} said: “It is late.”`)).not.toBe("Ann Low");
  });
});
