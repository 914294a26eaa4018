import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { parseInvocation } from "../../../src/bot/parse-invocation.ts";
import { lineOf } from "../../../src/bot/plain-words/line-of.ts";
import { onlyAnswers } from "../../../src/bot/plain-words/only-answers.ts";
import { PLAIN_RULES, readPlain } from "../../../src/bot/plain-words/read-plain.ts";
import { PHRASINGS } from "./phrasings.ts";

const TODAY = "2026-11-28";
const ALL = Object.values(PHRASINGS).flat();

describe("a question in plain words", () => {
  it("is tried in at least 400 phrasings of 30 kinds, of every rule at least one", () => {
    expect(ALL.length).toBeGreaterThanOrEqual(400);
    expect(Object.keys(PHRASINGS).length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(PHRASINGS).toSorted()).toEqual(
      PLAIN_RULES.map(({ kind }) => kind).toSorted(),
    );
  });

  describe.each(Object.entries(PHRASINGS))("%s", (_kind, phrasings) => {
    it.each(phrasings)("%s", (asked, line) => {
      const [first] = readPlain(asked, TODAY);
      expect(first && lineOf(first, commands)).toBe(line);
    });
  });

  it("is understood however it is dressed up", () => {
    const before = fc.constantFrom(
      ...["", "please ", "Hey Verbatim, ", "hi! ", "could you please tell me ", "so, "],
      ...["I'd like to know ", "do you know ", "um ", "OK ", "just wondering "],
    );
    const after = fc.constantFrom("", "?", " ?", "!", ".", " please", ", thanks!", "   ", " pls??");
    const marks = fc.constantFrom(["“", "”"], ["„", "“"], ["«", "»"], ["‘", "’"], ["'", "'"]);
    const asked = fc.constantFrom(
      ["what did Orr say about QUOTED", '/quote Orr about "night buses"'],
      ["who said QUOTED", '/verify "night buses"'],
      ["who spoke about the budget", "/who budget"],
      ["when did Orr last talk about rents", "/quote Orr about rents"],
    );
    fc.assert(
      fc.property(before, asked, marks, after, (greeting, [words = "", line], pair, thanks) => {
        const quoted = words.replace("QUOTED", `${pair[0]}night buses${pair[1]}`);
        const [first] = readPlain(`${greeting}${quoted}${thanks}`, TODAY);
        expect(first && lineOf(first, commands)).toBe(line);
      }),
    );
  });

  it("is shown as a command that means the same when it is typed", () => {
    for (const [asked] of ALL) {
      for (const { command, subcommand, options } of readPlain(asked, TODAY)) {
        const invocation = { command, subcommand, options };
        expect(parseInvocation(lineOf(invocation, commands), commands)).toEqual(invocation);
      }
    }
  });

  it("is never taken for what changes something, unless it is to be offered only", () => {
    const words = fc.constantFrom(...ALL.flatMap(([asked]) => asked.split(" ")));
    const text = fc.oneof(
      fc.array(words, { maxLength: 14 }).map((some) => some.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (asked) => {
        for (const reading of readPlain(asked, TODAY)) {
          if (!reading.isOffer) expect(onlyAnswers(reading, commands)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
