import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const shown = (text: string) => lastShown(text) ?? null;
const OPENING = "Customers took to Facebook over the shop in Denby.\n\n";

describe("they who are one person without a name", () => {
  const speakers = [
    "One",
    "Another",
    "A third",
    "A neighbour",
    "One customer",
    "A Labour backbencher",
    "One of his aides",
    "A nurse at the ward",
    "A person close to the talks",
    "A senior Tory",
  ];

  it.each(speakers)("go on: %s", (one) => {
    const said = `${OPENING}${one} said: “Put him on bran.”`;
    expect(shown(`${said} They added: “It is a joke.”`)).toBe(one);
    expect(shown(`${said}\n\n“It is a joke,” they added.`)).toBe(one);
    const called = `${OPENING}${one} said the shop was “a mess”.`;
    expect(shown(`${called}\n\nThey told the Echo: “It is a joke.”`)).toBe(one);
  });

  it.each([
    "A nurse said the patients were “cross”. They told",
    "A neighbour said two men had run off.\n\nThey told",
    "A policeman said two boys had been held. They told",
    "A coach said his players were tired. They told",
  ])("may be those of whom that one has told: %s", (report) => {
    expect(shown(`${OPENING}${report} the Echo: “It is a joke.”`)).toBeNull();
  });
});

describe("a side and what is left of it", () => {
  const opening = "Coach Sam Orr was gloomy.\n\n“That isn’t our brand,” he said.\n\n";
  const tail = "\n\n“You’d expect that to show up,” he sighed.";

  it.each([
    "The Gulls lost again.",
    "The Rovers came up against a good side.",
    "The Monks had brought in a rookie.",
  ])("is no “he”: %s", (report) => {
    expect(shown(`${opening}${report}${tail}`)).toBe("Sam Orr");
  });

  it.each([
    "The Gulls were down to a lone fit man on the bench.",
    "The Gulls had been left with a single player on the bench.",
    "The Gulls were reduced to one winger after the break.",
  ])("gives nobody his words: %s", (report) => {
    expect([null, "Sam Orr"]).toContain(shown(`${opening}${report}${tail}`));
  });
});
