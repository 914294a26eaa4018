import { describe, expect, it } from "vitest";
import { splitAsk, type WhoIs } from "../../../src/briefing/asking/split-ask.ts";
import { foldedWords } from "../../../src/briefing/words/fold.ts";

const TODAY = "2026-11-28";
const PEOPLE = [
  { name: "Jessica Tisch", role: "police commissioner" },
  { name: "Marisol Vega", role: "council member" },
  { name: "Theresa May", role: "prime minister" },
  { name: "Ursula von der Leyen", role: "president of the commission" },
];

/** As a register of people knows them. */
const whoIs: WhoIs = async (words) => {
  const wanted = foldedWords(words);
  const has = (text: string) => wanted.every((word) => foldedWords(text).includes(word));
  if (PEOPLE.some(({ name }) => has(name))) return "name";
  return PEOPLE.some(({ role }) => has(role)) ? "role" : null;
};

describe("free words", () => {
  it.each([
    ["tisch", "tisch", null],
    ["tisch ICE", "tisch", "ICE"],
    ["Jessica Tisch", "Jessica Tisch", null],
    ["marisol harbor bill", "marisol", "harbor bill"],
    ["harbor bill marisol vega", "marisol vega", "harbor bill"],
    ["tisch about ICE", "tisch", "ICE"],
    ["tisch on ICE raids", "tisch", "ICE raids"],
    ["about ICE", null, "ICE"],
    ["the governor", "the governor", null],
    ["a spokesman of the mayor", "a spokesman of the mayor", null],
    ["ICE by tisch", "tisch", "ICE"],
    ["theresa may", "theresa may", null],
    ["ursula von der leyen ferries", "ursula von der leyen", "ferries"],
    ["police commissioner", "police commissioner", null],
    ["commissioner ICE", "commissioner", "ICE"],
    ['tisch "rent control"', "tisch", '"rent control"'],
    ["“rent control” tisch", "tisch", "“rent control”"],
    ["„rent control“", null, "„rent control“"],
    ['"Jessica Tisch"', "Jessica Tisch", null],
    ['tisch about "rent control" now', "tisch", 'now "rent control"'],
    ["what did tisch say about ICE?", "tisch", "ICE"],
    ["what has marisol vega said", "marisol vega", null],
    ["nobody here", "nobody here", null],
    ["", null, null],
  ])("%s: %s about %s", async (typed, speaker, about) => {
    expect(await splitAsk(typed, TODAY, whoIs)).toEqual({ speaker, about, days: {} });
  });

  it.each([
    ["tisch yesterday", "tisch", null, { since: "2026-11-27", until: "2026-11-27" }],
    ["tisch since monday about ICE", "tisch", "ICE", { since: "2026-11-23" }],
    ["tisch ICE last week", "tisch", "ICE", { since: "2026-11-16", until: "2026-11-22" }],
    ["what did tisch say yesterday", "tisch", null, { since: "2026-11-27", until: "2026-11-27" }],
    ["yesterday", null, null, { since: "2026-11-27", until: "2026-11-27" }],
  ])("may have days: %s", async (typed, speaker, about, days) => {
    expect(await splitAsk(typed, TODAY, whoIs)).toEqual({ speaker, about, days });
  });
});
