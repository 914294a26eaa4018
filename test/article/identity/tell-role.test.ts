import { describe, expect, it } from "vitest";
import { tellRole } from "../../../src/article/identity/tell-role.ts";
import { readScene } from "../../../src/article/read-scene.ts";

function roleIn(text: string) {
  const scene = readScene(text);
  const [figure] = scene.cast.figures;
  return figure ? tellRole(scene, figure) : "nobody";
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
