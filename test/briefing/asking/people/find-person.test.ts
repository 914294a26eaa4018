import { describe, expect, it } from "vitest";
import { findPerson } from "../../../../src/briefing/asking/people/find-person.ts";
import { createLibrary } from "../../../../src/briefing/library/library.ts";
import { articleFrom } from "../../../support/articles.ts";

const library = createLibrary([
  articleFrom({
    text: 'Officials met. "No," a senior official said.',
    people: [
      { name: "Jessica Tisch", role: "New York City Police Commissioner", aliases: ["Tisch"] },
      { name: "José Núñez", role: "Governor" },
      { name: "Siobhán O’Brien" },
      { name: "Ursula von der Leyen", role: "Commission President" },
      { name: "Hillary Clinton" },
      { name: "Bill Clinton", role: "former President" },
      { name: "Łukasz Wójcik" },
      { name: "Tyra Banks" },
      { name: "Xi" },
    ],
    quotations: [{ words: "No,", speaker: "a senior official", by: "a senior official" }],
  }),
]);

const namesFor = (query: string) => {
  const search = findPerson(library.speakers, query);
  if (search.found === "one") return [search.person.name];
  return search.found === "several" ? search.people.map(({ name }) => name) : [];
};

describe("someone is found", () => {
  it.each([
    ["tisch", "Jessica Tisch"],
    ["Jessica", "Jessica Tisch"],
    ["TISCH, Jessica", "Jessica Tisch"],
    ["J. Tisch", "Jessica Tisch"],
    ["Ms. Tisch", "Jessica Tisch"],
    ["Tisch's", "Jessica Tisch"],
    ["jess", "Jessica Tisch"],
    ["the police commissioner", "Jessica Tisch"],
    ["commissioner tisch", "Jessica Tisch"],
    ["jose nunez", "José Núñez"],
    ["obrien", "Siobhán O’Brien"],
    ["o'brien", "Siobhán O’Brien"],
    ["von der leyen", "Ursula von der Leyen"],
    ["vonderleyen", "Ursula von der Leyen"],
    ["tis ch", "Jessica Tisch"],
    ["lukasz wojcik", "Łukasz Wójcik"],
    ["hillary clinton", "Hillary Clinton"],
    ["xi", "Xi"],
    ["senior official", "a senior official"],
  ])("by %j", (query, name) => {
    expect(namesFor(query)).toEqual([name]);
  });

  it.each([
    ["tish", "Jessica Tisch"],
    ["tsich", "Jessica Tisch"],
    ["jesica tisch", "Jessica Tisch"],
    ["clintn hillary", "Hillary Clinton"],
    ["ursula von der layen", "Ursula von der Leyen"],
  ])("in spite of a slip: %j", (query, name) => {
    expect(namesFor(query)).toEqual([name]);
    expect(findPerson(library.speakers, query)).toMatchObject({ by: "typo" });
  });
});

describe("nobody is guessed", () => {
  it("when two people fit: both are offered", () => {
    expect(namesFor("clinton")).toEqual(
      expect.arrayContaining(["Bill Clinton", "Hillary Clinton"]),
    );
    expect(namesFor("president")).toEqual(
      expect.arrayContaining(["Bill Clinton", "Ursula von der Leyen"]),
    );
  });

  it("when a role fits a named person and one without a name: both are offered", () => {
    const both = createLibrary([
      articleFrom({
        text: 'Jessica Tisch spoke. "No," the former commissioner said.',
        people: [{ name: "Jessica Tisch", role: "New York City Police Commissioner" }],
        quotations: [
          { words: "No,", speaker: "the former commissioner", by: "the former commissioner" },
        ],
      }),
    ]);
    expect(findPerson(both.speakers, "the commissioner")).toMatchObject({
      found: "several",
      people: [{ name: "Jessica Tisch" }, { name: "the former commissioner" }],
    });
    expect(findPerson(both.speakers, "former commissioner")).toMatchObject({
      found: "one",
      person: { name: "the former commissioner" },
    });
  });

  it.each(["hanks", "xu", "merkel", "", "  ", "the", "...", "😀"])("for %j", (query) => {
    expect(namesFor(query)).toEqual([]);
  });

  it("but those with the nearest names are named", () => {
    const search = findPerson(library.speakers, "hanks");
    expect(search.found === "nobody" && search.nearest[0]?.name).toBe("Tyra Banks");
  });
});
