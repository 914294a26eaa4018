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
    ["none where none is printed", "Ann Berg spoke of the mayor.", null],
  ])("tells %s", (_, text, expected) => {
    const role = roleIn(text);
    if (expected === null) expect(role).toBeNull();
    else expect(role).toContain(expected);
  });
});
