import { describe, expect, it } from "vitest";
import { shownFor } from "../../../../support/shown-speaker.ts";

const WORDS = ["told a neighbour", "said to a friend", "warned his wife"];

describe("whoever puts it to another that he has said something", () => {
  it.each(["put it to", "puts it to", "suggested to"])("is not he: %s", (put) => {
    for (const said of WORDS)
      for (const [hearer, shown] of [
        ["Orr", [["Bill Orr"]]],
        ["him", [[], ["Bill Orr"]]],
      ] as const) {
        const text = `Bill Orr denied theft. Tom Reed, prosecuting, ${put} ${hearer} that he had ${said}: “I will have that goose by Easter.”`;
        expect(shown, text).toContainEqual(shownFor(text, "I will have"));
      }
  });
});
