import { describe, expect, it } from "vitest";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { articleFrom } from "../../support/articles.ts";

const older = articleFrom({
  id: "older",
  publishedOn: "2025-01-01",
  text: 'José Núñez, the mayor, said "we will build".',
  people: [{ name: "José Núñez", role: "mayor", aliases: ["Núñez"] }],
  quotations: [{ words: "we will build", speaker: "José Núñez", by: "José Núñez" }],
});
const newer = articleFrom({
  id: "newer",
  publishedOn: "2025-06-01",
  text: 'Jose Nunez, the governor, said "we have built". "Nunez never built," Ann Lee said.',
  people: [{ name: "Jose Nunez", role: "governor", aliases: ["Nunez"] }, { name: "Ann Lee" }],
  quotations: [
    { words: "we have built", speaker: "Jose Nunez", by: "Jose Nunez" },
    { words: "Nunez never built,", speaker: "Ann Lee", by: "Ann Lee" },
  ],
});
const undated = articleFrom({ id: "undated", publishedOn: null, text: "Nothing happened." });

describe("the library", () => {
  const library = createLibrary([older, undated, newer]);

  it("has the newest article first and those without a date last", () => {
    expect(library.articles.map(({ id }) => id)).toEqual(["newer", "older", "undated"]);
  });

  it("knows one person by one full name over all articles, with the newest role", () => {
    const speaker = library.speaker("josé nunez");
    expect(speaker).toMatchObject({ role: "governor", ownWords: 2, articles: 2 });
    expect(speaker?.said.map(({ article }) => article.id)).toEqual(["newer", "older"]);
  });

  it("keeps the words of others about someone apart from their own", () => {
    const speaker = library.speaker("Jose Nunez");
    expect(speaker?.namedIn.map(({ quotation }) => quotation.speaker)).toEqual(["Ann Lee"]);
    expect(speaker?.said.every(({ quotation }) => quotation.speaker !== "Ann Lee")).toBe(true);
  });

  it("does not take someone's own words for words about them", () => {
    const own = articleFrom({
      text: '"Ann Lee does not lie," Ann Lee said.',
      people: [{ name: "Ann Lee" }],
      quotations: [{ words: "Ann Lee does not lie,", speaker: "Ann Lee", by: "Ann Lee" }],
    });
    expect(createLibrary([own]).speaker("Ann Lee")?.namedIn).toEqual([]);
  });

  it("gives what two said together to each of them", () => {
    const joint = articleFrom({
      text: '"We are late," Lee and Kim wrote to Ann Lee.',
      people: [{ name: "Ann Lee" }, { name: "Bo Kim" }],
      quotations: [{ words: "We are late,", speaker: "Ann Lee and Bo Kim", by: "Lee and Kim" }],
    });
    const library = createLibrary([joint]);
    expect(library.speakers.map(({ name, ownWords }) => [name, ownWords])).toEqual([
      ["Ann Lee", 1],
      ["Bo Kim", 1],
    ]);
  });

  it("counts as someone's own words none that they deny in quotation marks", () => {
    const denial = articleFrom({
      text: 'Ann Lee denied "stealing the cash box". "I was at home," Ann Lee said.',
      people: [{ name: "Ann Lee" }],
      quotations: [
        { words: "stealing the cash box", speaker: "Ann Lee", by: "Ann Lee", cue: "denied" },
        { words: "I was at home,", speaker: "Ann Lee", by: "Ann Lee", cue: "said" },
      ],
    });
    expect(createLibrary([denial]).speaker("Ann Lee")).toMatchObject({ ownWords: 1, reported: 1 });
  });

  it("finds articles by id and gives null for what it does not have", () => {
    expect(library.article("older")?.id).toBe("older");
    expect(library.article("none")).toBeNull();
    expect(library.speaker("Nobody")).toBeNull();
  });
});
