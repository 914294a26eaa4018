import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { findRole } from "../../../src/article/identity/find-role.ts";

function roleIn(text: string) {
  const analysis = analyseText(text);
  const [entity] = analysis.entities.list;
  return entity ? findRole(analysis, entity) : "nobody";
}

describe("tellRole", () => {
  it.each([
    [
      "the title before the name",
      "Then Police Commissioner Ann Berg spoke.",
      "Police Commissioner",
    ],
    ["an apposition after it", "Ann Berg, the mayor of Dayton, spoke.", "mayor of Dayton"],
    ["a title in brackets", "“[Mayor] Ann Berg would go,” she said.", "Mayor"],
    ["one that a later mention has", "Ann Berg left. Mayor Ann Berg spoke.", "Mayor"],
    ["a trade nobody listed", "“It froze,” said referee Ann Berg.", "referee"],
    ["one before commas", "The prefect of Dayton, Ann Berg, spoke.", "prefect of Dayton"],
    ["an office before it", "Secretary of State Ann Berg spoke.", "Secretary of State"],
    ["an office in small letters", "The head of research Ann Berg spoke.", "head of research"],
    ["none of whom it serves", "A spokesman for the Ann Berg left.", null],
    ["one behind it", "Ann Berg, a piano tuner, spoke.", "piano tuner"],
    ["a firm with a sign", "Ann Berg, an analyst at Low & Finch, spoke.", "analyst at Low & Finch"],
    ["none that is the next one's", "Ann Berg wrote to the Echo, its boss Tom Low said.", null],
    ["none where none is printed", "Ann Berg spoke of the mayor.", null],
    ["the organisation before it", "It grew, said WTO spokesman Ann Berg.", "WTO spokesman"],
    ["what turns it", "Shadow chancellor Ann Berg spoke.", "Shadow chancellor"],
    ["an acting one", "It is said that acting police chief Ann Berg left.", "acting police chief"],
    ["several", "The chairman and chief executive Ann Berg left.", "chairman and chief executive"],
    ["whose it is", "He spoke to Tottenham's manager Ann Berg.", "Tottenham's manager"],
    [
      "an apposition without an article",
      "Ann Berg, 41, managing director of Sedge Systems, left.",
      "managing director of Sedge Systems",
    ],
    ["one before a comma", "Its chief executive, Dame Ann Berg, left.", "chief executive"],
    ["more than a courtesy", "Lady Berg left. Home Office minister Lady Berg spoke.", "minister"],
    ["whom somebody speaks for", "It rose, said Ann Berg of Wells Fargo.", "of Wells Fargo"],
    [
      "the whole name of a body",
      "Ann Berg of Save the Children said there were grave concerns.",
      /^of Save the Children$/,
    ],
    ["of which body", "It is so, said Ann Berg, of the Harbour Trust.", "of the Harbour Trust"],
    [
      "no place where something was said",
      "It is so, said Ann Berg, head of the trust in a statement.",
      /^head of the trust$/,
    ],
    [
      "all of what it is for",
      "Ann Berg, head of strategy for Latin American emerging markets at Sedge Bank, left.",
      /Latin American emerging markets/,
    ],
    ["the letters behind it", "Ann Berg QC resigned on Friday.", "QC"],
    ["a party without its fellow", "But fellow Tory Ann Berg left.", "Tory"],
    ["nothing done to it", "The harbour trust will host Ms Berg on Friday. Ann Berg left.", null],
    ["nothing meant for it", "They asked to partner Ms Berg. Ann Berg left.", null],
    ["no courtesy", "Sir Aston Berg spoke.", null],
    ["nobody else's", "Ann Berg, Mayor Bo Kim and others left.", null],
  ])("tells %s", (_, text, expected) => {
    const role = roleIn(text);
    if (expected === null) expect(role).toBeNull();
    else if (typeof expected === "string") expect(role).toContain(expected);
    else expect(role).toMatch(expected);
  });
});
