import { describe, expect, it } from "vitest";
import { parseRule } from "../../../src/briefing/asking/parse-rule.ts";
import { parseSearch } from "../../../src/briefing/asking/parse-search.ts";

const TODAY = "2026-11-28";
const CONDITIONS = ["by:lee", 'in:"The Post"', "-bridge", "NOT by:lee", "-bridge by:lee in:post"];

describe("a search for one of several words", () => {
  it.each(CONDITIONS)("wants of each of them what follows the last: %s", (condition) => {
    const bracketed = parseRule(`("night buses" OR ferry OR rents) ${condition}`, TODAY);
    expect(parseSearch(`"night buses" OR ferry OR rents ${condition}`, TODAY)).toEqual(bracketed);
  });

  it.each(CONDITIONS)("wants of each of them what stands before the first: %s", (condition) => {
    const all = parseRule(`(ferry OR rents) ${condition}`, TODAY);
    expect(parseSearch(`${condition} ferry OR rents`, TODAY)).toEqual(all);
  });

  it.each([
    "ferry by:lee OR rents by:bo",
    "ferry by:lee OR rents -bridge",
    "ferry OR by:lee",
    "by:lee OR by:bo",
    "ferry OR (rents by:lee)",
    "(ferry OR rents by:lee)",
    "ferry by:lee OR rents",
    "ferry OR by:lee rents",
    "ferry rents by:lee",
  ])("leaves to each what is its own: %s", (typed) => {
    expect(parseSearch(typed, TODAY)).toEqual(parseRule(typed, TODAY));
  });
});
