import { describe, expect, it } from "vitest";
import { createRoleFinder } from "../../../src/briefing/edition/known-roles.ts";
import { articleFrom } from "../../support/articles.ts";

const naming = (role: string | undefined, publishedOn = "2026-11-21", name = "Tessa Vane") =>
  articleFrom({
    text: `${name} spoke.`,
    publishedOn,
    people: [{ name, ...(role && { role }) }],
  });

const bare = naming(undefined);

describe("what somebody is by the day of an article", () => {
  it("is what the article says, where it says more than a word", () => {
    const own = naming("county treasurer");
    expect(createRoleFinder([naming("Harvest Party leader"), own])(own, "Tessa Vane")).toBe(
      "county treasurer",
    );
  });

  it("is what most articles of the week say, where it says none", () => {
    const all = [naming("Corby mayor"), naming("mayor of Corby"), naming("Mayor of Corby")];
    expect(createRoleFinder(all)(bare, "Tessa Vane")).toBe("mayor of Corby");
  });

  it.each([
    [
      "prime minister",
      "UK chancellor",
      "The chancellor stayed. A chancellor does.",
      "UK chancellor",
    ],
    [
      "ex-home secretary",
      "home secretary",
      "The home secretary stayed, a secretary said.",
      "home secretary",
    ],
    ["prime minister", "UK chancellor", "She stayed.", null],
    ["prime minister", "UK chancellor", "The chancellor met the minister.", null],
  ])("is, of %s and %s, the office that it names: %s", (one, other, said, role) => {
    const all = [naming(one), naming(one), naming(other)];
    const called = { ...bare, text: `Tessa Vane spoke. ${said}` };
    expect(createRoleFinder(all)(called, "Tessa Vane")).toBe(role);
  });

  it.each([
    ["the one of two offices that is theirs", "prime minister and Chancellor", "Chancellor"],
    [
      "both offices where both are theirs",
      "chairman and chief executive",
      "chairman and chief executive",
    ],
    [
      "all that they speak for",
      "agent for Corby and South Denby Tories",
      "agent for Corby and South Denby Tories",
    ],
    ["what they are now", "New Harbour Secretary", "Harbour Secretary"],
    ["of a place that is called new", "New York treasurer", "New York treasurer"],
    ["nothing that their own name ends with", "Vane", null],
    ["nothing that names somebody else", "wife Olive Lettin and harbour master", null],
  ])("is %s", (_, role, shown) => {
    const article = articleFrom({
      text: "Tessa Vane and Olive Lettin spoke.",
      publishedOn: "2026-11-21",
      people: [{ name: "Tessa Vane", role }, { name: "Olive Lettin" }],
    });
    expect(createRoleFinder([article])(article, "Tessa Vane")).toBe(shown);
  });

  it.each([
    ["an office of one word", "Chancellor", "Chancellor"],
    ["no job of one word", "spokesman", null],
  ])("is, where it says none, %s", (_, printed, role) => {
    expect(createRoleFinder([naming(printed), naming(printed)])(bare, "Tessa Vane")).toBe(role);
  });

  it("is rather the fuller form of an office", () => {
    const all = [naming("Chancellor"), naming("Chancellor"), naming("UK chancellor")];
    expect(createRoleFinder(all)(bare, "Tessa Vane")).toBe("UK chancellor");
  });

  it("is the whole of the word that it says", () => {
    const all = [naming("mayor of Corby"), naming("Harvest Party leader")];
    expect(createRoleFinder(all)(naming("leader"), "Tessa Vane")).toBe("Harvest Party leader");
  });

  it.each([
    ["of another week", naming("mayor of Corby", "2026-11-01"), "Tessa Vane"],
    ["of a mere surname", naming("mayor of Corby", "2026-11-21", "Vane"), "Vane"],
  ])("is unknown by what they were %s", (_, other, name) => {
    expect(createRoleFinder([other])(bare, name)).toBeNull();
  });
});
