import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsIn } from "../../../src/briefing/asking/check-rule.ts";
import { markWords } from "../../../src/briefing/asking/mark-words.ts";
import { parseRule, type Rule } from "../../../src/briefing/asking/parse-rule.ts";
import { parseSearch } from "../../../src/briefing/asking/parse-search.ts";
import { readWords } from "../../../src/briefing/asking/read-words.ts";
import { type Days, daysInBoth } from "../../../src/domain/time/days.ts";

const TODAY = "2026-11-28";
const TEXT = "“The quay’s ferries stopped at Saltwick,” Ann Lee said of the rent-control vote.";
const checked = (text: string) => ({
  text,
  words: readWords(text),
  speakers: ["Ann Lee"],
  places: ["The Daily Blare", "dailyblare.co.uk"],
  day: "2026-11-24",
});
const holds = (rule: string, text = TEXT, asStarts = false) =>
  holdsIn(parseRule(rule, TODAY), checked(text), asStarts);

describe("a rule for a text", () => {
  it.each([
    "quay",
    "ferry",
    "stop votes",
    "rent control",
    "rent-control",
    '"rent control"',
    "salt*",
    "trams OR quay",
    "-trams ferries",
    "by:lee",
    'speaker:"ann lee" vote',
    'in:"daily blare"',
    "source:dailyblare.co.uk",
    "on:2026-11-24",
    "since:monday until:yesterday",
    'since:"24 november"',
    "/ferr(y|ies)/",
  ])("holds by %s", (rule) => expect(holds(rule)).toBe(true));

  it.each([
    "salt",
    '"control rent"',
    '"ferry"',
    "by:bo",
    "in:blare",
    "since:yesterday",
    "until:2026-11-23",
    "quay -vote",
    "/trams/",
  ])("does not hold by %s", (rule) => expect(holds(rule)).toBe(false));

  it("takes words for beginnings where it is told to", () => {
    expect(holds("saltw", TEXT, true)).toBe(true);
    expect(holds("altwick", TEXT, true)).toBe(false);
  });
});

describe("what is searched for", () => {
  it.each([
    ["rent control since monday", { since: "2026-11-23" }],
    ['"rent control" since:monday', { since: "2026-11-23" }],
    ['ferries since:"24 november" until yesterday', { since: "2026-11-24", until: "2026-11-27" }],
  ])("may have days: %s", (typed, days) => {
    expect(daysOf(parseSearch(typed, TODAY))).toEqual(days);
  });

  it.each([
    "He said: the quay’s ferries (all of them",
    'the quay "ferries',
    `${"quay ferries ".repeat(30)}`,
    "quay … ferries – stop",
    "yesterday",
  ])("may be pasted: %s", (typed) => expect(() => parseSearch(typed, TODAY)).not.toThrow());

  it.each(["quay OR", "by:lee (quay", "…", "quay since:whenever"])(
    "is refused where it is the language and not clear: %s",
    (typed) => expect(() => parseSearch(typed, TODAY)).toThrow(),
  );
});

function daysOf(rule: Rule): Days {
  if (rule.kind === "days") return rule.days;
  return rule.kind === "and" ? rule.parts.map(daysOf).reduce(daysInBoth, {}) : {};
}

describe("marked words", () => {
  const marked = (rule: string) =>
    markWords(TEXT, parseSearch(rule, TODAY)).map(({ start, end }) => TEXT.slice(start, end));

  it.each([
    ["ferry", ["ferries"]],
    ["quay ferries", ["quay’s ferries"]],
    ['"rent control" lee', ["Lee", "rent-control"]],
    ["sal* -vote", ["Saltwick"]],
    ["quay OR by:ann", ["quay’s"]],
  ])("are those that %s found", (rule, words) => expect(marked(rule)).toEqual(words));

  it("are in order, apart, and begin and end with a letter", () => {
    fc.assert(
      fc.property(fc.constantFrom("a", "the quay", "o*", '"of the"'), fc.string(), (rule, rest) => {
        const text = `${rest} the quay of the ${rest}`;
        let last = -1;
        for (const { start, end } of markWords(text, parseRule(rule, TODAY))) {
          expect(start).toBeGreaterThan(last);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}].*[\p{L}\p{N}\p{M}]$|^.$/su);
          last = end;
        }
      }),
    );
  });
});
