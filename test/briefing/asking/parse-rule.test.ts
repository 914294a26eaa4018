import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern } from "../../../src/briefing/asking/compile-pattern.ts";
import { parseRule } from "../../../src/briefing/asking/parse-rule.ts";
import { BotError } from "../../../src/domain/errors.ts";

const TODAY = "2026-11-28";

describe("a rule that is not clear", () => {
  it.each([
    ["", "a word or a rule is missing here: ▸"],
    ["quay OR", "missing after OR: quay OR▸"],
    ["quay OR ) trams", "missing after OR: quay OR ▸) trams"],
    ["AND quay", "missing here: ▸AND quay"],
    ["NOT", "missing after NOT: NOT▸"],
    ["()", "missing after (: (▸)"],
    ["(quay (trams)", "this bracket is not closed: ▸(quay (trams)"],
    ["quay) trams", "this bracket closes none: quay▸) trams"],
    ['quay "night buses', 'a quotation mark is opened and not closed: quay ▸"night buses'],
    [
      "author:lee",
      'there is no "author:", only speaker:, by:, source:, in:, since:, until: and on:: ▸author:lee',
    ],
    ["quay speaker:", "there is no word to look for: quay ▸speaker:"],
    ["quay …", "there is no word to look for: quay ▸…"],
    ["quay /(tram/", "this is no pattern that can be searched with"],
    ["/(?=a)b/", "this is no pattern that can be searched with"],
    [`${"(".repeat(11)}quay${")".repeat(11)}`, "it is nested more than 10 deep"],
    [`${"NOT ".repeat(11)}quay`, "it is nested more than 10 deep"],
    ["a ".repeat(41), "there are more than 40 rules"],
    ["a".repeat(401), "at most 400 characters"],
  ])("is told where: %s", (filter, problem) => {
    expect(() => parseRule(filter, TODAY)).toThrow(problem);
  });

  it("shows the place in a long one, and not all of it", () => {
    const filter = `${"quay OR ".repeat(20)}) ${"AND trams ".repeat(10)}`;
    expect(() => parseRule(filter, TODAY)).toThrow(/: …[^…]{60}▸\) AND[^…]+…$/);
  });

  it("is never anything but told", () => {
    const piece = fc.constantFrom(
      "(",
      ")",
      "OR",
      "AND",
      "NOT",
      "-",
      '"',
      "“",
      "a",
      "source:",
      "/",
      "\\",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseRule(pieces.join(""), TODAY);
        } catch (error) {
          expect(error).toBeInstanceOf(BotError);
          expect((error as Error).message).toMatch(/▸|at most/);
        }
      }),
    );
  });
});

describe("a pattern", () => {
  it.each([
    "(a+)+$",
    "(a|aa)+$",
    "(a*)*b",
    "(x+x+)+y",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(.*a){12}z",
  ])("that would never end elsewhere does here: %s", (pattern) => {
    const find = compilePattern(pattern);
    expect(typeof find).toBe("function");
    // A backtracking engine needs longer than there has been time for these 30 letters.
    expect(typeof find === "function" && find(`${"a".repeat(3_000)}!`)).toBeNull();
  });

  it.each(["a{1000}", "((a{10}){10}){10}", "(?:.{1,99}x){9}", "(a)\\1", "(?<=a)b", "(", "a**"])(
    "that is too wide or beyond the engine is refused: %s",
    (pattern) => expect(typeof compilePattern(pattern)).toBe("string"),
  );
});
