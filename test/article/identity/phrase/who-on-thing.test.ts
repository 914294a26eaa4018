import { describe, expect, it } from "vitest";
import { lastShown } from "../../../support/shown-speaker.ts";

const SEEN = "Ann Low ran home on Monday.\n\nIt was seen by";
const TOLD = ["told police it was “late”", "told the Echo: “It was late.”"];

describe("whom “who” takes up behind a thing", () => {
  it.each([
    "a man on a bike",
    "a woman on a horse",
    "a woman on a walk",
    "a man with a dog in a park",
    "a driver in a van",
  ])("is whoever is on it, in it or has it: %s", (who) => {
    for (const told of TOLD)
      expect([who, null]).toContain(lastShown(`${SEEN} ${who} who ${told}.`));
    expect(lastShown(`${SEEN} ${who} who ${TOLD[0]}.`)).toBe(who);
  });

  it.each(["a firm", "a board"])("is a body that does something itself: %s", (body) => {
    const text = `${SEEN} a man, and given to him by ${body} who ${TOLD[0]}.`;
    expect([body, null]).toContain(lastShown(text));
  });
});

describe("a phrase with “who said there were”", () => {
  it.each(["a woman", "a man in a car", "a neighbour"])("ends before it: %s", (who) => {
    for (const be of ["was", "were", "had been"])
      expect([who, null]).toContain(lastShown(`${SEEN} ${who} who said there ${be} “no time”.`));
    expect(lastShown(`${SEEN} ${who} who told police there were “no lights”.`)).toBe(who);
  });

  it("keeps the “there” that is a place", () => {
    expect(lastShown("A nurse there said: “It was late.”")).toBe("A nurse there");
  });
});
