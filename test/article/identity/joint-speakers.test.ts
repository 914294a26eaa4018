import { describe, expect, it } from "vitest";
import { jointSpeakers } from "../../../src/article/identity/joint-speakers.ts";
import { readSpeakerContext } from "../../support/read-speaker-context.ts";

/** Everyone who says it together with the first mention whose phrase this is. */
function together(text: string, source: string) {
  const { analysis, phrase } = readSpeakerContext(`Bo Kim and Ann Park came.\n\n${text}`);
  const last = analysis.mentions.findLastIndex((_, index) => phrase(index)?.endsWith(source));
  return jointSpeakers(analysis, last).map(phrase);
}

describe("joint speakers", () => {
  it.each([
    ["two names with “and” between", "Lopez and Reed wrote.", "Reed", ["Lopez", "Reed"]],
    ["from either name", "Lopez and Reed wrote.", "Lopez", ["Lopez", "Reed"]],
    ["a list", "Lopez, Kim and Park wrote.", "Kim", ["Lopez", "Kim", "Park"]],
    ["with “along with”", "Lopez, along with Reed, wrote.", "Lopez", ["Lopez", "Reed"]],
    ["with “together with”", "Lopez together with Reed wrote.", "Reed", ["Lopez", "Reed"]],
    [
      "with “as well as”",
      "Lopez, as well as Kim and Park, wrote.",
      "Kim",
      ["Lopez", "Kim", "Park"],
    ],
    [
      "past what tells of the first, before their verb",
      "Bo Kim, the mayor, and Mayor Ann Park, who won, wrote.",
      "Bo Kim",
      ["Bo Kim", "Mayor Ann Park"],
    ],
    [
      "past a clause of the first",
      "Senator Bo Kim, who leads the House Board on Ethics, and Mayor Ann Park, of the Greens, wrote.",
      "Bo Kim",
      ["Senator Bo Kim", "Mayor Ann Park"],
    ],
    [
      "past what brackets tell of each",
      "Bo Kim (left) and Ann Park (right) wrote.",
      "Bo Kim",
      ["Bo Kim", "Ann Park"],
    ],
    [
      "before a verb with its helpers",
      "Bo Kim, who leads the council, and Ann Park have both said so.",
      "Bo Kim",
      ["Bo Kim", "Ann Park"],
    ],
    [
      "not whom another verb parts",
      "Bo Kim (left) and Ann Park (right) left.",
      "Bo Kim",
      ["Bo Kim"],
    ],
    ["not whom a verb parts", "Bo Kim, the mayor, and Ann Park left.", "Bo Kim", ["Bo Kim"]],
    ["not somebody met", "He met Bo Kim, a cook, and Ann Park wrote.", "Bo Kim", ["Bo Kim"]],
    ["not names that commas part", "Lopez, Reed wrote.", "Reed", ["Reed"]],
    ["not those something passed between", "Between Lopez and Reed it is over.", "Reed", ["Reed"]],
    ["not a name and a phrase", "Lopez and a friend wrote.", "Lopez", ["Lopez"]],
    ["not names of two clauses", "Lopez left, and Reed wrote.", "Reed", ["Reed"]],
  ])("are %s", (_, text, source, expected) => {
    expect(together(text, source)).toEqual(expected);
  });
});
