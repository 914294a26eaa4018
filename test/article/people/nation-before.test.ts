import { describe, expect, it } from "vitest";
import { lastShown } from "../../support/shown-speaker.ts";

describe("somebody behind the name of his people", () => {
  it.each([
    "South African",
    "South Korean",
    "Northern Irishman",
    "New Zealander",
    "New Yorker",
    "Costa Rican",
    "Puerto Rican",
    "Sri Lankan",
    "Hong Konger",
    "West Australian",
    "U.S. Olympian",
    "U.K. paralympian",
    "two-time U.S. Olympian",
  ])("is named in full: %s", (people) => {
    const beaten = `Orr beat ${people} Tom Reed by a point. “It is late,” Reed said.`;
    expect(lastShown(beaten)).toBe("Tom Reed");
    if (people.includes("U.")) return;
    const unlisted = beaten.replace("Tom Reed", "Kwena Rabado").replace("Reed", "Rabado");
    expect(lastShown(unlisted)).toBe("Kwena Rabado");
  });

  it.each(["South African Airways", "New Zealand Rugby", "U.S. Soccer"])(
    "is no part of a body's name: %s",
    (body) => {
      expect(lastShown(`It rained. “It is late,” ${body} said.`)).toBe(body);
    },
  );

  it("leaves initials alone", () => {
    expect(lastShown("It was A.J. Tom Low who left. “It is late,” Low said.")).toBe("A.J. Tom Low");
  });

  it.each(["Rancher", "Custodian", "Scaffolder", "Deckhand", "Winemaker", "Realtor"])(
    "nor is a trade with the capital of its sentence: %s",
    (trade) => {
      const text = `It rained. ${trade} Manny Orrik was late. “It is late,” Orrik said.`;
      expect(lastShown(text)).toBe("Manny Orrik");
    },
  );
});
