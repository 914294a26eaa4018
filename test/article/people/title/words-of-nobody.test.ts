import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

describe("a name begins behind", () => {
  it.each(["midnight GMT", "6pm BST", "10.30 CET", "noon EDT"])("the hour's zone: %s", (hour) => {
    const text = `Kestrel was late. Shortly before ${hour} Kestrel said: “We sow on Friday.”`;
    expect(lastShown(text)).toBe("Kestrel");
  });

  it.each([
    "Overjoyed",
    "Heartbroken",
    "Furious",
    "Devastated",
    "Shell-shocked",
    "Tearful",
    "Livid",
    "Gutted",
    "Stunned",
    "Raging",
    "Hopping-mad",
  ])("what somebody feels who goes by a forename: %s", (mood) => {
    const text = `Kirsty Vane rang at once. ${mood} Kirsty, who makes cakes, said: “We sow on Friday.”`;
    expect(lastShown(text)).toBe("Kirsty Vane");
  });

  it.each(["Big", "Mad", "Little"])("no word that he may be called by: %s", (word) => {
    expect([`${word} Tom`, null]).toContain(lastShown(`${word} Tom said: “We sow on Friday.”`));
  });

  it.each(["reader", "customer", "pensioner", "striker", "neighbour", "shopper"])(
    "what the one is who is told of by a single name: %s",
    (trade) => {
      for (const name of ["Gareth", "Zubor"]) {
        expect(lastShown(`“We sow on Friday,” said ${trade} ${name}, 34.`)).toBe(name);
        expect(lastShown(`“We sow on Friday,” joked ${trade} ${name}.`)).toBe(name);
      }
    },
  );
});

describe("a place in a list", () => {
  it.each(["The British No.5", "The world No.1", "The Chilean No3"])("is no name: %s", (rank) => {
    const text = `Tom Reed lost in an hour. ${rank} said: “We sow on Friday.”`;
    expect(["Tom Reed", rank, null]).toContain(lastShown(text));
    expect(lastShown(`${text} She added: “We sow on Monday.”`)).not.toBe(rank.slice(4));
  });
});
