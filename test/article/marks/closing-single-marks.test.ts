import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";

function wordsIn(text: string): readonly string[] {
  return analyseText(text, 0).quoted.map(({ start, end }) => text.slice(start, end));
}

describe("a single mark behind a plural", () => {
  it.each([
    ["She called them ‘hobbyists’ and praised the ‘qualified’ staff.", ["hobbyists", "qualified"]],
    ["She called them 'cheats' in a post.", ["cheats"]],
    ["It said ‘lies’ that would hurt its ‘good name’ were told.", ["lies", "good name"]],
  ])("closes before a small word: %s", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    "The voters’ fears are real and the members’ patience is at an end,",
    "I was born at St Thomas’ in Dayton, and the nurses’ home was there,",
  ])("is an apostrophe before what it has, and in a name: %s", (words) => {
    expect(wordsIn(`‘${words}’ Ann Low said.`)).toEqual([words]);
  });
});
