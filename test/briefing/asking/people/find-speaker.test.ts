import { describe, expect, it } from "vitest";
import {
  findSpeaker,
  suggestSpeakers,
} from "../../../../src/briefing/asking/people/find-speaker.ts";
import { type ArticleSketch, articleFrom } from "../../../support/articles.ts";
import { viewOver } from "../../../support/briefings.ts";

type PersonSketch = NonNullable<ArticleSketch["people"]>[number];

/** An article of one day in which each of them says something. */
function said(publishedOn: string, ...people: readonly PersonSketch[]) {
  const words = people.map(({ name }, index) => `We in ${name} number ${index} will see`);
  return articleFrom({
    id: `${publishedOn} ${people.map(({ name }) => name).join(" ")}`,
    publishedOn,
    text: people.map(({ name }, index) => `“${words[index]},” said ${name}.`).join("\n\n"),
    people,
    quotations: people.map(({ name }, index) => ({
      words: words[index] ?? "",
      speaker: name,
      by: name,
      cue: "said",
    })),
  });
}

const whole = (name: string, role?: string): PersonSketch => ({ name, ...(role && { role }) });

const find = async (people: readonly PersonSketch[], query: string) => {
  const articles = people.map((person, index) => said(`2026-01-${10 + index}`, person));
  return findSpeaker(viewOver(articles), query);
};

describe("someone under several forms of a name", () => {
  it.each([
    ["a surname", ["Jessica Tisch", "Tisch"]],
    ["a title", ["Jessica Tisch", "Commissioner Tisch"]],
    ["an initial", ["Jessica Tisch", "J. Tisch"]],
    ["a middle name", ["Jessica Tisch", "Jessica S. Tisch"]],
    ["a nickname", ["William Hale", "Bill Hale"]],
    ["a suffix", ["Robert Hale", "Bob Hale Jr."]],
    ["a part of a surname", ["Ursula von der Leyen", "von der Leyen"]],
  ])("is one person: %s", async (_, names) => {
    const people = names.map((name) => whole(name));
    const [full = "", other = ""] = names;
    for (const query of [full, other, full.split(" ").at(-1) ?? ""]) {
      const search = await find(people, query);
      expect(search, query).toMatchObject({ found: "one", others: [] });
      expect(search.found === "one" && search.speaker.names.toSorted()).toEqual(names.toSorted());
      expect(search.found === "one" && search.speaker.ownWords).toBe(2);
    }
  });

  it.each([
    ["another forename", [whole("Ann Hale"), whole("Bo Hale")]],
    ["another middle name", [whole("Ann Lee Hale"), whole("Ann May Hale")]],
    ["another trade", [whole("Ann Hale", "police commissioner"), whole("Hale", "plumber")]],
    ["a name that is no person's", [whole("Ann Hale"), whole("Hale Industries")]],
  ])("is not joined with %s", async (_, people) => {
    const search = await find(people, people[0]?.name ?? "");
    expect(search.found === "one" && search.speaker.names).toHaveLength(1);
  });

  it("is not guessed where a surname could be either of two", async () => {
    const people = [whole("Ann Hale"), whole("Bo Hale"), whole("Hale")];
    const search = await find(people, "Ann Hale");
    expect(search.found === "one" && search.speaker.names).toEqual(["Ann Hale"]);
  });

  it("is the one of two with that surname who is the same", async () => {
    const minister = whole("Ann Hale", "harbour minister");
    const people = [minister, whole("Bo Hale", "lawyer"), whole("Hale", "minister")];
    const search = await find(people, "Ann Hale");
    expect(search.found === "one" && search.speaker.names).toEqual(["Ann Hale", "Hale"]);
  });

  it("has what they are now, and what they were until when", async () => {
    const view = viewOver([
      said("2025-12-30", whole("Zoe Hale", "mayor-elect")),
      said("2025-11-20", whole("Zoe Hale", "state senator")),
      said("2026-01-05", whole("Zoe Hale", "mayor")),
    ]);
    expect(await findSpeaker(view, "hale")).toMatchObject({
      speaker: {
        role: "mayor",
        formerRoles: [
          { role: "mayor-elect", until: "2025-12-30" },
          { role: "state senator", until: "2025-11-20" },
        ],
      },
    });
  });
});

describe("a name of several people", () => {
  const people = [
    said("2026-01-01", whole("Ann Hale")),
    said("2026-01-02", whole("Bo Hale")),
    said("2026-01-03", whole("Bo Hale"), whole("Cy Park")),
  ];

  it("is whoever is quoted most, with the others beside", async () => {
    expect(await findSpeaker(viewOver(people), "hale")).toMatchObject({
      found: "one",
      speaker: { name: "Bo Hale" },
      others: [{ name: "Ann Hale" }],
    });
  });

  it("is completed with all of them", async () => {
    const names = async (typed: string) =>
      (await suggestSpeakers(viewOver(people), typed, 5)).map(({ name }) => name);
    expect(await names("hal")).toEqual(["Bo Hale", "Ann Hale"]);
    expect(await names("b ha")).toEqual(["Bo Hale"]);
    expect(await names("hlae")).toEqual(["Bo Hale", "Ann Hale"]);
    expect(await names("prak")).toEqual(["Cy Park"]);
  });
});
